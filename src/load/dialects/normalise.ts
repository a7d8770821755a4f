import { diagnostic } from '../../diagnostics/index.js';
import { isJsonObject, join, tokens } from '../../model/index.js';
import type { JsonObject, JsonValue, OpenApiVersion, Pointer } from '../../model/index.js';
import type { Shape } from '../grammar/grammar.js';
import { replaceAt } from '../grammar/replace-at.js';
import type { Stray } from '../grammar/stray.js';
import { transform } from '../grammar/transform.js';
import type { DialectContext } from './dialect.js';
import { dialects } from './index.js';
import { dropMalformed } from './keywords.js';

/**
 * The document with every schema in the dialect of `Schema`, in one pass. Nothing moves: a pointer
 * into the document is a pointer into the result. What is malformed is left out and reported. What
 * stands among plain data, but is referred to, is rewritten too.
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
    if (!isJsonObject(schema)) return schema;
    return dropMalformed(schema, (keyword, expected) => {
      // A pattern that is text, but no regular expression, has a message of its own.
      if (keyword === 'pattern' && typeof schema['pattern'] === 'string') return;
      const place = context.place(join(pointer, keyword));
      context.report(diagnostic('FG2013', { keyword, expected }, place));
    });
  };
  const shape: Shape = { kind: 'document', holds: 'one' };
  const normal = transform(context.document, shape, '', rewrite) as JsonObject;
  return strays.reduce<JsonObject>((current, { pointer, shape: at }) => {
    const change = (value: JsonValue) => transform(value, at, pointer, rewrite);
    return replaceAt(current, tokens(pointer), change) as JsonObject;
  }, normal);
}
