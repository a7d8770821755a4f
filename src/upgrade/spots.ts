import { relative, sep } from 'node:path';
import { shift } from '../handlers/codemod/index.js';
import type { Carrier, CodePlace, Following } from '../handlers/codemod/index.js';
import type { UserFile } from '../handlers/index.js';
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

/** Where places of the old code are after the edits and the stubs. */
export function locator(
  carrier: Pick<Carrier, 'files' | 'textOf'>,
  { edits }: Following,
  files: readonly UserFile[],
  cwd: string,
): (place: CodePlace) => Spot {
  const edited = new Map(carrier.files({ edits }).map((file) => [file.path, bare(file.after)]));
  const final = new Map(files.map((file) => [file.path, bare(file.after)]));
  const moved = new Map<string, readonly number[]>();
  return ({ path, start }) => {
    const text = edited.get(path) ?? carrier.textOf(path);
    const spot = spotAt(path, text, shift(start, edits.get(path) ?? []), cwd);
    const last = final.get(path);
    if (last === undefined || last === text) return spot;
    const lines = moved.get(path) ?? movedLines(text, last);
    moved.set(path, lines);
    return { ...spot, line: (lines[spot.line - 1] ?? spot.line - 1) + 1 };
  };
}

function bare(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** By file, then from top to bottom. */
export function bySpot(a: Spot, b: Spot): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
