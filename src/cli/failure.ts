import {
  diagnostic,
  FteroGenError,
  systemCode,
  systemReason,
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
    terminal.err(`${error.stack ?? ''}\n`);
  }
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return [diagnostic('FG3020', { reason })];
}

/** Says why a run failed, without a stack trace unless one was asked for, and gives its exit status. */
export function reportFailure(
  error: unknown,
  terminal: Terminal,
  { json }: FailureFormat,
): ExitStatus {
  const diagnostics = diagnosticsOf(error, terminal);
  if (json) terminal.out(`${JSON.stringify({ status: 'failed', diagnostics }, null, 2)}\n`);
  else printDiagnostics(diagnostics, terminal);
  return statusOf(diagnostics.map(({ code }) => code));
}
