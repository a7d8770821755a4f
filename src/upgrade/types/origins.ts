import { originComment } from '../../handlers/codemod/index.js';
import { isJsonObject, join } from '../../model/index.js';
import type { JsonObject, JsonValue, LoadedSpec, Pointer } from '../../model/index.js';

/** Keywords whose value is data, in which nothing is a schema. */
const data = new Set(['enum', 'const', 'default', 'example', 'examples']);

/** Keywords whose value is a table: its keys are names, whatever they look like. */
const tables = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'dependentSchemas',
  'schemas',
  'parameters',
  'responses',
  'headers',
  'requestBodies',
  'callbacks',
  'content',
  'paths',
  'webhooks',
]);

/**
 * The specification with the description of each property and parameter replaced by its own pointer.
 * The types that are generated from it are those of the original, and each member's comment tells
 * where it comes from: all that a codemod needs to know, without a word of it in the generator.
 */
export function withOrigins(spec: LoadedSpec): LoadedSpec {
  return { ...spec, normal: annotate(spec.normal, '') as JsonObject };
}

function annotate(value: JsonValue, pointer: Pointer, isTable = false): JsonValue {
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).map((one, i) => annotate(one, join(pointer, i)));
  }
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, one]): [string, JsonValue] => {
    if (!isTable && data.has(key)) return [key, one];
    const at = join(pointer, key);
    const inner = annotate(one, at, !isTable && tables.has(key));
    return [key, !isTable && key === 'properties' ? tellProperties(inner, at) : inner];
  });
  const copy = Object.fromEntries(entries);
  return isParameter(value) ? { ...copy, description: originComment(pointer) } : copy;
}

function tellProperties(properties: JsonValue, pointer: Pointer): JsonValue {
  if (!isJsonObject(properties)) return properties;
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const description = originComment(join(pointer, name));
      if (isJsonObject(schema)) return [name, { ...schema, description }];
      return [name, schema === true ? { description } : schema];
    }),
  );
}

/** OpenAPI 3.1.0, Parameter Object. */
function isParameter(value: JsonObject): boolean {
  return typeof value['in'] === 'string' && typeof value['name'] === 'string';
}
