import { isJsonObject, localPointer, valueAt } from '../../model/index.js';
import type { JsonObject, JsonValue } from '../../model/index.js';

const nullSchema: JsonObject = { type: 'null' };

/**
 * Lets a schema that OpenAPI 3.0 calls nullable accept null, each keyword for itself, so that nothing
 * moves to another pointer. The specification (3.0.4, Schema Object) gives `nullable` a meaning only
 * beside `type`; everywhere else it is taken as people mean it.
 */
export function allowNull(
  schema: JsonObject,
  acceptsNull: (schema: JsonValue) => boolean,
): JsonObject {
  const entries = Object.entries(schema).map(([keyword, value]): [string, JsonValue] => {
    if (keyword === 'type') return [keyword, withNullType(value)];
    if (keyword === 'enum' && Array.isArray(value)) {
      return [keyword, value.includes(null) ? value : [...(value as JsonValue[]), null]];
    }
    if (keyword === 'allOf' && Array.isArray(value)) {
      return [keyword, (value as JsonValue[]).map((one) => orNull(one, acceptsNull))];
    }
    if ((keyword === 'anyOf' || keyword === 'oneOf') && Array.isArray(value)) {
      const branches = value as JsonValue[];
      return [keyword, branches.some(acceptsNull) ? branches : [...branches, nullSchema]];
    }
    return [keyword, value];
  });
  return Object.fromEntries(entries);
}

/** A schema, or null. */
export function orNull(schema: JsonValue, acceptsNull: (schema: JsonValue) => boolean): JsonValue {
  return acceptsNull(schema) ? schema : { anyOf: [schema, nullSchema] };
}

function withNullType(type: JsonValue): JsonValue {
  const types: readonly JsonValue[] = Array.isArray(type) ? type : [type];
  return types.includes('null') ? type : [...types, 'null'];
}

/** Nobody nests combinations of schemas deeper; what is deeper is taken as refusing null. */
const deepest = 100;

/**
 * Tells whether a schema, before or after rewriting, accepts null; references are followed in the
 * document as published. It may say no where the truth is yes only for `not` and other conditions.
 */
export function nullAcceptance(document: JsonObject): (schema: JsonValue) => boolean {
  const known = new WeakMap<JsonObject, boolean>();
  const accepts = (start: JsonValue, depth: number): boolean => {
    const schema = targetOf(document, start);
    if (!isJsonObject(schema)) return schema === true;
    const before = known.get(schema);
    if (before !== undefined || depth > deepest) return before ?? false;
    // What leads back here says nothing more about it.
    known.set(schema, false);
    const answer = acceptsItself(schema, (one) => accepts(one, depth + 1));
    known.set(schema, answer);
    return answer;
  };
  return (schema) => accepts(schema, 0);
}

function acceptsItself(schema: JsonObject, next: (schema: JsonValue) => boolean): boolean {
  const { type, nullable, anyOf, oneOf, allOf } = schema;
  if (nullable === true) return true;
  if (type !== undefined && ![type].flat().includes('null')) return false;
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(null)) return false;
  if (Array.isArray(allOf) && !allOf.every(next)) return false;
  if (Array.isArray(anyOf) && !anyOf.some(next)) return false;
  return !Array.isArray(oneOf) || oneOf.some(next);
}

/** What a schema refers to in the end; undefined where that is nothing, or a circle. */
function targetOf(document: JsonObject, start: JsonValue): JsonValue | undefined {
  const seen = new Set<JsonValue>();
  let schema: JsonValue | undefined = start;
  while (isJsonObject(schema) && typeof schema['$ref'] === 'string') {
    if (seen.has(schema)) return undefined;
    seen.add(schema);
    const pointer = localPointer(schema['$ref']);
    schema = pointer === undefined ? undefined : valueAt(document, pointer);
  }
  return schema;
}
