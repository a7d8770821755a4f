import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { github } from '../github.js';
import { costOf, type Cost } from '../measure/command.js';
import { alternate } from '../measure/rounds.js';
import { sampleOf, type Sample } from '../measure/statistics.js';
import { tool } from '../prepare/generate-server.js';
import { shown, type BenchmarkReport, type Figure, type Table } from '../report.js';
import { versionOf, workFolder } from '../work-folder.js';
import { syntheticDocument } from './synthetic.js';

const folder = join(workFolder, 'generate');
const packages = ['@octokit/openapi', 'openapi-typescript', '@hey-api/openapi-ts'];

interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  /** Done before each run, and not measured. */
  readonly prepare?: () => Promise<void>;
}

function ours(name: string, spec: string): readonly string[] {
  const where = ['--out', `${name}/generated`, '--handlers', `${name}/handlers`];
  return [process.execPath, tool, 'generate', '-f', 'fastify', '--spec', spec, ...where, '--quiet'];
}

async function forget(name: string): Promise<void> {
  await rm(join(folder, name), { recursive: true, force: true });
  await rm(join(workFolder, 'node_modules', '.cache', 'ftero-gen'), {
    recursive: true,
    force: true,
  });
}

function cold(title: string, name: string, spec: string): Contender {
  return { name: title, command: ours(name, spec), prepare: () => forget(name) };
}

function unchanged(title: string, name: string, spec: string): Contender {
  const command = ours(name, spec);
  return {
    name: title,
    command,
    prepare: async () => void (await costOf(command, { cwd: folder })),
  };
}

function program(path: string): string[] {
  return [process.execPath, join(workFolder, 'node_modules', path)];
}

const openApiTypescript = program('openapi-typescript/bin/cli.js');
const heyApi = program('@hey-api/openapi-ts/bin/run.js');

const small: readonly Contender[] = [
  { name: 'ftero-gen --help', command: [process.execPath, tool, '--help'] },
  { name: 'node, doing nothing', command: [process.execPath, '-e', '0'] },
  cold('Ftero, cold', 'ftero', 'ftero'),
  unchanged('Ftero, unchanged', 'ftero', 'ftero'),
];

const large: readonly Contender[] = [
  cold('GitHub, cold', 'github', github.api),
  unchanged('GitHub, unchanged', 'github', github.api),
  {
    name: 'openapi-typescript (types only)',
    command: [...openApiTypescript, github.api, '-o', 'openapi-typescript.ts'],
  },
];

/** Takes ten times as long as the others, so once is enough. */
const slow: readonly Contender[] = [
  { name: 'hey-api (types, client)', command: [...heyApi, '-i', github.api, '-o', 'hey-api'] },
];

const targets: Readonly<Record<string, { readonly seconds: number; readonly megabytes?: number }>> =
  {
    'ftero-gen --help': { seconds: 0.12 },
    'Ftero, cold': { seconds: 0.6 },
    'Ftero, unchanged': { seconds: 0.35 },
    'GitHub, cold': { seconds: 4, megabytes: 600 },
    'GitHub, unchanged': { seconds: 1.2 },
  };

/** How long generating takes, beside other generators; and how that grows with the document. */
export async function runGenerate({ rounds = 3 } = {}): Promise<BenchmarkReport> {
  await mkdir(folder, { recursive: true });
  const measured = new Map([
    ...(await alternate(small, { rounds: 3 * rounds, spare: 3 }, measure)),
    ...(await alternate(large, { rounds, spare: 2 }, measure)),
    ...(await alternate(slow, { rounds: 1 }, measure)),
  ]);
  const byName = [...measured].map(([{ name }, costs]) => ({ name, ...samples(costs) }));
  const table: Table = {
    title: 'Generating',
    columns: ['what', 'seconds', 'CPU seconds', 'MB'],
    rows: byName.map(({ name, seconds, cpuSeconds, megabytes }) => [
      name,
      shown(seconds, 2),
      shown(cpuSeconds, 2),
      shown(megabytes, 0),
    ]),
  };
  const growth = await measureGrowth(rounds - 1);
  const versions = await Promise.all(packages.map(async (name) => [name, await versionOf(name)]));
  return {
    name: 'generate',
    tables: [table, growth.table],
    figures: [...byName.flatMap(figuresOf), growth.figure],
    versions: Object.fromEntries(versions),
  };
}

async function measure({ command, prepare }: Contender): Promise<Cost> {
  await prepare?.();
  return costOf(command, { cwd: folder });
}

interface Samples {
  readonly seconds: Sample;
  readonly cpuSeconds: Sample;
  readonly megabytes: Sample;
}

function samples(costs: readonly Cost[]): Samples {
  return {
    seconds: sampleOf(costs.map(({ seconds }) => seconds)),
    cpuSeconds: sampleOf(costs.map(({ cpuSeconds }) => cpuSeconds)),
    megabytes: sampleOf(costs.map(({ megabytes }) => megabytes)),
  };
}

function figuresOf({ name, seconds, megabytes }: Samples & { readonly name: string }): Figure[] {
  const target = targets[name];
  if (target === undefined) return [];
  const time = figure(name, seconds, 's', target.seconds);
  return target.megabytes === undefined
    ? [time]
    : [time, figure(`${name}, memory`, megabytes, 'MB', target.megabytes)];
}

function figure(name: string, { median, low, high }: Sample, unit: string, atMost: number): Figure {
  return { name, value: median, unit, spread: [low, high], target: { most: atMost } };
}

const sizes = [100, 1250, 2500, 5000, 10_000];

/** Time for twice the operations, which must be no more than 2.1 times as long. */
async function measureGrowth(
  rounds: number,
): Promise<{ readonly table: Table; readonly figure: Figure }> {
  const contenders = sizes.map((size) => cold(String(size), `size-${size}`, `size-${size}.json`));
  for (const size of sizes) {
    await writeFile(join(folder, `size-${size}.json`), JSON.stringify(syntheticDocument(size)));
  }
  const found = await alternate(contenders, { rounds }, measure);
  const results = [...found].map(([{ name }, costs]) => ({
    size: Number(name),
    ...samples(costs),
  }));
  const factors = results.map(({ size, cpuSeconds }) => {
    const half = results.find((one) => one.size * 2 === size);
    return half === undefined ? undefined : cpuSeconds.median / half.cpuSeconds.median;
  });
  const known = factors.filter((factor) => factor !== undefined);
  return {
    table: {
      title: 'Generating, by number of operations',
      columns: ['operations', 'seconds', 'CPU seconds', 'MB', 'CPU of half as many'],
      rows: results.map(({ size, seconds, cpuSeconds, megabytes }, at) => [
        String(size),
        shown(seconds, 2),
        shown(cpuSeconds, 2),
        shown(megabytes, 0),
        factors[at]?.toFixed(2) ?? '',
      ]),
    },
    figure: {
      name: 'twice the operations, at worst',
      value: Math.max(...known),
      unit: '× the time',
      target: { most: 2.1 },
    },
  };
}
