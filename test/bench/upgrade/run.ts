import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { costOf, type Cost } from '../measure/command.js';
import { alternate } from '../measure/rounds.js';
import { sampleOf } from '../measure/statistics.js';
import { tool } from '../prepare/generate-server.js';
import { shown, type BenchmarkReport } from '../report.js';
import { repository, versionOf, workFolder } from '../work-folder.js';
import { upgradeProject } from './project.js';

const folder = join(workFolder, 'upgrade');

interface Size {
  readonly files: number;
  readonly renames: number;
  readonly targetSeconds?: number;
  /** Only type-checks the project, which an upgrade cannot do without. */
  readonly checkOnly?: boolean;
}

const sizes: readonly Size[] = [
  { files: 30, renames: 40 },
  { files: 300, renames: 10 },
  { files: 300, renames: 40, targetSeconds: 6 },
  { files: 300, renames: 40, checkOnly: true },
];

const nameOf = ({ files, renames, checkOnly }: Size) =>
  checkOnly === true
    ? `tsc --noEmit for those ${files} files`
    : `${files} files, ${renames} renames`;

const compiler = join(repository, 'node_modules', 'typescript', 'bin', 'tsc');

const tsconfig = {
  compilerOptions: { strict: true, target: 'esnext', module: 'nodenext', types: ['node'] },
  include: ['src'],
};

const run = (...options: readonly string[]) =>
  costOf([process.execPath, tool, ...options], { cwd: folder });

/** Writes the project as it is before the upgrade, and measures the upgrade. */
async function measure({ files, renames, checkOnly }: Size): Promise<Cost> {
  await rm(folder, { recursive: true, force: true });
  const project = upgradeProject(files, renames);
  const texts = new Map([
    ...project.files,
    ['package.json', '{ "type": "module" }\n'],
    ['tsconfig.json', JSON.stringify(tsconfig)],
    ['before.json', JSON.stringify(project.before)],
    ['after.json', JSON.stringify(project.after)],
    ['changelog.md', project.changelog],
  ]);
  for (const [path, text] of texts) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
  await run('generate', '--framework', 'fastify', '--spec', './before.json');
  if (checkOnly === true) {
    return costOf([process.execPath, compiler, '--noEmit', '-p', '.'], { cwd: folder });
  }
  return run('upgrade', '--to', './after.json', '--changelog', 'changelog.md', '--force');
}

/** Carrying a project to the next version, from the command line to the last file written. */
export async function runUpgrade({ rounds = 2 } = {}): Promise<BenchmarkReport> {
  const found = await alternate(sizes, { rounds, spare: 1 }, measure);
  const measured = [...found].map(([size, costs]) => ({
    ...size,
    name: nameOf(size),
    seconds: sampleOf(costs.map(({ seconds }) => seconds)),
    cpuSeconds: sampleOf(costs.map(({ cpuSeconds }) => cpuSeconds)),
    megabytes: sampleOf(costs.map(({ megabytes }) => megabytes)),
  }));
  return {
    name: 'upgrade',
    tables: [
      {
        title: 'Carrying a project to the next version',
        columns: ['what', 'seconds', 'processor seconds', 'MB'],
        rows: measured.map(({ name, seconds, cpuSeconds, megabytes }) => [
          name,
          shown(seconds, 2),
          shown(cpuSeconds, 2),
          shown(megabytes, 0),
        ]),
      },
    ],
    figures: measured.flatMap(({ name, seconds, targetSeconds }) =>
      targetSeconds === undefined
        ? []
        : [
            {
              name,
              value: seconds.median,
              unit: 's',
              spread: [seconds.low, seconds.high] as const,
              target: { most: targetSeconds },
            },
          ],
    ),
    versions: { typescript: await versionOf('typescript') },
  };
}
