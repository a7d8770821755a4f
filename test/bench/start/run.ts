import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, stopChild, type Usage } from '../measure/child.js';
import { github } from '../github.js';
import { alternate } from '../measure/rounds.js';
import { sampleOf } from '../measure/statistics.js';
import { generateServer } from '../prepare/generate-server.js';
import { shown, type BenchmarkReport, type Figure } from '../report.js';
import { startServer } from '../serving/load.js';
import { prepareServers, servingFolder } from '../serving/prepare.js';
import { workloads } from '../serving/workload.js';
import { versionOf } from '../work-folder.js';

interface Contender {
  readonly server: string;
  /** What it is compared with, and by how much it may be more. */
  readonly bare?: string;
  readonly milliseconds?: number;
  readonly megabytes?: number;
  readonly target: string;
}

const company = workloads[0]?.target ?? '/';

const contenders: readonly Contender[] = [
  { server: 'bare-fastify', target: company },
  { server: 'our-fastify', bare: 'bare-fastify', milliseconds: 15, target: company },
  { server: 'bare-express', target: company },
  { server: 'our-express', bare: 'bare-express', milliseconds: 15, target: company },
  { server: 'bare-koa', target: company },
  { server: 'our-koa', bare: 'bare-koa', milliseconds: 15, target: company },
  { server: 'bare-github', target: '/repos/octocat/hello-world' },
  {
    ...{ server: 'our-github', bare: 'bare-github', milliseconds: 150, megabytes: 60 },
    target: '/repos/octocat/hello-world',
  },
  {
    ...{ server: 'our-github-express', bare: 'bare-express', milliseconds: 150, megabytes: 60 },
    target: '/repos/octocat/hello-world',
  },
];

type Quantity = 'milliseconds' | 'cpu' | 'megabytes';

interface Start {
  readonly milliseconds: number;
  /** Processor time, which a busy machine changes less. */
  readonly cpu: number;
  readonly megabytes: number;
}

/** From the start of the process to its first answer, and the memory that it has then. */
export async function runStart({ rounds = 9 } = {}): Promise<BenchmarkReport> {
  await prepareServers();
  for (const framework of ['fastify', 'express']) {
    const folder = join(servingFolder, `github-${framework}`);
    await generateServer(folder, framework, ['--spec', github.api]);
  }
  await writeGithubRoutes();
  const found = await alternate(contenders, { rounds, spare: 6 }, measureStart);
  const measured = [...found].map(([contender, starts]) => ({
    ...contender,
    milliseconds: sampleOf(starts.map(({ milliseconds }) => milliseconds)),
    cpu: sampleOf(starts.map(({ cpu }) => cpu)),
    megabytes: sampleOf(starts.map(({ megabytes }) => megabytes)),
  }));
  const medianOf = (name: string | undefined, what: Quantity) =>
    measured.find(({ server }) => server === name)?.[what].median ?? Number.NaN;
  const figures = contenders.flatMap(({ server, bare, milliseconds, megabytes }): Figure[] => {
    if (bare === undefined) return [];
    const more = (what: Quantity, unit: string, most: number): Figure => ({
      name: `${server} over ${bare}`,
      value: medianOf(server, what) - medianOf(bare, what),
      unit,
      target: { most },
    });
    return [
      ...(milliseconds === undefined
        ? []
        : [more('milliseconds', 'ms', milliseconds), more('cpu', 'ms of CPU', milliseconds)]),
      ...(megabytes === undefined ? [] : [more('megabytes', 'MB', megabytes)]),
    ];
  });
  const kilobytes = await sizeOf(join(servingFolder, 'ftero-fastify', 'generated'), '.js');
  return {
    name: 'start',
    tables: [
      {
        title: 'From the start of the process to the first answer',
        columns: ['server', 'milliseconds', 'CPU milliseconds', 'MB'],
        rows: measured.map(({ server, milliseconds, cpu, megabytes }) => [
          server,
          shown(milliseconds),
          shown(cpu),
          shown(megabytes),
        ]),
      },
    ],
    figures: [
      ...figures,
      {
        name: 'all that runs beside the framework, Ftero',
        value: kilobytes,
        unit: 'KB',
        target: { most: 1024 },
      },
    ],
    versions: {
      fastify: await versionOf('fastify'),
      express: await versionOf('express'),
      koa: await versionOf('koa'),
    },
  };
}

async function measureStart({ server: name, target }: Contender): Promise<Start> {
  const started = performance.now();
  const server = await startServer(name);
  try {
    const answer = await fetch(`http://127.0.0.1:${server.port}${target}`);
    await answer.arrayBuffer();
    const milliseconds = performance.now() - started;
    const { memory, cpu } = await ask<Usage>(server.process, 'usage');
    return {
      milliseconds,
      cpu: (cpu.user + cpu.system) / 1000,
      megabytes: memory.rss / 1024 / 1024,
    };
  } finally {
    await stopChild(server.process);
  }
}

/** GitHub's routes in Fastify's syntax, for a server that does nothing else. */
async function writeGithubRoutes(): Promise<void> {
  const { paths } = JSON.parse(await readFile(github.api, 'utf8')) as {
    readonly paths: Readonly<Record<string, object>>;
  };
  const methods = new Set(['get', 'put', 'post', 'delete', 'patch']);
  const skeletons = new Set<string>();
  const routes = Object.entries(paths).flatMap(([path, item]) => {
    const url = path.replaceAll(/\{[^}]*\}/g, (name, at) => `:p${String(at)}`);
    return Object.keys(item)
      .filter((method) => methods.has(method))
      .map((method) => [method.toUpperCase(), url] as const)
      .filter(([method]) => {
        const skeleton = `${method} ${path.replaceAll(/\{[^}]*\}/g, ':')}`;
        const isNew = !skeletons.has(skeleton);
        skeletons.add(skeleton);
        return isNew;
      });
  });
  await writeFile(join(servingFolder, 'github-routes.json'), JSON.stringify(routes));
}

/** Kilobytes of all files below a folder that end so. */
async function sizeOf(folder: string, ending: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const wanted = names.filter((name) => name.endsWith(ending));
  const sizes = await Promise.all(
    wanted.map(async (name) => (await stat(join(folder, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}
