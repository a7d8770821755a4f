import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Router from '@koa/router';
import express, { type RequestHandler } from 'express';
import Fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify';
import Koa, { type Middleware } from 'koa';
import type { ApiDescriptor } from '../../../../templates/shared/runtime/descriptor.js';
import { assembleRuntime, type Framework } from '../../../http/assemble.js';
import { handlers, routes, served } from './api.js';

/** How an app is set up; both the API and the framework's own routes are. */
export interface Setup {
  readonly framework: Framework;
  readonly api: ApiDescriptor;
  /** Where the API stands. */
  readonly prefix?: string;
  /** The prefix is the API's own option and not the framework's. */
  readonly isBasePath?: boolean;
  /** Of Fastify's router. */
  readonly routerOptions?: Readonly<Record<string, boolean>>;
  readonly rewriteUrl?: (url: string) => string;
}

export interface RunningApp {
  readonly port: number;
  close(): Promise<unknown>;
}

interface Apps {
  /** The API behind guards of the framework, which put what they see into the headers of the answer. */
  readonly guarded: RunningApp;
  /** The same routes by the framework itself. */
  readonly native: RunningApp;
}

/** Headers in which the guards leave what they saw. */
export const sawFixed = 'x-saw-fixed';
export const sawParams = 'x-saw-params';

const unchanged = (url: string) => url;

const asHeader = (params: object) => encodeURIComponent(JSON.stringify({ ...params }));

const patterns = Object.entries(routes).map(
  ([operation, path]) => [operation, path.replaceAll(/\{(\w+)\}/g, ':$1')] as const,
);

export async function startApps(setup: Setup): Promise<Apps> {
  const load = await assembleRuntime(setup.framework, `encodings-${process.pid}`);
  const { createPlugin, createMiddleware } = await load('index');
  const create = (createPlugin ?? createMiddleware) as (api: ApiDescriptor) => never;
  const options = {
    handlers,
    log: { error: () => undefined, warn: () => undefined },
    ...(setup.isBasePath === true ? { basePath: setup.prefix } : {}),
  };
  const mount = setup.isBasePath === true ? '' : (setup.prefix ?? '');
  return starts[setup.framework](setup, create(setup.api), options, mount);
}

type Start = (setup: Setup, created: never, options: object, mount: string) => Promise<Apps>;

const fastifyApps: Start = async (setup, plugin: FastifyPluginAsync, options, mount) => {
  const { prefix = '', routerOptions = {}, rewriteUrl = unchanged } = setup;
  const app = () =>
    Fastify({
      routerOptions: { maxParamLength: 1000, ...routerOptions },
      rewriteUrl: ({ url = '' }) => rewriteUrl(url),
    });
  const guarded = app();
  guarded.addHook('onRequest', async ({ params, routeOptions: { url = '' } }, reply) => {
    if (url.startsWith(`${prefix}/h`)) reply.header(sawFixed, 'yes');
    if (url.startsWith(`${prefix}/p`)) reply.header(sawParams, asHeader(params as object));
  });
  await guarded.register(plugin, { ...options, ...(mount === '' ? {} : { prefix: mount }) });
  const native = app();
  for (const [operation, path] of patterns) {
    const url = path === '/' && prefix !== '' ? [prefix, `${prefix}/`] : [prefix + path];
    for (const one of url) {
      native.get(one, ({ params, query }) =>
        served(operation, params as object, (query as { q?: unknown }).q),
      );
    }
  }
  return { guarded: await listenFastify(guarded), native: await listenFastify(native) };
};

async function listenFastify(app: FastifyInstance): Promise<RunningApp> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { port: (app.server.address() as AddressInfo).port, close: () => app.close() };
}

const expressApps: Start = async (
  setup,
  middleware: (options: object) => RequestHandler,
  options,
  mount,
) => {
  const { prefix = '', rewriteUrl = unchanged } = setup;
  // Guards as people write them; the routes that judge are as strict as a document's paths.
  const rewrite: RequestHandler = (request, _response, next) => {
    request.url = rewriteUrl(request.url);
    next();
  };
  const guarded = express().set('env', 'test');
  guarded.use(rewrite);
  guarded.use(`${prefix}/h`, (_request, response, next) => {
    response.setHeader(sawFixed, 'yes');
    next();
  });
  guarded.all([`${prefix}/p/:id`, `${prefix}/p/:id/:part`], (request, response, next) => {
    response.setHeader(sawParams, asHeader(request.params));
    next();
  });
  guarded.use(mount === '' ? '/' : mount, middleware(options));

  const native = express().set('env', 'test');
  native.use(rewrite);
  // Express itself reads some URLs in another way after a guard with a path has seen them.
  native.use(`${prefix}/h`, (_request, _response, next) => next());
  const router = express.Router({ strict: true, caseSensitive: true });
  for (const [operation, path] of patterns) {
    router.get(path, (request, response) => {
      response.json(served(operation, request.params, request.query['q']));
    });
  }
  native.enable('case sensitive routing');
  native.use(prefix === '' ? '/' : prefix, router);
  return { guarded: await listen(guarded), native: await listen(native) };
};

const koaApps: Start = async (
  setup,
  middleware: (options: object) => Middleware,
  options,
  mount,
) => {
  const { prefix = '', rewriteUrl = unchanged } = setup;
  const rewrite: Middleware = async (ctx, next) => {
    ctx.url = rewriteUrl(ctx.url);
    await next();
  };
  const guarded = new Koa();
  guarded.silent = true;
  guarded.use(rewrite);
  guarded.use(async (ctx, next) => {
    if (ctx.path.startsWith(`${prefix}/h/`)) ctx.set(sawFixed, 'yes');
    await next();
  });
  const guards = new Router();
  guards.get([`${prefix}/p/:id`, `${prefix}/p/:id/:part`], async (ctx, next) => {
    ctx.set(sawParams, asHeader(ctx.params as object));
    await next();
  });
  guarded.use(guards.routes());
  const api = middleware(options);
  guarded.use(async (ctx, next) => {
    if (mount === '') return api(ctx, next);
    if (!ctx.path.startsWith(`${mount}/`)) return next();
    // What koa-mount does.
    ctx.path = ctx.path.slice(mount.length);
    return api(ctx, next);
  });

  const native = new Koa();
  native.silent = true;
  native.use(rewrite);
  const router = new Router({ strict: true, sensitive: true });
  for (const [operation, path] of patterns) {
    router.get(prefix + path, (ctx) => {
      ctx.body = served(operation, ctx.params as object, ctx.query['q']);
    });
  }
  native.use(router.routes());
  return {
    guarded: await listen(guarded.callback()),
    native: await listen(native.callback()),
  };
};

const starts: Readonly<Record<Framework, Start>> = {
  fastify: fastifyApps,
  express: expressApps,
  koa: koaApps,
};

async function listen(listener: RequestListener): Promise<RunningApp> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, close };
}
