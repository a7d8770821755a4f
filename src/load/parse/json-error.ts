import { skipSpace } from './json-cursor.js';

export interface JsonProblem {
  readonly offset: number;
  readonly problem: string;
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end';

const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Where and why a text is not JSON (RFC 8259), or undefined when it is. JSON.parse knows too, but
 * its messages differ between engines and rarely give the offset.
 */
export function findJsonProblem(text: string): JsonProblem | undefined {
  const closers: ('}' | ']')[] = [];
  let expected: Expected = 'value';
  let at = skipSpace(text, 0);
  for (;;) {
    const char = text[at];
    if (expected === 'comma or end' && closers.length === 0) {
      return char === undefined ? undefined : { offset: at, problem: 'text after the end' };
    }
    if (char === undefined)
      return { offset: at, problem: `it ends where ${wanted(expected)} is due` };
    const closer = closers.at(-1);
    if (char === closer && (expected === 'comma or end' || expected.endsWith(closer))) {
      closers.pop();
      expected = 'comma or end';
      at += 1;
    } else if (expected === 'comma or end' && char === ',') {
      expected = closer === '}' ? 'key' : 'value';
      at += 1;
    } else if (expected === 'colon' && char === ':') {
      expected = 'value';
      at += 1;
    } else if (char === '"' && expected !== 'colon' && expected !== 'comma or end') {
      const end = stringEnd(text, at);
      if (typeof end !== 'number') return end;
      expected = expected.startsWith('key') ? 'colon' : 'comma or end';
      at = end;
    } else if (expected.startsWith('value') && (char === '{' || char === '[')) {
      closers.push(char === '{' ? '}' : ']');
      expected = char === '{' ? 'key or }' : 'value or ]';
      at += 1;
    } else {
      literal.lastIndex = at;
      if (!expected.startsWith('value') || !literal.test(text)) {
        return { offset: at, problem: `${wanted(expected)} is due, not ${JSON.stringify(char)}` };
      }
      expected = 'comma or end';
      at = literal.lastIndex;
    }
    at = skipSpace(text, at);
  }
}

function wanted(expected: Expected): string {
  return expected === 'key' || expected === 'key or }' ? 'a quoted key' : `a ${expected}`;
}

function stringEnd(text: string, start: number): number | JsonProblem {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code)) return { offset: start, problem: 'a string without an end' };
    if (code === 0x22) return at + 1;
    if (code < 0x20) return { offset: at, problem: 'a control character in a string' };
    if (code === 0x5c) {
      escape.lastIndex = at;
      if (!escape.test(text)) return { offset: at, problem: 'an unknown escape in a string' };
      at = escape.lastIndex;
    } else at += 1;
  }
}
