import { frameworks } from './examine/document.js';
import type { Outcome } from './examine/document.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');

const short = (text: string, length = 160): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;

const code = (text: string): string => `\`${cell(text).replaceAll('`', "'")}\``;

function sum(outcomes: readonly Outcome[], of: (outcome: Outcome) => number): number {
  return outcomes.reduce((total, outcome) => total + of(outcome), 0);
}

const failuresOf = ({ servers }: Outcome): number =>
  Object.values(servers).reduce((total, { failed }) => total + failed.length, 0);

const passesOf = ({ servers }: Outcome): number =>
  Object.values(servers).reduce((total, { passed }) => total + passed, 0);

const startErrorsOf = ({ servers }: Outcome): number =>
  Object.values(servers).filter(({ startError }) => startError !== undefined).length;

const isGenerated = ({ refused, crash }: Outcome): boolean =>
  refused.length === 0 && crash === undefined;

const sourceOf = ({ document }: Outcome): string =>
  `${document.package}@${document.version} ${document.path}`;

function row(outcome: Outcome): string {
  const { openapi, operations, milliseconds, files, typeErrors, servers, unsampled } = outcome;
  const perFramework = frameworks.map((framework) => {
    const server = servers[framework];
    if (server === undefined) return '–';
    if (server.startError !== undefined) return 'did not start';
    return server.failed.length === 0
      ? `${server.passed}`
      : `${server.passed}, ${server.failed.length} failed`;
  });
  const notes = unsampled.length === 0 ? '' : `${unsampled.length} without a sample`;
  return `| ${[
    cell(sourceOf(outcome)),
    openapi,
    operations,
    milliseconds,
    files,
    typeErrors.length,
    ...perFramework,
    notes,
  ].join(' | ')} |`;
}

function section(title: string, intro: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', `## ${title}`, '', intro, '', ...items];
}

const columns = [
  'Document',
  'OpenAPI',
  'Operations',
  'Generate (ms)',
  'Files',
  'Type errors',
  ...frameworks.map((name) => `${name}: requests`),
  'Notes',
];

/** The committed table: a summary, a line for each document, and the reason of whatever did not work. */
export function resultsTable(outcomes: readonly Outcome[]): string {
  const generated = outcomes.filter(isGenerated);
  const refused = outcomes.filter((one) => one.refused.length > 0);
  const crashed = outcomes.filter((one) => one.crash !== undefined);
  const lines = [
    '# Corpus',
    '',
    'Published API descriptions, taken all the way: generated for each framework, type-checked as strictly as',
    'TypeScript can, started, and sent one request for each operation with generated values that an independent',
    'validator takes for valid; the handler answers with generated values too, which are validated as well.',
    'Made by `npm run corpus`.',
    '',
    `- documents: ${outcomes.length}, of them not well-formed and refused with the reason: ${refused.length}`,
    `- generated: ${generated.length}, crashes: ${crashed.length}`,
    `- operations: ${sum(generated, (one) => one.operations)}`,
    `- type errors: ${sum(generated, (one) => one.typeErrors.length)}`,
    `- servers that did not start: ${sum(generated, startErrorsOf)} of ${generated.length * frameworks.length}`,
    `- requests: ${sum(generated, passesOf)} answered as the handler did, ${sum(generated, failuresOf)} not`,
    `- operations for which no valid sample could be made: ${sum(generated, (one) => one.unsampled.length)}`,
    '',
    `| ${columns.join(' | ')} |`,
    `| ${columns.map((_, index) => (index === 0 ? '---' : '--:')).join(' | ')} |`,
    ...generated.map(row),
    ...section(
      'Refused',
      'The documents break OpenAPI or JSON Schema, and what is wrong is told.',
      refused.map(
        (one) =>
          `- ${sourceOf(one)}: ${code(short(one.refused[0] ?? ''))}${one.refused.length > 1 ? ` and ${one.refused.length - 1} more` : ''}`,
      ),
    ),
    ...section(
      'Crashes',
      'Each is a mistake of ours.',
      crashed.map((one) => `- ${sourceOf(one)}: ${code(short(one.crash ?? ''))}`),
    ),
    ...section(
      'Type errors',
      'The first of each document.',
      generated.flatMap((one) =>
        one.typeErrors.slice(0, 3).map((error) => `- ${sourceOf(one)}: ${code(short(error, 300))}`),
      ),
    ),
    ...section(
      'Failed requests',
      'The first of each document.',
      generated.flatMap((one) => {
        const failures = Object.values(one.servers).flatMap(({ startError, failed }) =>
          startError === undefined ? failed.slice(0, 2) : [startError],
        );
        return [...new Set(failures)]
          .slice(0, 3)
          .map((failure) => `- ${sourceOf(one)}: ${code(short(failure, 300))}`);
      }),
    ),
    ...section(
      'Without a sample',
      'Nothing valid was found for these operations, mostly because the schema has no valid value or no style can carry it.',
      generated.flatMap((one) =>
        one.unsampled
          .slice(0, 5)
          .map((reason) => `- ${sourceOf(one)}: ${code(short(reason, 200))}`),
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
