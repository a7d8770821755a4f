import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attack, Outcome, Size } from './attack.js';
import { git, Ground, plainProject, run, versions } from './disk/project.js';
import { treeOf } from './disk/tree.js';

/** Four runs that begin at once, and the folders that have to be whole after them. */
interface Meeting {
  readonly name: string;
  readonly runs: readonly (readonly string[])[];
  readonly outs: readonly string[];
  /** Whether something was generated, and committed, before. */
  readonly isBegun: boolean;
  readonly rounds: Readonly<Record<Size, number>>;
}

const generate = (spec: string, out: string) => ['generate', '--spec', spec, '--out', out];
const upgrade = ['upgrade', '--to', versions.new];
const [one, other] = ['src/generated', 'src/other'];

const meetings: readonly Meeting[] = [
  {
    name: 'the first generate, four times',
    runs: Array.from({ length: 4 }, () => ['generate']),
    outs: [one],
    isBegun: false,
    rounds: { sample: 0, full: 6 },
  },
  {
    name: 'generate, of two versions in turn',
    runs: [versions.old, versions.new, versions.old, versions.new].map((spec) =>
      generate(spec, one),
    ),
    outs: [one],
    isBegun: false,
    rounds: { sample: 1, full: 6 },
  },
  {
    name: 'generate, into two folders with the same handlers',
    runs: [one, other, one, other].map((out) => generate(versions.new, out)),
    outs: [one, other],
    isBegun: true,
    rounds: { sample: 1, full: 6 },
  },
  {
    name: 'upgrade, four times',
    runs: Array.from({ length: 4 }, () => upgrade),
    outs: [one],
    isBegun: true,
    rounds: { sample: 0, full: 4 },
  },
  {
    name: 'upgrade and generate',
    runs: [upgrade, ['generate'], upgrade, generate(versions.new, other)],
    outs: [one, other],
    isBegun: true,
    rounds: { sample: 0, full: 4 },
  },
];

/** The version that a folder says it was generated from. */
function specOf(folder: string): string {
  const text = readFileSync(join(folder, '.ftero-gen.json'), 'utf8');
  return (JSON.parse(text) as { spec: { reference: string } }).spec.reference;
}

async function problemsAfter(folder: string, { outs }: Meeting): Promise<string[]> {
  const problems: string[] = [];
  for (const out of outs) {
    if (!existsSync(join(folder, out))) continue;
    const spec = specOf(join(folder, out));
    const check = await run(folder, [...generate(spec, out), '--check']);
    if (check.status !== 0) problems.push(`${out} is not ${spec}: ${check.output.slice(-300)}`);
  }
  const left = [...treeOf(folder, ['.git', 'node_modules']).keys()].filter((path) =>
    path.includes('.ftero-gen-tmp'),
  );
  return [...problems, ...left.map((path) => `${path} is left`)];
}

async function meet(ground: Ground, project: string, meeting: Meeting) {
  const folder = ground.copy(project);
  const ends = await Promise.all(meeting.runs.map((argv) => run(folder, argv)));
  const odd = ends.filter(({ status, output }) => status !== 0 && !isExpected(output));
  const problems = odd.map(({ status, output }) => `ended with ${status}: ${output.slice(0, 300)}`);
  return {
    problems: [...problems, ...(await problemsAfter(folder, meeting))],
    done: ends.filter(({ status }) => status === 0).length,
  };
}

/** Waited for in vain; or an upgrade found what a generate beside it had changed, which is not committed. */
function isExpected(output: string): boolean {
  return output.includes('FG6011') || /FG8004.*: src\/other\//.test(output);
}

async function prepare(ground: Ground, isBegun: boolean): Promise<string> {
  const folder = ground.folder();
  plainProject(folder, versions.old);
  if (!isBegun) return folder;
  const { status, output } = await run(folder, ['generate']);
  if (status !== 0) throw new Error(output);
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'before');
  return folder;
}

async function runAll(size: Size, ground: Ground): Promise<Outcome> {
  const failures: string[] = [];
  const figures = ['| four at once | rounds | done of all runs | not whole |', '|-|-|-|-|'];
  const projects = new Map<boolean, string>();
  let tried = 0;
  for (const meeting of meetings) {
    const rounds = meeting.rounds[size];
    if (rounds === 0) continue;
    const project = projects.get(meeting.isBegun) ?? (await prepare(ground, meeting.isBegun));
    projects.set(meeting.isBegun, project);
    let [done, broken] = [0, 0];
    for (let round = 1; round <= rounds; round++) {
      const result = await meet(ground, project, meeting);
      failures.push(...result.problems.map((one) => `${meeting.name}, round ${round}: ${one}`));
      done += result.done;
      broken += result.problems.length > 0 ? 1 : 0;
      tried += 1;
    }
    figures.push(`| ${meeting.name} | ${rounds} | ${done} of ${rounds * 4} | ${broken} |`);
  }
  return { tried, failures, figures: figures.join('\n') };
}

const attack: Attack = {
  title: 'Four at once',
  promise:
    'Four processes write to the same folders at once. Each ends well, or with FG6011 after waiting; every output folder, its handlers included, is what one version generates, and nothing else is left.',
  async run(size) {
    const ground = new Ground();
    try {
      return await runAll(size, ground);
    } finally {
      ground.remove();
    }
  },
};

export default attack;
