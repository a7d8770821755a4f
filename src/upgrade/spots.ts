import { relative, sep } from 'node:path';
import type { Spot } from './point.js';

/** The line that an offset of a text is in, for people. */
export function spotAt(path: string, text: string, offset: number, cwd: string): Spot {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return {
    file: shownPath(path, cwd),
    line: text.slice(0, start).split('\n').length,
    column: offset - start + 1,
    code: text.slice(start, end === -1 ? undefined : end).trim(),
  };
}

export function shownPath(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/');
}

/**
 * Where lines are after others were inserted between them: `result[i]` is the new index of line `i`.
 * Stubs only ever add lines.
 */
export function movedLines(before: string, after: string): number[] {
  const [old, young] = [before.split('\n'), after.split('\n')];
  let next = 0;
  return old.map((line) => {
    const found = young.indexOf(line, next);
    if (found !== -1) next = found + 1;
    return next - 1;
  });
}
