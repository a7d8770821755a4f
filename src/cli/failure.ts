import {
  diagnostic,
  FteroGenError,
  reasonOf,
  systemCode,
  systemReason,
  visibleJson,
  visibleLines,
  withoutCredentials,
  type Diagnostic,
} from '../diagnostics/index.js';
import { statusOf, type ExitStatus } from './exit-status.js';
import { printDiagnostics } from './print-diagnostics.js';
import type { Terminal } from './terminal.js';

export interface FailureFormat {
  readonly json: boolean;
}

/** What the operating system refuses is no fault of the tool's: a full disk, a folder without permission. */
function isRefusal(error: unknown): error is NodeJS.ErrnoException & { syscall: string } {
  return (
    systemCode(error) !== undefined &&
    error instanceof Error &&
    'syscall' in error &&
    typeof error.syscall === 'string'
  );
}

function diagnosticsOf(error: unknown, terminal: Terminal): readonly Diagnostic[] {
  if (error instanceof FteroGenError) return error.diagnostics;
  if (isRefusal(error)) {
    const { syscall: action, path } = error;
    return [diagnostic('FG6022', { action, path, reason: systemReason(error) })];
  }
  if (terminal.env['DEBUG'] === 'ftero-gen' && error instanceof Error) {
    terminal.err(`${visibleLines(withoutCredentials(String(error.stack)))}\n`);
  }
  return [diagnostic('FG3020', { reason: reasonOf(error) })];
}

/** Says why a run failed, without a stack trace unless one was asked for, and gives its exit status. */
export function reportFailure(
  error: unknown,
  terminal: Terminal,
  { json }: FailureFormat,
): ExitStatus {
  const diagnostics = diagnosticsOf(error, terminal);
  if (json) terminal.out(`${visibleJson({ status: 'failed', diagnostics })}\n`);
  else printDiagnostics(diagnostics, terminal);
  return statusOf(diagnostics.map(({ code }) => code));
}
