import { isJsonObject, localPointer, valueAt } from '../../model/index.js';
import type { JsonObject, JsonValue } from '../../model/index.js';

/** Whoever composes more is not looked at to the end: each schema must cost the same. */
const mostParts = 200;

/** A schema with those that it always stands for: what it refers to, and the parts of its `allOf`. */
export function conjuncts(document: JsonObject, schema: JsonValue): JsonObject[] {
  const found = new Set<JsonObject>();
  const pending: JsonValue[] = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!isJsonObject(next) || found.has(next) || found.size === mostParts) continue;
    found.add(next);
    const { $ref, allOf } = next;
    const pointer = typeof $ref === 'string' ? localPointer($ref) : undefined;
    const target = pointer === undefined ? undefined : valueAt(document, pointer);
    if (target !== undefined) pending.push(target);
    if (Array.isArray(allOf)) pending.push(...(allOf as JsonValue[]).toReversed());
  }
  return [...found];
}

/** The names of the types that a schema itself allows; undefined for any. */
export function typesOf({ type }: JsonObject): readonly string[] | undefined {
  if (type === undefined) return undefined;
  const names = Array.isArray(type) ? (type as JsonValue[]) : [type];
  return names.every((name) => typeof name === 'string') ? names : undefined;
}

export function typeOfValue(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value !== 'number') return typeof value;
  return Number.isInteger(value) ? 'integer' : 'number';
}

/** True when a value is of one of these types. */
export function isOfTypes(value: JsonValue, types: readonly string[]): boolean {
  const type = typeOfValue(value);
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}
