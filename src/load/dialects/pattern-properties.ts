import { isJsonObject } from '../../model/index.js';
import type { JsonObject } from '../../model/index.js';
import { omit } from '../omit.js';
import { patternProblem } from '../patterns/compile.js';

/**
 * Leaves out properties by patterns that are no regular expressions. What they would have described
 * must not become forbidden by that, so limits on further properties go with them.
 */
export function dropBadPatterns(schema: JsonObject): JsonObject {
  const { patternProperties } = schema;
  if (!isJsonObject(patternProperties)) return schema;
  const good = Object.entries(patternProperties).filter(
    ([pattern]) => patternProblem(pattern) === undefined,
  );
  if (good.length === Object.keys(patternProperties).length) return schema;
  const open = omit(schema, 'additionalProperties', 'unevaluatedProperties');
  return { ...open, patternProperties: Object.fromEntries(good) };
}
