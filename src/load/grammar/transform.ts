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
  let changed = false;
  const entries: [string, JsonValue][] = [];
  for (const key of Object.keys(value)) {
    const old = value[key] as JsonValue;
    const inner = memberShape(shape, old, key);
    const next =
      inner === undefined
        ? old
        : transform(old, inner, `${pointer}/${escapePointerToken(key)}`, rewrite, onCopy);
    changed ||= next !== old;
    if (next !== undefined) entries.push([key, next]);
  }
  if (!changed) return value;
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}
