import type { Point } from '../point.js';
import { counted, headline, rewritesByChange, toldOf, type UpgradeResult } from './result.js';

/** Text for Markdown: nothing in it is markup, and it stays on one line. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll(/[\\*_<>[\]#|~]/g, '\\$&');
}

/** Text as code, whatever backticks it has itself. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return line === '' ? '' : fence + pad + line + pad + fence;
}

/** A change's message, which has its names in backticks already. */
function message(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, i) => (i % 2 === 0 ? plain(part) : part))
    .join('');
}

/** The first line of a point: what `--check` looks for. */
function pointLines(point: Point): string[] {
  const { file, line, column, why, suggestion, changes, error } = point;
  const told = changes.flatMap((change) => toldOf(change) ?? []);
  return [
    `- [ ] ${code(`${file}:${line}:${column}`)} ${message(why)}`,
    `  - code: ${code(point.code)}`,
    ...changes.map((change) => `  - change: ${message(change.message)}`),
    ...told.map((text) => `  - changelog: ${plain(text)}`),
    ...(error === undefined ? [] : [`  - compiler: ${code(error.split('\n')[0] ?? '')}`]),
    `  - to do: ${plain(suggestion)}`,
  ];
}

/** The report as Markdown. Its boxes are the points that `--check` counts. */
export function renderMarkdownReport(result: UpgradeResult): string {
  const { points, changelog } = result;
  const lines = [
    `# Upgrade from ${plain(result.from)} to ${plain(result.to)}`,
    '',
    plain(headline(result)),
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
      lines.push(`- ${message(change.message)} (${counted(rewrites.length, 'place')})`);
      const told = toldOf(change);
      if (told !== undefined) lines.push(`  - changelog: ${plain(told)}`);
      for (const { file, line, code: text } of rewrites) {
        lines.push(`  - ${code(`${file}:${line}`)} ${code(text)}`);
      }
    }
    lines.push('');
  }
  if (changelog.length > 0) {
    lines.push('## What the changelog says', '');
    for (const { version, text } of changelog) {
      lines.push(`- ${version === undefined ? '' : `${plain(version)}: `}${plain(text)}`);
    }
    lines.push('');
  }
  return lines.join('\n');
}
