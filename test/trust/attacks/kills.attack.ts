import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chance } from '../../corpus/sample/chance.js';
import type { Attack, Outcome, Size } from './attack.js';
import { git, Ground, plainProject, put, run, versions } from './disk/project.js';
import { differences, treeOf, type Tree } from './disk/tree.js';

interface Command {
  readonly argv: readonly string[];
  /** What the configuration names when the command begins; the folder was generated from the old version. */
  readonly spec: string;
  readonly kills: Readonly<Record<Size, number>>;
}

const commands: readonly Command[] = [
  { argv: ['generate'], spec: versions.new, kills: { sample: 4, full: 100 } },
  {
    argv: ['upgrade', '--to', versions.new],
    spec: versions.old,
    kills: { sample: 2, full: 100 },
  },
];

const skipped = ['.git', 'node_modules'];

/** A committed project that was generated from the old version, where the command has much to do. */
async function prepare(ground: Ground, { spec }: Command): Promise<string> {
  const folder = ground.folder();
  plainProject(folder, versions.old);
  const { status, output } = await run(folder, ['generate']);
  if (status !== 0) throw new Error(output);
  const configuration = join(folder, 'ftero-gen.config.yaml');
  put(configuration, readFileSync(configuration, 'utf8').replace(versions.old, spec));
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'before');
  return folder;
}

/** How often the command changes the disk, and the state that it ends with. */
async function rehearse(
  ground: Ground,
  project: string,
  argv: readonly string[],
): Promise<{ readonly changes: number; readonly wanted: Tree }> {
  const folder = ground.copy(project);
  const counted = join(ground.folder(), 'count');
  const { status, output } = await run(folder, argv, { KILL_COUNT: counted });
  if (status !== 0) throw new Error(output);
  return { changes: Number(readFileSync(counted, 'utf8')), wanted: treeOf(folder, skipped) };
}

/** What is wrong after one kill and one plain run; nothing when all is well. */
async function killOnce(
  folder: string,
  argv: readonly string[],
  moment: number,
  signal: string,
  wanted: Tree,
): Promise<string[]> {
  const environment = { KILL_AT: String(moment), KILL_SIGNAL: signal };
  const killed = await run(folder, argv, environment);
  if (killed.signal !== signal && killed.status !== 130) {
    return [`ended with ${killed.status} ${killed.signal} instead of ${signal}`];
  }
  const next = await run(folder, argv);
  const problems = next.status === 0 ? [] : [`the next run fails: ${next.output.slice(0, 300)}`];
  return [...problems, ...differences(wanted, treeOf(folder, skipped)).slice(0, 5)];
}

async function runAll(size: Size, ground: Ground): Promise<Outcome> {
  const failures: string[] = [];
  const figures: string[] = [
    '| command | changes to the disk | killed at | not repaired |',
    '|-|-|-|-|',
  ];
  let tried = 0;
  for (const command of commands) {
    const { argv, kills } = command;
    const project = await prepare(ground, command);
    const { changes, wanted } = await rehearse(ground, project, argv);
    const chance = new Chance(changes);
    let failed = 0;
    for (let kill = 0; kill < kills[size]; kill++) {
      // One moment in each of as many equal parts of the writing, so that all of it is covered.
      const part = changes / kills[size];
      const moment = Math.min(changes, 1 + Math.floor(kill * part) + chance.below(Math.ceil(part)));
      const signal = kill % 10 === 5 ? 'SIGINT' : 'SIGKILL';
      const problems = await killOnce(ground.copy(project), argv, moment, signal, wanted);
      failures.push(
        ...problems.map((one) => `${argv.join(' ')}, ${signal} at change ${moment}: ${one}`),
      );
      tried += 1;
      failed += problems.length > 0 ? 1 : 0;
    }
    figures.push(`| \`${argv.join(' ')}\` | ${changes} | ${kills[size]} | ${failed} |`);
  }
  return { tried, failures, figures: figures.join('\n') };
}

const attack: Attack = {
  title: 'Killed while it writes',
  promise:
    'A process is killed (one in ten: interrupted, as by Ctrl-C) at one of its changes to the disk, in the middle of a file too. One plain run of the same command has to end in the very state that a run which was not killed ends in.',
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
