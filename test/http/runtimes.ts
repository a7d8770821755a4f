import type { RequestHandler } from 'express';
import type { FastifyPluginAsync } from 'fastify';
import type { Middleware } from 'koa';
import type { ApiDescriptor } from '../../templates/shared/runtime/descriptor.js';
import type { CommonOptions } from '../../templates/shared/runtime/options.js';
import { assembled } from './fixture/servers.js';
import {
  fixtureHandlers,
  fixtureSecurity,
  type Handler,
  type RuntimeParts,
} from './fixture/handlers.js';

export interface Overrides extends CommonOptions {
  /** Handlers of the tag `things` in place of the fixture's. */
  readonly things?: Readonly<Record<string, Handler>>;
}

export async function optionsFor(
  framework: 'fastify' | 'express' | 'koa',
  { things, ...options }: Overrides = {},
): Promise<object> {
  const load = await assembled(framework);
  const parts = (await load('index')) as unknown as RuntimeParts;
  const handlers = fixtureHandlers(parts);
  return {
    handlers: { ...handlers, things: { ...handlers.things, ...things } },
    security: fixtureSecurity(parts),
    ...options,
  };
}

export async function fastifyPlugin(api: ApiDescriptor): Promise<FastifyPluginAsync> {
  const load = await assembled('fastify');
  const { createPlugin } = await load('index');
  return (createPlugin as (api: ApiDescriptor) => FastifyPluginAsync)(api);
}

export async function expressMiddleware(
  api: ApiDescriptor,
  overrides?: Overrides,
): Promise<RequestHandler> {
  const { createMiddleware } = await (await assembled('express'))('index');
  const options = await optionsFor('express', overrides);
  return (createMiddleware as (api: ApiDescriptor) => (options: object) => RequestHandler)(api)(
    options,
  );
}

export async function koaMiddleware(
  api: ApiDescriptor,
  overrides?: Overrides,
): Promise<Middleware> {
  const { createMiddleware } = await (await assembled('koa'))('index');
  const options = await optionsFor('koa', overrides);
  return (createMiddleware as (api: ApiDescriptor) => (options: object) => Middleware)(api)(
    options,
  );
}
