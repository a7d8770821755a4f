import { isJsonObject } from '../../model/index.js';
import type { JsonValue } from '../../model/index.js';
import type { OnCopy } from '../grammar/transform.js';

/**
 * Merges an update into a value (Overlay 1.0.0, Action Object): objects recursively, lists are
 * appended to, and anything else is replaced.
 */
export function mergeUpdate(value: JsonValue, update: JsonValue, onCopy: OnCopy): JsonValue {
  let merged: JsonValue;
  if (Array.isArray(value)) {
    const added: readonly JsonValue[] = Array.isArray(update) ? update : [update];
    merged = [...(value as readonly JsonValue[]), ...added];
  } else if (isJsonObject(value) && isJsonObject(update)) {
    const entries = new Map(Object.entries(value));
    for (const [key, next] of Object.entries(update)) {
      const old = entries.get(key);
      entries.set(key, isMergeable(old, next) ? mergeUpdate(old, next, onCopy) : next);
    }
    merged = Object.fromEntries(entries);
  } else return update;
  onCopy(merged, value);
  return merged;
}

function isMergeable(old: JsonValue | undefined, next: JsonValue): old is JsonValue {
  return (isJsonObject(old) && isJsonObject(next)) || (Array.isArray(old) && Array.isArray(next));
}
