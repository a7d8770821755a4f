/** Replaces the span from `start` to `end` of a text (UTF-16 units) by `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies edits whose positions all refer to the original text. Everything outside their spans stays
 * byte for byte. Insertions at one place keep the order of the list.
 * @throws {RangeError} when two edits overlap
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let position = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < position) throw new RangeError(`Two edits overlap at ${start}.`);
    result += text.slice(position, start) + replacement;
    position = end;
  }
  return result + text.slice(position);
}
