import { formatDiagnostic, type Diagnostic, type Severity } from '../diagnostics/index.js';
import { styled, type Terminal } from './terminal.js';

const colors = { error: 'red', warning: 'yellow', note: 'cyan' } as const satisfies Record<
  Severity,
  string
>;

const mostOfOneCode = 10;

function colored({ severity, code }: Diagnostic, text: string, hasColor: boolean): string {
  const label = `${severity} ${code}`;
  return text.replace(label, styled(colors[severity], label, hasColor));
}

/** Writes diagnostics to standard error; of many with the same code only the first ones. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  const counts = new Map<string, number>();
  for (const one of diagnostics) {
    const count = (counts.get(one.code) ?? 0) + 1;
    counts.set(one.code, count);
    if (count > mostOfOneCode && one.severity !== 'error') continue;
    const text = formatDiagnostic(one);
    terminal.err(`${colored(one, text, terminal.hasColor.err)}\n`);
  }
  for (const [code, count] of counts) {
    const hidden = diagnostics.filter((one) => one.code === code && one.severity !== 'error');
    if (hidden.length > 0 && count > mostOfOneCode) {
      terminal.err(`… and ${count - mostOfOneCode} more of ${code}; --json lists all of them.\n`);
    }
  }
}
