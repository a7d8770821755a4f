import { once } from 'node:events';
import { cpSync, readdirSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import express from 'express';
import fastify, { type FastifyPluginAsync } from 'fastify';
import Koa, { type Middleware } from 'koa';
import { listBundled } from '../../../src/load/index.js';
import { cli } from '../cli/support.js';
import { createFolder, type Folder } from './support.js';
import { typeErrors } from './type-errors.js';

const fixture = resolve(import.meta.dirname, '../../upgrade/fixture-1.4.0');
const versions = listBundled().map(({ version }) => version);

async function project(): Promise<Folder> {
  const folder = createFolder({ 'ftero-gen.config.yaml': 'framework: koa\nspec: ftero@1.4.0\n' });
  cpSync(join(fixture, 'src'), folder.path('src'), { recursive: true });
  await cli(folder.folder, ['generate']);
  return folder;
}

function ownFiles(folder: Folder): Record<string, string> {
  const names = readdirSync(folder.path('src'), { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.ts') && !name.startsWith('generated'))
      .map((name) => [name, folder.read(join('src', name))]),
  );
}

type Handlers = Readonly<Record<string, unknown>>;

/** How each framework serves what was generated for it. */
const frameworks: Readonly<
  Record<string, (module: Record<string, unknown>, handlers: Handlers) => Promise<RequestListener>>
> = {
  express: async (module, handlers) => {
    const middleware = module['apiMiddleware'] as (options: object) => express.RequestHandler;
    return express().use(middleware({ handlers }));
  },
  koa: async (module, handlers) => {
    const middleware = module['apiMiddleware'] as (options: object) => Middleware;
    return new Koa().use(middleware({ handlers })).callback();
  },
  fastify: async (module, handlers) => {
    const app = fastify();
    await app.register(module['apiPlugin'] as FastifyPluginAsync<{ handlers: Handlers }>, {
      handlers,
    });
    await app.ready();
    return app.routing;
  },
};

const call = {
  agent: 'a',
  annotation: '',
  attempts: [],
  contact: { company: { id: 'labs' }, person: { id: 'rob' } },
  doNotCall: false,
  dtmfPath: '',
  id: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  newTasks: [],
  phoneNumber: null,
  source: { type: 'campaign', campaign: 'spring', task: 'now' },
  tags: [],
  timestampAssigned: '2030-03-01T09:00:05Z',
  timestampClosed: '2030-03-01T09:09:00Z',
  timestampEnd: '2030-03-01T09:02:10Z',
  timestampInit: '2030-03-01T09:00:00Z',
  timestampStart: '2030-03-01T09:00:10Z',
  transfer: null,
};

describe('a project for Ftero 1.4.0', () => {
  let jumped: Folder;

  beforeAll(async () => {
    jumped = await project();
  }, 60_000);

  afterAll(() => {
    jumped.remove();
  });

  it('says in one jump to 1.19.0 what a person has to do, and breaks nothing else', async () => {
    const before = ownFiles(jumped);
    const { status, out } = await cli(jumped.folder, ['upgrade', '--to', 'ftero@1.19.0', '--json']);
    expect(status).toBe(0);
    // Nothing that 1.4.0 knows was renamed by a name alone, so no byte of the code may change.
    expect(ownFiles(jumped)).toEqual(before);
    const { points } = JSON.parse(out) as { points: { file: string; line: number }[] };
    const reported = new Set(points.map(({ file, line }) => `${file}:${line}`));
    const broken = typeErrors(jumped.folder).map(({ file, line }) => `${file}:${line}`);
    expect(broken.filter((place) => !reported.has(place))).toEqual([]);
    expect(broken.length).toBeGreaterThan(10);
  }, 60_000);

  it('gets to the same code in seventeen steps', async () => {
    const folder = await project();
    try {
      for (const version of versions.slice(1)) {
        const flags = ['--to', `ftero@${version}`, '--force'];
        expect((await cli(folder.folder, ['upgrade', ...flags])).status, version).toBe(0);
      }
      expect(versions).toHaveLength(18);
      expect(ownFiles(folder)).toEqual(ownFiles(jumped));
      expect(folder.read('ftero-gen.config.yaml')).toBe(jumped.read('ftero-gen.config.yaml'));
    } finally {
      folder.remove();
    }
  }, 300_000);

  it('keeps tombstones of removed properties until the next version', async () => {
    const models = jumped.read('src/generated/models.ts');
    expect(models).toMatch(/@deprecated[^*]*\*\/\s+classification\?: never;/);
    expect((await cli(jumped.folder, ['generate', '--check', '--no-scaffold'])).status).toBe(0);
  }, 60_000);

  it('compiles when the points are settled, and serves 1.19.0 on all frameworks', async () => {
    cpSync(join(fixture, 'settled', 'src'), jumped.path('src'), { recursive: true });
    expect(typeErrors(jumped.folder)).toEqual([]);
    const { handlers } = (await import(jumped.path('src/handlers/index.ts'))) as {
      handlers: Handlers;
    };
    for (const [name, listenerOf] of Object.entries(frameworks)) {
      const flags = ['-f', name, '-s', 'ftero@1.19.0', '-o', `src/${name}`, '--no-scaffold'];
      expect((await cli(jumped.folder, ['generate', ...flags])).status).toBe(0);
      const module = (await import(jumped.path(`src/${name}/server.ts`))) as Record<
        string,
        unknown
      >;
      const server = createServer(await listenerOf(module, handlers));
      try {
        await expectService(server);
      } finally {
        server.closeAllConnections();
        server.close();
      }
    }
  }, 120_000);
});

async function expectService(server: Server): Promise<void> {
  server.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const created = await fetch(`${url}/calls`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ call }),
  });
  expect([created.status, await created.text()]).toEqual([204, '']);
  const tasks = await fetch(`${url}/campaigns/spring/tasks?scheduled=false`);
  expect(await tasks.json()).toMatchObject({ tasks: [{ id: 'someday' }] });
  const limited = await fetch(`${url}/campaigns/spring/tasks?limit=1`);
  expect(await limited.json()).toMatchObject({ tasks: [{ id: 'now' }] });
  const campaigns = await fetch(`${url}/campaigns`);
  expect(await campaigns.json()).toMatchObject({ campaigns: [{ tasksSource: 'crm' }] });
}
