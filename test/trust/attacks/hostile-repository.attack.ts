import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../../unit/cli/support.js';
import type { Attack, Outcome, Size } from './attack.js';
import { plants, type Plant } from './disk/plants.js';
import { git, Ground, plainProject, put, versions } from './disk/project.js';
import { differences, treeOf } from './disk/tree.js';

/** What a user runs in a clone, and how it must not end. */
const commands: Readonly<Record<Size, readonly (readonly string[])[]>> = {
  sample: [['generate', '--spec', versions.new]],
  full: [
    ['generate', '--spec', versions.new],
    ['generate'],
    ['generate', '--force', '--spec', versions.new],
    ['generate', '--check'],
    ['generate', '--dry-run'],
    ['upgrade', '--to', versions.new, '--force'],
    ['upgrade', '--dry-run'],
    ['diff'],
  ],
};

/** What the tool may change in a project; everything else is the user's. */
const own =
  /^project\/(?:src\/(?:generated|handlers)\/|node_modules\/(?:\.cache\/)?$|node_modules\/\.cache\/)/;
/** What an upgrade is for. */
const upgraded = /^project\/(?:ftero-gen\.config\.yaml|ftero-gen-upgrade\.md) /;

async function prepare(ground: Ground): Promise<string> {
  const folder = ground.folder();
  const project = join(folder, 'project');
  plainProject(project, versions.old, false);
  mkdirSync(join(project, 'node_modules'));
  put(join(folder, 'precious/one.txt'), 'precious');
  put(join(folder, 'home/notes.txt'), 'precious');
  const { status, err } = await cli(project, ['generate']);
  if (status !== 0) throw new Error(err);
  git(project, 'init', '--quiet');
  git(project, 'add', '--all');
  git(project, 'commit', '--quiet', '--message', 'before');
  return folder;
}

function isTaken({ taken }: Plant, difference: string): boolean {
  return taken !== undefined && difference.startsWith(taken) && difference.endsWith(' is new');
}

/** What is wrong after one command in a clone with one thing planted; nothing when all is well. */
async function runIn(folder: string, plant: Plant, argv: readonly string[]): Promise<string[]> {
  const project = join(folder, 'project');
  plant.plant(project);
  // `git status` of an upgrade refreshes the index.
  const skipped = ['project/.git/index'];
  const before = treeOf(folder, skipped);
  const { status, err } = await cli(project, [...argv, ...(plant.flags ?? [])]);
  const changed = differences(before, treeOf(folder, skipped)).filter(
    (one) =>
      !own.test(one) &&
      !(argv[0] === 'upgrade' && upgraded.test(one)) &&
      !(argv.includes('--force') && isTaken(plant, one)),
  );
  const codes = [...err.matchAll(/^error (?:.*: )?(FG\d{4}):|error (FG\d{4})/gm)].flatMap(
    ([, one, other]) => one ?? other ?? [],
  );
  const isRefused = status === 1 && !codes.includes('FG3020');
  return [
    ...changed,
    ...(status === 0 || isRefused ? [] : [`ended with ${status}: ${err.slice(0, 300)}`]),
    ...(status === 1 && codes.length === 0 && !argv.includes('--check')
      ? [`no code: ${err.slice(0, 300)}`]
      : []),
  ];
}

async function runAll(size: Size, ground: Ground): Promise<Outcome> {
  const failures: string[] = [];
  let tried = 0;
  const clean = await prepare(ground);
  for (const plant of size === 'full' ? plants : plants.filter((_, index) => index % 2 === 0)) {
    for (const argv of commands[size]) {
      const folder = ground.copy(clean);
      const home = process.env['HOME'];
      process.env['HOME'] = join(folder, 'home');
      const problems = await runIn(folder, plant, argv).finally(() => {
        if (home === undefined) delete process.env['HOME'];
        else process.env['HOME'] = home;
      });
      failures.push(...problems.map((one) => `${plant.name}, ${argv.join(' ')}: ${one}`));
      tried += 1;
    }
  }
  return { tried, failures };
}

const attack: Attack = {
  title: 'A hostile repository',
  promise:
    'A clone has links, journals, manifests and folders planted that git, or a command line in a script, can carry. Whatever is run in it changes nothing but the output folder, the handlers and, for `upgrade`, the configuration and the checklist; it ends well or with a code, never as a fault of the tool.',
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
