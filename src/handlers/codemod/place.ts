import type { ts } from 'ts-morph';
import type { TextEdit } from '../text-edit.js';

/** A position in a file of the user's. */
export interface CodePlace {
  /** Absolute. */
  readonly path: string;
  readonly start: number;
}

export function placeOf(node: ts.Node): CodePlace {
  const file = node.getSourceFile();
  return { path: file.fileName, start: node.getStart(file) };
}

/** Where a position is after edits; one inside of an edited span is at the span's start. */
export function shift(position: number, edits: readonly TextEdit[]): number {
  let moved = position;
  for (const { start, end, text } of edits) {
    if (end <= position && (start < end || start < position)) moved += text.length - (end - start);
    else if (start <= position && start < end) moved -= position - start;
  }
  return moved;
}
