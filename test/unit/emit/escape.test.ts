import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { commentLines, literalKey, propertyKey, quote } from '../../../src/emit/text/escape.js';

const hostile = [
  "'; evil(); '",
  '"; evil(); "',
  '`${evil()}`',
  'a\\',
  'line\nbreak\r\u2028\u2029',
  '\u0000\u001f\u007f\ud800 lone',
  '*/ evil() /*',
  '</script><script>',
  '{{evil}}',
  '\u202e reversed',
  '😀',
];

describe('quote', () => {
  it.each(hostile)('%j is a literal of the same text', (text) => {
    const literal = quote(text);
    expect(runInNewContext(literal)).toBe(text);
    expect(literal).not.toMatch(/[\n\r\u2028\u2029\u202e\0]/);
  });
});

describe('keys', () => {
  it.each([
    ['plain', 'plain'],
    ['ünïcode', 'ünïcode'],
    ['a-b', "'a-b'"],
    ['1', "'1'"],
    ['', "''"],
    ["it's", '"it\'s"'],
  ])('%s is %s', (name, key) => {
    expect(propertyKey(name)).toBe(key);
  });

  it('never sets a prototype', () => {
    expect(literalKey('__proto__')).toBe("['__proto__']");
  });
});

describe('commentLines', () => {
  it.each(hostile)('%j stays inside a comment', (text) => {
    const lines = commentLines(text);
    expect(lines.join('\n')).not.toContain('*/');
    for (const line of lines) expect(line).not.toMatch(/[\n\r\u2028\u2029\0\u202e]/);
  });
});
