import type { Diagnostic, Place } from './diagnostic.js';
import { visible } from './visible.js';

function formatPlace({ file, line, column }: Place): string {
  if (line === undefined) return file;
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
}

/**
 * One diagnostic as text: `file:line:column: error FG1001: message`, the help on a second line. Fit for a
 * screen: a file is called as its author likes, and no name begins a line of its own.
 */
export function formatDiagnostic({ place, severity, code, message, help }: Diagnostic): string {
  const where = place === undefined ? '' : `${visible(formatPlace(place))}: `;
  return `${where}${severity} ${code}: ${visible(message)}\n  ${visible(help)}`;
}
