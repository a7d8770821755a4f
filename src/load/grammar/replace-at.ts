import type { JsonObject, JsonValue } from '../../model/index.js';
import type { OnCopy } from './transform.js';

export type Path = readonly (string | number)[];

/** A copy of a value with another one at a path, or without what stands there. */
export function replaceAt(
  value: JsonValue,
  path: Path,
  change: (value: JsonValue) => JsonValue | undefined,
  onCopy?: OnCopy,
): JsonValue | undefined {
  const [head, ...rest] = path;
  if (head === undefined) return change(value);
  const entries = Object.entries(value as JsonObject).flatMap(([key, member]) => {
    if (key !== String(head)) return [[key, member] as const];
    const next = replaceAt(member, rest, change, onCopy);
    return next === undefined ? [] : [[key, next] as const];
  });
  const copy = Array.isArray(value)
    ? entries.map(([, member]) => member)
    : Object.fromEntries(entries);
  onCopy?.(copy, value);
  return copy;
}
