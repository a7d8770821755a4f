import { join } from 'node:path';
import { ask, type Usage } from '../measure/child.js';
import { github } from '../github.js';
import { alternate } from '../measure/rounds.js';
import { sampleOf } from '../measure/statistics.js';
import { generateServer } from '../prepare/generate-server.js';
import { shown, type BenchmarkReport, type Table } from '../report.js';
import { versionOf } from '../work-folder.js';
import { measureServer, startClient, startServer, stopAll } from './load.js';
import { prepareServers, servingFolder } from './prepare.js';
import { workloads } from './workload.js';

/** Answered by a stub, so the status is 501 in both; the route is in the small server too. */
const request = { method: 'GET', target: '/gists/0123abcd/comments?per_page=30', status: 501 };

/** Whether many routes make a difference to one of them, and whether memory stays what it is. */
export async function runEndurance({
  rounds = 40,
  requests = 1_000_000,
} = {}): Promise<BenchmarkReport> {
  await prepareServers();
  for (const [name, flags] of [
    ['github-fastify', []],
    ['gists-fastify', ['--include', 'tag:gists']],
  ] as const) {
    await generateServer(join(servingFolder, name), 'fastify', ['--spec', github.api, ...flags]);
  }
  const routes = await measureRoutes(rounds);
  const memory = await measureMemory(requests);
  return {
    name: 'endurance',
    tables: [routes.table, memory.table],
    figures: [
      {
        name: '1,223 routes, of the time with those of one tag',
        value: routes.ratio,
        unit: '×',
        target: { most: 1.05 },
      },
      {
        name: `growth of the heap over ${requests.toLocaleString('en')} requests`,
        value: memory.growth,
        unit: 'MB',
        target: { most: 1 },
      },
    ],
    versions: { fastify: await versionOf('fastify') },
  };
}

async function measureRoutes(
  rounds: number,
): Promise<{ readonly table: Table; readonly ratio: number }> {
  const client = startClient();
  const servers = [await startServer('our-gists'), await startServer('our-github')];
  try {
    for (const server of servers) await measureServer(client, server, request, 20_000);
    const found = await alternate(servers, { rounds, spare: 20 }, (server) =>
      measureServer(client, server, request, 500),
    );
    const samples = [...found].map(([{ name }, values]) => ({
      name,
      cpu: sampleOf(values.map(({ cpu }) => cpu)),
    }));
    const [few, many] = samples;
    return {
      table: {
        title: 'One operation among few routes and among all of GitHub',
        columns: ['server', 'µs a request'],
        rows: samples.map(({ name, cpu }) => [name, shown(cpu)]),
      },
      ratio: (many?.cpu.median ?? Number.NaN) / (few?.cpu.median ?? Number.NaN),
    };
  } finally {
    await stopAll([client, ...servers.map((server) => server.process)]);
  }
}

const steps = 5;

async function measureMemory(
  requests: number,
): Promise<{ readonly table: Table; readonly growth: number }> {
  const client = startClient();
  const server = await startServer('our-fastify', ['--expose-gc']);
  const heaps: number[] = [];
  const rows: string[][] = [];
  try {
    for (let step = 0; step <= steps; step++) {
      for (const workload of workloads) {
        await measureServer(client, server, workload, requests / steps / workloads.length);
      }
      const { memory } = await ask<Usage>(server.process, 'collect');
      heaps.push(memory.heapUsed / 1024 / 1024);
      const count = ((step + 1) * requests) / steps;
      const sizes = [memory.heapUsed, memory.rss].map((bytes) => (bytes / 1024 / 1024).toFixed(1));
      rows.push([count.toLocaleString('en'), ...sizes]);
    }
  } finally {
    await stopAll([client, server.process]);
  }
  return {
    table: {
      title: 'Memory of a server, after garbage collection',
      columns: ['requests', 'heap MB', 'RSS MB'],
      rows,
    },
    // The first step is warming up.
    growth: (heaps.at(-1) ?? Number.NaN) - (heaps[0] ?? Number.NaN),
  };
}
