import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { github } from '../github.js';
import { costOf } from '../measure/command.js';
import { alternate } from '../measure/rounds.js';
import { sampleOf, type Sample } from '../measure/statistics.js';
import { tool } from '../prepare/generate-server.js';
import { shown, type BenchmarkReport, type Figure } from '../report.js';
import { repository, versionOf, workFolder } from '../work-folder.js';
import { completionTimes } from './completion.js';

const folder = join(workFolder, 'typecheck');

const compilers: Readonly<Record<string, string>> = {
  typescript: join(repository, 'node_modules', 'typescript', 'bin', 'tsc'),
  typescript7: join(workFolder, 'node_modules', 'typescript7', 'bin', 'tsc'),
};

const configuration = {
  compilerOptions: {
    target: 'es2023',
    module: 'nodenext',
    types: ['node'],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ['.'],
};

interface Project {
  readonly name: string;
  readonly folder: string;
  readonly compiler: string;
}

/** Checking what was generated for GitHub, beside types alone; and completing a property in an editor. */
export async function runTypecheck({ rounds = 3 } = {}): Promise<BenchmarkReport> {
  await rm(folder, { recursive: true, force: true });
  await prepareOurs('github', github.api);
  await prepareOurs('ftero', 'ftero');
  await prepareTypesOnly();
  const projects = Object.keys(compilers).flatMap((compiler): Project[] =>
    ['github', 'openapi-typescript', 'ftero'].map((name) => ({ name, folder: name, compiler })),
  );
  const found = await alternate(projects, { rounds, spare: 1 }, ({ folder: of, compiler }) =>
    costOf([process.execPath, compilers[compiler] ?? '', '-p', '.'], { cwd: join(folder, of) }),
  );
  const times = new Map(
    [...found].map(([project, costs]) => [
      project,
      sampleOf(costs.map(({ cpuSeconds }) => cpuSeconds)),
    ]),
  );
  const waits = [...found].map(([project, costs]) => ({
    ...project,
    seconds: sampleOf(costs.map(({ seconds }) => seconds)),
  }));
  const versions: Record<string, string> = {};
  for (const name of [...Object.keys(compilers), 'openapi-typescript']) {
    versions[name] = await versionOf(name);
  }
  const editing = {
    Ftero: sampleOf(completionTimes(join(folder, 'ftero'), 'calls', 'createCall')),
    GitHub: sampleOf(
      completionTimes(join(folder, 'github'), 'repos', 'reposCreateForAuthenticatedUser'),
    ),
  };
  return {
    name: 'typecheck',
    tables: [
      {
        title: 'Type-checking with --strict',
        columns: ['what', 'compiler', 'seconds', 'CPU seconds'],
        rows: waits.map(({ name, compiler, seconds }, at) => [
          name === 'github'
            ? 'GitHub, everything'
            : name === 'ftero'
              ? 'Ftero, everything'
              : 'GitHub, openapi-typescript',
          versions[compiler] ?? '',
          shown(seconds, 2),
          shown([...times.values()][at] as Sample, 2),
        ]),
      },
      {
        title: 'Completing a property after a keystroke',
        columns: ['project', 'milliseconds'],
        rows: Object.entries(editing).map(([name, sample]) => [name, shown(sample)]),
      },
    ],
    figures: [
      ...Object.keys(compilers).map((compiler): Figure => {
        const of = (name: string) =>
          waits.find((one) => one.name === name && one.compiler === compiler)?.seconds.median ??
          NaN;
        return {
          name: `GitHub, TypeScript ${versions[compiler] ?? ''}, of openapi-typescript's`,
          value: of('github') / of('openapi-typescript'),
          unit: '×',
          target: { most: 1.2 },
        };
      }),
      ...Object.entries(editing).map(([name, { median, low, high }]): Figure => ({
        name: `completion in ${name}`,
        value: median,
        unit: 'ms',
        spread: [low, high],
        target: { most: 100 },
      })),
    ],
    versions,
  };
}

async function prepareOurs(name: string, spec: string): Promise<void> {
  const cwd = await project(name);
  const where = ['--out', 'generated', '--handlers', 'handlers', '--quiet'];
  await costOf([process.execPath, tool, 'generate', '-f', 'fastify', '-s', spec, ...where], {
    cwd,
  });
}

async function prepareTypesOnly(): Promise<void> {
  const cwd = await project('openapi-typescript');
  const cli = join(workFolder, 'node_modules', 'openapi-typescript', 'bin', 'cli.js');
  await costOf([process.execPath, cli, github.api, '-o', 'types.ts'], { cwd });
}

async function project(name: string): Promise<string> {
  const cwd = join(folder, name);
  await mkdir(cwd, { recursive: true });
  await writeFile(join(cwd, 'tsconfig.json'), JSON.stringify(configuration));
  await writeFile(join(cwd, 'package.json'), '{ "type": "module" }');
  return cwd;
}
