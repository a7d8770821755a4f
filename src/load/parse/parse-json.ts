import { fail } from '../../diagnostics/index.js';
import type { JsonValue } from '../../model/index.js';
import { checkShape } from './check-shape.js';
import { countKeys, members, skipSpace } from './json-cursor.js';
import { findJsonProblem } from './json-error.js';
import { jsonOffsets } from './json-places.js';
import { lineIndex } from './line-index.js';
import type { ParsedText } from './parse-text.js';

/** Reads JSON. Fails with FG1011 (syntax), FG1012 (a key twice), FG1014 or FG1015 (too deep or large). */
export function parseJson(text: string, file: string): ParsedText {
  const placeOf = lineIndex(text, file);
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch (error) {
    const { offset, problem } = findJsonProblem(text) ?? { offset: 0, problem: String(error) };
    throw fail('FG1011', { problem }, placeOf(offset));
  }
  // JSON.parse keeps the last of two equal keys: a text with more keys than the value has such a pair.
  if (checkShape(value, file) !== countKeys(text)) {
    const twice = findDuplicate(text);
    if (twice !== undefined) throw fail('FG1012', { key: twice.key }, placeOf(twice.start));
  }
  const offsetOf = jsonOffsets(text);
  return { value, place: (tokens) => placeOf(offsetOf(tokens)) };
}

function findDuplicate(text: string): { key: string; start: number } | undefined {
  const pending = [skipSpace(text, 0)];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const seen = new Set<string>();
    for (const { key, start, value } of members(text, at)) {
      if (seen.has(key)) return { key, start };
      seen.add(key);
      pending.push(value);
    }
  }
  return undefined;
}
