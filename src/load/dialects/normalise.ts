import { isJsonObject, tokens } from '../../model/index.js';
import type { JsonObject, JsonValue, OpenApiVersion, Pointer } from '../../model/index.js';
import type { Shape } from '../grammar/grammar.js';
import { replaceAt } from '../grammar/replace-at.js';
import type { Stray } from '../grammar/stray.js';
import { transform } from '../grammar/transform.js';
import type { DialectContext } from './dialect.js';
import { dialects } from './index.js';
import { tupleOf } from './tuples.js';

/**
 * The document with every schema in the dialect of `Schema`, in one pass. Nothing moves: a pointer
 * into the document is a pointer into the result. What stands among plain data, but is referred to, is
 * rewritten too.
 */
export function normalise(
  version: OpenApiVersion,
  context: DialectContext,
  strays: readonly Stray[] = [],
): JsonObject {
  const rewriteSchema = dialects[version].prepare(context);
  const rewrite = (value: JsonValue, shape: Shape, pointer: Pointer): JsonValue | undefined => {
    // An empty value in YAML: as if it were absent, or for a schema, as if it said nothing.
    if (value === null) return shape.kind === 'schema' && shape.holds === 'one' ? true : undefined;
    if (shape.kind !== 'schema' || shape.holds !== 'one' || !isJsonObject(value)) return value;
    const schema = rewriteSchema(value, pointer);
    return isJsonObject(schema) ? tupleOf(schema) : schema;
  };
  const shape: Shape = { kind: 'document', holds: 'one' };
  const normal = transform(context.document, shape, '', rewrite) as JsonObject;
  return strays.reduce<JsonObject>((current, { pointer, shape: at }) => {
    const change = (value: JsonValue) => transform(value, at, pointer, rewrite);
    return replaceAt(current, tokens(pointer), change) as JsonObject;
  }, normal);
}
