import { commentLines } from './escape.js';

const width = 100;

/** Breaks a line between words; what has no blank stays whole. Fenced and indented text is left alone. */
function wrap(line: string, room: number): string[] {
  if (line.length <= room || /^( {4}|\t|```|\|)/.test(line)) return [line];
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = '';
  for (const word of line.trim().split(/\s+/)) {
    const next = current === '' ? indent + word : `${current} ${word}`;
    if (next.length > room && current !== '') {
      lines.push(current);
      current = indent + word;
    } else {
      current = next;
    }
  }
  lines.push(current);
  return lines;
}

/** A documentation comment with a line break at its end, or nothing when there is nothing to say. */
export function docblock(paragraphs: readonly (string | undefined)[], indent: string): string {
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    const text = paragraph?.trim() ?? '';
    if (text === '') continue;
    if (lines.length > 0 && !text.startsWith('@')) lines.push('');
    for (const line of commentLines(text)) lines.push(...wrap(line, width - indent.length - 3));
  }
  while (lines.at(-1) === '') lines.pop();
  const [only] = lines;
  if (only === undefined) return '';
  if (lines.length === 1 && indent.length + only.length + 7 <= width) {
    return `${indent}/** ${only} */\n`;
  }
  const body = lines.map((line) => (line === '' ? `${indent} *\n` : `${indent} * ${line}\n`));
  return `${indent}/**\n${body.join('')}${indent} */\n`;
}
