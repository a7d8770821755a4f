import { diagnostic } from '../../diagnostics/index.js';
import { isJsonObject } from '../../model/index.js';
import type { JsonObject, JsonValue, Pointer } from '../../model/index.js';
import { omit } from '../omit.js';
import { isAnnotation } from './annotations.js';
import type { Dialect, DialectContext } from './dialect.js';
import { allowNull, nullAcceptance, orNull } from './nullable.js';

type Edit = (schema: JsonObject) => JsonObject;

/** OpenAPI 3.0: an extended subset of JSON Schema draft 5 (OpenAPI 3.0.4, Schema Object). */
export const dialect: Dialect = {
  prepare(context) {
    const acceptsNull = nullAcceptance(context.document);
    const nullable: Edit = (schema) => allowNull(schema, acceptsNull);
    return (schema, pointer) => {
      const known = isJsonObject(schema) ? schema : {};
      if (typeof known['$ref'] === 'string') return reference(known, pointer, acceptsNull, context);
      let result = known;
      if (known['nullable'] === true) result = nullable(result);
      for (const [keyword, edit] of edits) {
        if (Object.hasOwn(result, keyword)) result = edit(result);
      }
      return result;
    };
  },
};

const edits: readonly (readonly [string, Edit])[] = [
  ['nullable', (schema) => omit(schema, 'nullable')],
  ['exclusiveMinimum', (schema) => exclusive(schema, 'exclusiveMinimum', 'minimum')],
  ['exclusiveMaximum', (schema) => exclusive(schema, 'exclusiveMaximum', 'maximum')],
  ['example', exampleToExamples],
  ['type', fileToBinary],
];

function reference(
  schema: JsonObject,
  pointer: Pointer,
  acceptsNull: (schema: JsonValue) => boolean,
  context: DialectContext,
): JsonValue {
  const { $ref, nullable, ...beside } = schema as JsonObject & { $ref: string };
  const keywords = Object.keys(beside);
  if (keywords.length === 0 && nullable === undefined) return schema;
  const ignored = keywords.filter((keyword) => !isAnnotation(keyword));
  if (ignored.length > 0) {
    context.report(diagnostic('FG2012', { keywords: ignored }, context.place(pointer)));
  }
  const kept = Object.fromEntries(Object.entries(beside).filter(([key]) => isAnnotation(key)));
  const annotated = 'example' in kept ? exampleToExamples(kept) : kept;
  const target: JsonObject = { $ref };
  const either = nullable === true ? orNull(target, acceptsNull) : target;
  return { ...(either as JsonObject), ...annotated };
}

/** `minimum: 3, exclusiveMinimum: true` becomes `exclusiveMinimum: 3`. */
function exclusive(schema: JsonObject, flag: string, limit: string): JsonObject {
  if (typeof schema[flag] !== 'boolean') return schema;
  const value = schema[limit];
  if (schema[flag] === false || typeof value !== 'number') return omit(schema, flag);
  return { ...omit(schema, limit), [flag]: value };
}

function exampleToExamples(schema: JsonObject): JsonObject {
  const example = schema['example'] as JsonValue;
  const rest = omit(schema, 'example');
  return Object.hasOwn(rest, 'examples') ? rest : { ...rest, examples: [example] };
}

/** `type: file` is Swagger's; it is found in documents that were converted carelessly. */
function fileToBinary(schema: JsonObject): JsonObject {
  return schema['type'] === 'file' ? { ...schema, type: 'string', format: 'binary' } : schema;
}
