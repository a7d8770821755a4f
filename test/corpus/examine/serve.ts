import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import express from 'express';
import type { RequestHandler } from 'express';
import { fastify } from 'fastify';
import type { FastifyPluginAsync } from 'fastify';
import Koa from 'koa';
import type { Middleware } from 'koa';
import type { Framework } from './document.js';

export interface ServerOptions {
  readonly handlers: object;
  readonly security: object;
  readonly validateResponses: 'fail';
  readonly onError: (error: unknown) => void;
  readonly log?: { readonly error: () => void; readonly warn: () => void };
}

export interface Server {
  readonly port: number;
  close(): Promise<void>;
}

interface ServerModule {
  readonly apiPlugin: FastifyPluginAsync<ServerOptions>;
  readonly apiMiddleware: (options: ServerOptions) => never;
}

const starters: Readonly<
  Record<Framework, (module: ServerModule, options: ServerOptions) => Promise<Server>>
> = {
  fastify: async ({ apiPlugin }, options) => {
    const app = fastify({ routerOptions: { maxParamLength: 5000 }, forceCloseConnections: true });
    await app.register(apiPlugin, options);
    await app.listen({ port: 0, host: '127.0.0.1' });
    return { port: (app.server.address() as AddressInfo).port, close: () => app.close() };
  },
  express: ({ apiMiddleware }, options) => {
    const app = express();
    app.use(apiMiddleware(options) as RequestHandler);
    return listen(createServer(app));
  },
  koa: ({ apiMiddleware }, options) => {
    const app = new Koa();
    app.silent = true;
    app.use(apiMiddleware(options) as Middleware);
    return listen(createServer(app.callback()));
  },
};

/** Starts the server that stands, as JavaScript, in a folder. */
export async function serve(
  framework: Framework,
  folder: string,
  options: ServerOptions,
): Promise<Server> {
  const module = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'server.js')).href);
  return starters[framework](module as ServerModule, options);
}

async function listen(server: ReturnType<typeof createServer>): Promise<Server> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
