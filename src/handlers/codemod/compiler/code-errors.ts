import { ts } from 'ts-morph';
import type { CheckedProject } from './codebase.js';

/** A complaint of the compiler about the user's code. Lines and columns count from 1. */
export interface CodeError {
  readonly path: string;
  readonly start: number;
  readonly line: number;
  readonly column: number;
  /** `TS2339` */
  readonly code: string;
  readonly message: string;
  /** The line of code, trimmed. */
  readonly source: string;
}

export function codeErrors(projects: readonly CheckedProject[]): CodeError[] {
  return projects.flatMap(({ program, files }) =>
    files.flatMap((file) =>
      [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
        .filter(({ category }) => category === ts.DiagnosticCategory.Error)
        .map((one) => describe(file, one)),
    ),
  );
}

function describe(file: ts.SourceFile, { start = 0, code, messageText }: ts.Diagnostic): CodeError {
  const { line, column, source } = spotOf(file, start);
  return {
    path: file.fileName,
    start,
    line,
    column,
    code: `TS${code}`,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    source,
  };
}

/** Where a position is, for people. */
export function spotOf(
  file: ts.SourceFile,
  position: number,
): { readonly line: number; readonly column: number; readonly source: string } {
  const { line, character } = file.getLineAndCharacterOfPosition(position);
  const starts = file.getLineStarts();
  const source = file.text.slice(starts[line], starts[line + 1]).trim();
  return { line: line + 1, column: character + 1, source };
}
