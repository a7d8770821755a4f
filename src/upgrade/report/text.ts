import { visible } from '../../diagnostics/index.js';
import type { Point } from '../point.js';
import { counted, headline, rewritesByChange, toldOf, type UpgradeResult } from './result.js';

function pointText({ file, line, column, code, why, suggestion, changes, error }: Point): string {
  const told = changes.flatMap((change) => toldOf(change) ?? []);
  return [
    `${file}:${line}:${column} ${why}`,
    `    ${code}`,
    ...changes.map((change) => `  ${change.message}`),
    ...told.map((text) => `  The changelog: ${text}`),
    ...(error === undefined ? [] : [`  ${error.split('\n')[0] ?? ''}`]),
    `  ${suggestion}`,
  ]
    .map(visible)
    .join('\n');
}

/** The report for a terminal. */
export function renderTextReport(result: UpgradeResult): string {
  const rewritten = rewritesByChange(result).map(
    ({ change, rewrites }) => `  ${visible(change.message)} ${counted(rewrites.length, 'place')}.`,
  );
  const parts = [
    visible(headline(result)),
    ...(rewritten.length === 0 ? [] : [['Rewritten:', ...rewritten].join('\n')]),
    ...result.points.map(pointText),
  ];
  return `${parts.join('\n\n')}\n`;
}
