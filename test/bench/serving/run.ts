import { alternate } from '../measure/rounds.js';
import { sampleOf, type Sample } from '../measure/statistics.js';
import { shown, type BenchmarkReport, type Figure, type Table } from '../report.js';
import { versionOf } from '../work-folder.js';
import { measureServer, startClient, startServer, stopAll, type Measurement } from './load.js';
import { prepareServers } from './prepare.js';
import { workloads, type Workload } from './workload.js';

/** Servers by name, each with the one without validation that it is a multiple of. */
const contenders: Readonly<Record<string, string>> = {
  'bare-node': 'bare-node',
  'bare-fastify': 'bare-fastify',
  'our-fastify': 'bare-fastify',
  'fastify-schemas': 'bare-fastify',
  'fastify-glue': 'bare-fastify',
  'bare-express': 'bare-express',
  'our-express': 'bare-express',
  'express-openapi-validator': 'bare-express',
  'openapi-backend': 'bare-express',
  'bare-koa': 'bare-koa',
  'our-koa': 'bare-koa',
  'hono-zod': 'bare-node',
};

type WorkloadName = Workload['name'];

/** At least these multiples of the requests that the bare framework answers in the same time. */
const targets: Readonly<Record<string, Readonly<Record<WorkloadName, number>>>> = {
  'our-fastify': { company: 0.95, tasks: 0.92, calls: 0.86 },
  'our-express': { company: 1.4, tasks: 1.3, calls: 1.25 },
  'our-koa': { company: 1.5, tasks: 1.4, calls: 1.4 },
};

const packages = [
  ...['fastify', 'express', 'koa', '@koa/router', 'koa-bodyparser', 'fastify-openapi-glue'],
  ...['express-openapi-validator', 'openapi-backend', 'hono', '@hono/node-server', 'zod'],
];

/** Requests before measuring: the compiler has seen everything by then. */
const warmUp = 8000;

export interface ServingOptions {
  readonly names?: readonly string[];
  readonly rounds?: number;
  readonly requests?: number;
  /** How many more rounds there may be when some were disturbed. */
  readonly spare?: number;
}

/**
 * Processor time of the server's process for one request, over many short alternating rounds: what
 * disturbs the machine for a while disturbs neighbours alike.
 */
export async function runServing({
  names = Object.keys(contenders),
  rounds = 30,
  requests = 500,
  spare = 6,
}: ServingOptions = {}): Promise<BenchmarkReport> {
  await prepareServers();
  const client = startClient();
  const servers = await Promise.all(names.map((name) => startServer(name)));
  try {
    for (const server of servers) {
      for (const workload of workloads) await measureServer(client, server, workload, warmUp);
    }
    const tables: Table[] = [];
    const figures: Figure[] = [];
    for (const workload of workloads) {
      const found = await alternate(servers, { rounds, spare }, (server) =>
        measureServer(client, server, workload, requests),
      );
      const byName = new Map([...found].map(([server, values]) => [server.name, values]));
      tables.push(tableOf(workload, byName));
      figures.push(...figuresOf(workload, byName));
    }
    const versions = await Promise.all(packages.map(async (name) => [name, await versionOf(name)]));
    return { name: 'serving', tables, figures, versions: Object.fromEntries(versions) };
  } finally {
    await stopAll([client, ...servers.map((server) => server.process)]);
  }
}

type Measured = ReadonlyMap<string, readonly Measurement[]>;

/** How many requests a server answers in the time in which the bare one answers one, by rounds. */
function multiples(found: Measured, name: string): Sample {
  const bare = found.get(contenders[name] ?? '') ?? [];
  const own = found.get(name) ?? [];
  return sampleOf(own.map(({ cpu }, round) => (bare[round]?.cpu ?? Number.NaN) / cpu));
}

function tableOf({ name }: Workload, found: Measured): Table {
  return {
    title: `Serving: ${name}`,
    columns: ['server', 'µs a request', 'of its bare framework', 'requests/s', 'p99 ms'],
    rows: [...found].map(([server, values]) => [
      server,
      shown(sampleOf(values.map(({ cpu }) => cpu))),
      shown(multiples(found, server), 2),
      sampleOf(values.map(({ perSecond }) => perSecond)).median.toFixed(0),
      shown(sampleOf(values.map(({ p99 }) => p99)), 2),
    ]),
  };
}

function figuresOf({ name }: Workload, found: Measured): Figure[] {
  return Object.entries(targets).flatMap(([server, target]) => {
    if (!found.has(server)) return [];
    const { median, low, high } = multiples(found, server);
    return [
      {
        name: `${server}, ${name}, of ${contenders[server] ?? ''}`,
        value: median,
        unit: '×',
        spread: [low, high] as const,
        target: { least: target[name] },
      },
    ];
  });
}
