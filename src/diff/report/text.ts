import { styleText } from 'node:util';
import type { Change, Level } from '../change.js';
import type { DiffResult } from '../options.js';
import {
  AXES,
  counted,
  countsLine,
  operationsOf,
  placeOf,
  plain,
  sections,
  summarise,
} from './summary.js';

export interface TextOptions {
  /** Columns of the terminal; 80 if absent. */
  readonly width?: number;
  readonly colors?: boolean;
}

type Style = Parameters<typeof styleText>[0];

const STYLES: Record<Level, Style> = { breaks: 'red', 'may-break': 'yellow', ok: 'green' };
const MARKS: Record<Level, string> = { breaks: '✖', 'may-break': '▲', ok: '·' };

/** The report for a terminal: counts first, then each operation, worst first. */
export function renderText(result: DiffResult, options: TextOptions = {}): string {
  const width = Math.max(40, options.width ?? 80);
  const paint = (style: Style, text: string): string =>
    options.colors === true ? styleText(style, text, { validateStream: false }) : text;
  const { before, after, changes, proposals, audit } = result;
  const summary = summarise(result);
  const lines = [
    paint('bold', plain(`${after.title} ${before.version} → ${after.version}`)),
    `${counted(summary.changes, 'change')}: ${countsLine(summary)}`,
  ];
  if (changes.length > 0) {
    for (const axis of AXES) {
      const { breaks, 'may-break': may } = summary.axes[axis];
      lines.push(
        `  ${axis.padEnd(8)} ${String(breaks).padStart(4)} break ${String(may).padStart(4)} may break`,
      );
    }
  }
  for (const section of sections(changes)) {
    lines.push('', paint('bold', plain(section.title)));
    for (const change of section.changes) lines.push(...changeLines(change, width, paint));
  }
  if (proposals.length > 0) {
    lines.push('', paint('bold', `Proposed, not certain (${proposals.length})`));
    for (const { change, score, reasons } of proposals) {
      lines.push(
        ...wrap(
          plain(`? ${change.message} ${Math.round(score * 100)} %: ${reasons.join(', ')}`),
          width,
          '  ',
          '    ',
        ),
      );
    }
  }
  if (audit.unmatchedEntries.length > 0) {
    lines.push('', paint('bold', 'In the changelog, but not found'));
    for (const { version, text, line } of audit.unmatchedEntries) {
      lines.push(
        ...wrap(plain(`${version ?? ''} ${text} (line ${line})`).trim(), width, '  ', '    '),
      );
    }
  }
  if (audit.unmentionedChanges.length > 0) {
    lines.push('', paint('bold', 'Found, but not in the changelog'));
    for (const { message } of audit.unmentionedChanges) {
      lines.push(...wrap(plain(message), width, '  ', '    '));
    }
  }
  return `${lines.join('\n')}\n`;
}

function changeLines(
  change: Change,
  width: number,
  paint: (style: Style, text: string) => string,
): string[] {
  const { level, verdicts, evidence } = change;
  const [first = '', ...rest] = wrap(plain(change.message), width, '    ', '    ');
  const lines = [`  ${paint(STYLES[level], MARKS[level])} ${first.trimStart()}`, ...rest];
  const operations = operationsOf(change);
  if (operations.length > 1) {
    const shown = operations.slice(0, 3).join(', ');
    const more = operations.length > 3 ? ` and ${operations.length - 3} more` : '';
    lines.push(
      ...wrap(plain(`${shown}${more}`), width, '      ', '      ').map((line) =>
        paint('dim', line),
      ),
    );
  }
  for (const axis of AXES) {
    const { level: one, why, todo } = verdicts[axis];
    if (one === 'ok') continue;
    const [head = '', ...tail] = wrap(
      plain(`${axis}: ${why} ${todo}`),
      width,
      '      ',
      '        ',
    );
    lines.push(head.replace(`${axis}:`, `${paint(STYLES[one], axis)}:`), ...tail);
  }
  if (evidence !== undefined) {
    const line = evidence.line === undefined ? '' : ` (changelog, line ${evidence.line})`;
    lines.push(
      ...wrap(`because: ${plain(evidence.text)}${line}`, width, '      ', '        ').map((one) =>
        paint('dim', one),
      ),
    );
  }
  const place = placeOf(change);
  if (place !== undefined) lines.push(paint('dim', `      ${plain(place)}`));
  return lines;
}

/** Breaks text at blanks; a word longer than the line stands alone on one. */
export function wrap(text: string, width: number, first: string, next: string): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = next;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
