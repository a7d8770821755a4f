import type { Direction } from '../../model/index.js';
import type { Facts } from './kind.js';
import { kindIds, kinds } from './index.js';

const FACTS: Facts = { subject: {}, label: '' };
const MARKS = { ok: '–', 'may-break': 'may', breaks: '**yes**' } as const;

/** All kinds as a Markdown table: what breaks, in a request and in a response. */
export function kindsTable(): string {
  const cells = (id: (typeof kindIds)[number], direction: Direction): string => {
    const { source, runtime, clients } = kinds[id].verdicts(direction, FACTS);
    return [source, runtime, clients].map(({ level }) => MARKS[level]).join(' | ');
  };
  return [
    '| kind | what changed | request: source | runtime | clients | response: source | runtime | clients |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...kindIds.map(
      (id) =>
        `| \`${id}\` | ${kinds[id].title} | ${cells(id, 'request')} | ${cells(id, 'response')} |`,
    ),
    '',
  ].join('\n');
}
