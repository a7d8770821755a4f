import { escapePointerToken } from '../../model/index.js';
import type { JsonObject, JsonValue, Pointer } from '../../model/index.js';
import type { Shape } from './grammar.js';
import { hasShape, memberShape } from './walk.js';

/** Gives a position another value; undefined takes it away. Its members have been rewritten already. */
export type Rewrite = (value: JsonValue, shape: Shape, pointer: Pointer) => JsonValue | undefined;

/** Is told of every object or list that was copied because a member changed. */
export type OnCopy = (copy: JsonValue, original: JsonValue) => void;

/**
 * A copy of a value in which every position that the grammar knows is rewritten, the innermost
 * first. What does not change is shared with the original. The depth is that of the document, which
 * reading has limited.
 */
export function transform(
  value: JsonValue,
  shape: Shape,
  pointer: Pointer,
  rewrite: Rewrite,
  onCopy?: OnCopy,
): JsonValue | undefined {
  const inner = hasShape(shape, value)
    ? rewriteMembers(value, shape, pointer, rewrite, onCopy)
    : value;
  if (inner !== value) onCopy?.(inner, value);
  return rewrite(inner, shape, pointer);
}

function rewriteMembers(
  value: JsonObject,
  shape: Shape,
  pointer: Pointer,
  rewrite: Rewrite,
  onCopy: OnCopy | undefined,
): JsonValue {
  let changes: Map<string, JsonValue | undefined> | undefined;
  for (const key of Object.keys(value)) {
    const old = value[key] as JsonValue;
    const inner = memberShape(shape, old, key);
    if (inner === undefined) continue;
    const at = `${pointer}/${escapePointerToken(key)}`;
    const next = transform(old, inner, at, rewrite, onCopy);
    if (next !== old) (changes ??= new Map()).set(key, next);
  }
  return changes === undefined ? value : withChanges(value, changes);
}

function withChanges(
  value: JsonObject,
  changes: ReadonlyMap<string, JsonValue | undefined>,
): JsonValue {
  const entries = Object.entries(value).flatMap(([key, old]): [string, JsonValue][] => {
    const next = changes.has(key) ? changes.get(key) : old;
    return next === undefined ? [] : [[key, next]];
  });
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}
