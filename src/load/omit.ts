import type { JsonObject } from '../model/index.js';

/** An object without some of its members. */
export function omit(value: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
