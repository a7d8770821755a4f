import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { checked } from './diff/by-hand.js';
import type { Checked } from './diff/by-hand.js';
import { changesToItself } from './diff/itself.js';
import { compare, fetchRelease, fileOf as releaseFile, releases } from './diff/releases.js';
import type { Cost, Report } from './diff/releases.js';
import { fileOf, installPackages, readDocuments } from './install.js';

/*
 * npm run corpus:diff
 * Compares successive releases of GitHub's API and every document of the corpus with itself, looks up the
 * findings that were checked by hand, and writes DIFF.md.
 */

const tableFile = fileURLToPath(new URL('DIFF.md', import.meta.url));

interface Step {
  readonly before: string;
  readonly after: string;
  readonly cost: Cost;
  readonly report: Report;
}

async function compareReleases(): Promise<Step[]> {
  const steps: Step[] = [];
  for (const [i, after] of releases.entries()) {
    await fetchRelease(after);
    const before = releases[i - 1];
    if (before === undefined) continue;
    steps.push({ before, after, ...(await compare(before, after)) });
    console.log(`${before} → ${after}: ${steps.at(-1)?.report.summary.changes} changes`);
  }
  return steps;
}

function stepRow({ before, after, cost, report: { summary } }: Step): string {
  const { source, runtime, clients } = summary.axes;
  const levels = [source, runtime, clients].map((one) => `${one.breaks} / ${one['may-break']}`);
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
  const costs = [seconds(cost.cpu), seconds(cost.wall), Math.round(cost.memory)];
  const { changes, documentation, proposals } = summary;
  const cells = [`${before} → ${after}`, ...costs, changes, documentation, proposals, ...levels];
  return `| ${cells.join(' | ')} |`;
}

/** The row of a finding; one that is not reported like that any more makes the run fail. */
function checkedRow(one: Checked, steps: readonly Step[]): string {
  const { changes } = steps.find(({ after }) => after === one.release)?.report ?? { changes: [] };
  const found = changes.find(
    ({ kind, before, after }) =>
      kind === one.kind && (after?.pointer === one.at || before?.pointer === one.at),
  );
  const { source, runtime, clients } = found?.verdicts ?? {};
  const verdicts = [source, runtime, clients].map((verdict) => verdict?.level).join(' ');
  if (found === undefined || verdicts !== one.verdicts) {
    console.error(`${one.kind} at ${one.at} is ${found === undefined ? 'gone' : verdicts} now`);
    process.exitCode = 1;
  }
  const message = (found?.message ?? '').replaceAll('|', String.raw`\|`);
  const judged = one.isRight ? 'right' : '**wrong**';
  return `| ${one.release} | ${one.kind} | ${message} | ${verdicts} | ${judged} | ${one.reason} |`;
}

interface Itself {
  readonly compared: number;
  readonly refused: readonly string[];
  readonly differing: readonly string[];
}

async function compareWithThemselves(): Promise<Itself> {
  const documents = await readDocuments();
  await installPackages(documents);
  const named = documents.map((one) => ({ name: `${one.package} ${one.path}`, file: fileOf(one) }));
  const newest = releases.map((one) => ({ name: `GitHub ${one}`, file: releaseFile(one) }));
  const refused: string[] = [];
  const differing: string[] = [];
  for (const { name, file } of [...named, ...newest]) {
    const changes = await changesToItself(file);
    if (changes === undefined) refused.push(name);
    else if (changes > 0) differing.push(`${name}: ${changes}`);
  }
  if (differing.length > 0) process.exitCode = 1;
  return { compared: named.length + newest.length - refused.length, refused, differing };
}

const steps = await compareReleases();
const itself = await compareWithThemselves();
const right = checked.filter(({ isRight }) => isRight).length;
const processor = cpus()[0]?.model ?? 'an unknown processor';

await writeFile(
  tableFile,
  `# Comparing releases

Made by \`npm run corpus:diff\`, with Node ${process.versions.node} on ${cpus().length} × ${processor}.

## GitHub's API, release by release

The main document of @octokit/openapi, 11 to 13 MB of JSON and a thousand operations, as
\`ftero-gen diff OLD NEW --format json\` compares it: time and memory are those of the whole process.
Where other work runs on the machine, processor time is what to look at. Under the three verdicts: how many
changes break, and how many may break.

| Releases | CPU (s) | Wall (s) | Memory (MB) | Changes | of them documentation | Proposed renames | Source | Runtime | Clients |
| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |
${steps.map(stepRow).join('\n')}

## A document and itself

${itself.compared} documents of the corpus were read twice and compared; with a change to itself: ${itself.differing.length}.
Refused by the reader, with the reason: ${itself.refused.length} (${itself.refused.join(', ')}).
${itself.differing.map((one) => `\n- ${one}`).join('')}
## Findings checked by hand

Each was looked up in both raw documents: ${right} of ${checked.length} are right. The verdicts are source, runtime, clients.

| Release | Kind | Finding | Verdicts | Judged | Reason |
| --- | --- | --- | --- | --- | --- |
${checked.map((one) => checkedRow(one, steps)).join('\n')}
`,
);
