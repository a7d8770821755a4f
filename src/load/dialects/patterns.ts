import { isJsonObject } from '../../model/index.js';
import type { JsonObject } from '../../model/index.js';
import { patternProblem } from '../patterns/compile.js';

/** A regular expression that matches no text. */
const nothing = '[^\\s\\S]';

/**
 * Patterns that are no regular expressions of ECMA-262 are there to refuse something, and nobody knows
 * what: so no text passes one, and where it names properties, none that is not named otherwise.
 */
export function refuseBadPatterns(schema: JsonObject): JsonObject {
  const { pattern, patternProperties } = schema;
  const isBad = typeof pattern === 'string' && patternProblem(pattern) !== undefined;
  const kept = isBad ? { ...schema, pattern: nothing } : schema;
  if (!isJsonObject(patternProperties)) return kept;
  const good = Object.entries(patternProperties).filter(
    ([one]) => patternProblem(one) === undefined,
  );
  if (good.length === Object.keys(patternProperties).length) return kept;
  return { ...kept, patternProperties: Object.fromEntries(good), additionalProperties: false };
}
