import type { Change, Level } from '../change.js';
import type { DiffResult } from '../options.js';
import { markdownCode, markdownMessage, markdownText } from './markdown-text.js';
import {
  AXES,
  counted,
  countsLine,
  operationsOf,
  placeOf,
  sections,
  summarise,
} from './summary.js';

const MARKS: Record<Level, string> = { breaks: '🔴', 'may-break': '🟡', ok: '🟢' };

/** The report for a pull request. What is harmless is folded away. */
export function renderMarkdown(result: DiffResult): string {
  const { before, after, changes, proposals, audit } = result;
  const summary = summarise(result);
  const lines = [
    `## ${markdownText(after.title)} ${markdownText(before.version)} → ${markdownText(after.version)}`,
    '',
    `**${counted(summary.changes, 'change')}**: ${countsLine(summary)}.`,
    '',
    '| | breaks | may break | ok |',
    '| --- | --: | --: | --: |',
    ...AXES.map((axis) => {
      const { breaks, 'may-break': may, ok } = summary.axes[axis];
      return `| ${axis} | ${breaks} | ${may} | ${ok} |`;
    }),
  ];
  for (const section of sections(changes)) {
    const loud = section.changes.filter(({ level }) => level !== 'ok');
    const quiet = section.changes.filter(({ level }) => level === 'ok');
    lines.push('', `### ${markdownCode(section.title)}`, '', ...loud.flatMap(item));
    if (quiet.length === 0) continue;
    lines.push('', `<details><summary>${counted(quiet.length, 'harmless change')}</summary>`, '');
    lines.push(...quiet.flatMap(item), '', '</details>');
  }
  if (proposals.length > 0) {
    lines.push('', '### Proposed, not certain', '');
    for (const { change, score, reasons } of proposals) {
      lines.push(
        `- ${markdownMessage(change.message)} (${Math.round(score * 100)} %: ${markdownText(reasons.join(', '))})`,
      );
    }
  }
  if (audit.unmatchedEntries.length > 0) {
    lines.push('', '### In the changelog, but not found', '');
    for (const entry of audit.unmatchedEntries) {
      lines.push(
        `- ${markdownText(entry.version ?? '')} ${markdownText(entry.text)} (line ${entry.line})`,
      );
    }
  }
  if (audit.unmentionedChanges.length > 0) {
    lines.push('', '### Found, but not in the changelog', '');
    lines.push(...audit.unmentionedChanges.map(({ message }) => `- ${markdownMessage(message)}`));
  }
  return `${lines.join('\n')}\n`;
}

function item(change: Change): string[] {
  const place = placeOf(change);
  const operations = operationsOf(change);
  const reach = operations.length > 1 ? ` Reaches ${operations.length} operations.` : '';
  const lines = [
    `- ${MARKS[change.level]} ${markdownMessage(change.message)}${reach}${place === undefined ? '' : ` ${markdownCode(place)}`}`,
  ];
  for (const axis of AXES) {
    const { level, why, todo } = change.verdicts[axis];
    if (level !== 'ok')
      lines.push(`  - **${axis}**: ${markdownMessage(`${why} ${todo}`.trimEnd())}`);
  }
  return lines;
}
