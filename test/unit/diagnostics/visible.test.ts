import { describe, expect, test } from 'vitest';
import {
  diagnostic,
  formatDiagnostic,
  reasonOf,
  visible,
  visibleJson,
} from '../../../src/diagnostics/index.js';

const hostile = [
  ['\u001b[2J', 'an escape sequence'],
  ['\u009b2J', 'its form in one character'],
  ['\r', 'a return'],
  ['\n', 'a line'],
  ['\u2028', 'a separator of lines'],
  ['\u202e', 'another direction'],
  ['\u2066', 'an isolate'],
  ['\u200b', 'a blank of no width'],
  ['\ufeff', 'a byte order mark'],
  ['\u{e0041}', 'a tag'],
  ['\ud800', 'half a character'],
] as const;

const harmful = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

describe.each(hostile)('%j, %s,', (text) => {
  test('is written out, and comes back from it', () => {
    const shown = visible(`a${text}b`);
    expect(shown).not.toMatch(harmful);
    expect(JSON.parse(`"${shown}"`)).toBe(`a${text}b`);
  });

  test('stands in no place, message or help', () => {
    const name = `x${text}y`;
    const one = diagnostic('FG3001', { key: 'k', suggestion: name, known: [] }, { file: name });
    const lines = formatDiagnostic({ ...one, message: name }).split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).not.toMatch(harmful);
  });

  test('is in JSON what it was', () => {
    const json = visibleJson({ [text]: [text] });
    expect(json.replaceAll('\n', '')).not.toMatch(harmful);
    expect(JSON.parse(json)).toEqual({ [text]: [text] });
  });
});

test('other text stays as it is', () => {
  expect(visible('Prüfung 数 é 👩 `~"')).toBe('Prüfung 数 é 👩 `~"');
});

test('what is thrown has a reason, whatever it is', () => {
  const silent = new Error('x');
  Object.defineProperty(silent, 'message', {
    get: () => {
      throw new Error('no');
    },
  });
  const odd = [silent, Object.create(null), Symbol('s'), null, undefined, 5, new Error('a\nb')];
  expect(odd.map(reasonOf)).toEqual([
    'it threw something that cannot be told',
    'it threw something that cannot be told',
    'Symbol(s)',
    'null',
    'undefined',
    '5',
    'a',
  ]);
});
