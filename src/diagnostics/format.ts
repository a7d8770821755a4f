import type { Diagnostic, Place } from './diagnostic.js';

function formatPlace({ file, line, column }: Place): string {
  if (line === undefined) return file;
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
}

/** One diagnostic as text: `file:line:column: error FG1001: message`, the help on a second line. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const place = diagnostic.place === undefined ? '' : `${formatPlace(diagnostic.place)}: `;
  return `${place}${diagnostic.severity} ${diagnostic.code}: ${diagnostic.message}\n  ${diagnostic.help}`;
}
