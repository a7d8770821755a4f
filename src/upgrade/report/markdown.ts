import { markdownCode, markdownMessage, markdownText } from '../../diff/index.js';
import type { Point } from '../point.js';
import { counted, headline, rewritesByChange, toldOf, type UpgradeResult } from './result.js';

/** The first line of a point: what `--check` looks for. */
function pointLines(point: Point): string[] {
  const { file, line, column, why, suggestion, changes, error } = point;
  const told = changes.flatMap((change) => toldOf(change) ?? []);
  return [
    `- [ ] ${markdownCode(`${file}:${line}:${column}`)} ${markdownMessage(why)}`,
    `  - code: ${markdownCode(point.code)}`,
    ...changes.map((change) => `  - change: ${markdownMessage(change.message)}`),
    ...told.map((text) => `  - changelog: ${markdownText(text)}`),
    ...(error === undefined ? [] : [`  - compiler: ${markdownCode(error.split('\n')[0] ?? '')}`]),
    `  - to do: ${markdownMessage(suggestion)}`,
  ];
}

/** The report as Markdown. Its boxes are the points that `--check` counts. */
export function renderMarkdownReport(result: UpgradeResult): string {
  const { points, changelog } = result;
  const lines = [
    `# Upgrade from ${markdownText(result.from)} to ${markdownText(result.to)}`,
    '',
    markdownText(headline(result)),
    '',
  ];
  if (points.length > 0) {
    lines.push('## To do', '', 'Tick a box when its point is settled.', '');
    lines.push(...points.flatMap(pointLines), '');
  }
  const rewritten = rewritesByChange(result);
  if (rewritten.length > 0) {
    lines.push('## Rewritten', '');
    for (const { change, rewrites } of rewritten) {
      lines.push(`- ${markdownMessage(change.message)} (${counted(rewrites.length, 'place')})`);
      const told = toldOf(change);
      if (told !== undefined) lines.push(`  - changelog: ${markdownText(told)}`);
      for (const { file, line, code: text } of rewrites) {
        lines.push(`  - ${markdownCode(`${file}:${line}`)} ${markdownCode(text)}`);
      }
    }
    lines.push('');
  }
  if (changelog.length > 0) {
    lines.push('## What the changelog says', '');
    for (const { version, text } of changelog) {
      lines.push(
        `- ${version === undefined ? '' : `${markdownText(version)}: `}${markdownText(text)}`,
      );
    }
    lines.push('');
  }
  return lines.join('\n');
}
