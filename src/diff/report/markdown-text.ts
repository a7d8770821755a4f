import { visible } from '../../diagnostics/index.js';

/** What links and mentions begin with. A blank of no width after it is what GitHub's own tools put there. */
const calls = /@|#|\bGH-/gi;
const blank = '\u200b';

/** Text for Markdown, as it stands: on one line, and nothing in it is markup, a link or a mention. */
export function markdownText(text: string): string {
  return visible(text.replaceAll(/\s+/g, ' '))
    .replaceAll(/[\\`*_[\](){}<>|~&$!]/g, '\\$&')
    .replaceAll(calls, (found) => (found === '#' ? `\\#${blank}` : found + blank))
    .replaceAll(/:\/\/|\bwww\./gi, (found) => found.replace(/[:.]/, '\\$&'))
    .replace(/^( ?)([-+=]|\d+[.)])/, (_, space: string, mark: string) =>
      mark.length === 1 ? `${space}\\${mark}` : `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}

/** Text as code, whatever backticks it has itself; nothing where there is no text. */
export function markdownCode(text: string): string {
  const line = visible(text.replaceAll(/\s+/g, ' ').trim());
  if (line === '') return '';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return fence + pad + line + pad + fence;
}

/** A message, which has its names between backticks: these as code, the rest as text. */
export function markdownMessage(message: string): string {
  const parts = message.split(/(`[^`]*`)/);
  return parts
    .map((part, index) => (index % 2 === 1 ? markdownCode(part.slice(1, -1)) : markdownText(part)))
    .reduce((told, part) => {
      // Two fences that meet would be one.
      const meet = told.endsWith('`') && !told.endsWith('\\`') && part.startsWith('`');
      return told + (meet ? ' ' : '') + part;
    }, '');
}
