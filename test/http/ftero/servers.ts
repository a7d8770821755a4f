import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import express, { type RequestHandler } from 'express';
import Fastify, { type FastifyPluginAsync } from 'fastify';
import Koa, { type Middleware } from 'koa';
import ts from 'typescript';
import type { TestProject } from '../../support/project.js';
import type { RunningServer } from '../runner.js';
import { createHandlers } from './handlers.js';

type Factory = (options: object) => unknown;
type Modules = Record<string, unknown>;

const compilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

/** Compiles a generated folder beside itself, as a build of a user's would, and imports one of its modules. */
export function importGenerated(project: TestProject, folder: string) {
  const from = project.path('src', folder);
  const to = project.path('dist', folder);
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ts|js)$/.test(name) || name.endsWith('.d.ts')) continue;
    const source = readFileSync(`${from}/${name}`, 'utf8');
    const target = `${to}/${name.replace(/\.ts$/, '.js')}`;
    mkdirSync(dirname(target), { recursive: true });
    const text = name.endsWith('.js')
      ? source
      : ts.transpileModule(source, { compilerOptions }).outputText;
    writeFileSync(target, text);
  }
  return (name: string) =>
    import(/* @vite-ignore */ pathToFileURL(`${to}/${name}.js`).href) as Promise<Modules>;
}

async function listen(name: string, listener: RequestListener): Promise<RunningServer> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    name,
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const starters: Readonly<
  Record<string, (server: Modules, options: object) => Promise<RunningServer>>
> = {
  fastify: async ({ apiPlugin }, options) => {
    const app = Fastify();
    await app.register(apiPlugin as FastifyPluginAsync, options);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    return { name: 'fastify', port, close: () => app.close() };
  },
  express: ({ apiMiddleware }, options) =>
    listen('express', express().use((apiMiddleware as Factory)(options) as RequestHandler)),
  koa: ({ apiMiddleware }, options) =>
    listen('koa', new Koa().use((apiMiddleware as Factory)(options) as Middleware).callback()),
};

/** Ftero 1.19.0 as it is generated for a framework, on a port of its own. */
export async function startFtero(project: TestProject, framework: string): Promise<RunningServer> {
  await project.generate({
    framework,
    spec: 'ftero@1.19.0',
    scaffold: false,
    out: project.path('src', framework),
  });
  const load = importGenerated(project, framework);
  const start = starters[framework];
  if (start === undefined) throw new Error(`No way to start ${framework}.`);
  const silent = { error: () => undefined, warn: () => undefined };
  const { HttpError } = await load('handlers');
  const handlers = createHandlers(HttpError as new (status: number) => Error);
  return start(await load('server'), { handlers, log: silent });
}
