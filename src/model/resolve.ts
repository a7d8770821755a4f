import { isJsonObject } from './json.js';
import type { JsonValue } from './json.js';
import { localPointer, tokens } from './pointer.js';
import type { Pointer } from './pointer.js';
import type { Schema, SchemaAt } from './schema.js';

/** The value at a pointer, or undefined. Never follows a prototype. */
export function valueAt(document: JsonValue, pointer: Pointer): JsonValue | undefined {
  let node: JsonValue | undefined = document;
  for (const token of tokens(pointer)) {
    if (Array.isArray(node)) {
      node = /^(0|[1-9]\d*)$/.test(token)
        ? (node as readonly JsonValue[])[Number(token)]
        : undefined;
    } else if (isJsonObject(node) && Object.hasOwn(node, token)) {
      node = node[token];
    } else {
      return undefined;
    }
  }
  return node;
}

/** True for what the `Schema` type allows at all: a boolean or an object. */
export function isSchema(value: JsonValue | undefined): value is JsonValue & Schema {
  return typeof value === 'boolean' || isJsonObject(value);
}

/** The schema that a `$ref` names, with its pointer; undefined when nothing is there. */
export function resolveSchema(
  model: { readonly document: JsonValue },
  ref: string,
): SchemaAt | undefined {
  const pointer = localPointer(ref);
  if (pointer === undefined) return undefined;
  const schema = valueAt(model.document, pointer);
  return isSchema(schema) ? { schema: schema as Schema, pointer } : undefined;
}
