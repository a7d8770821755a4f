import type {
  FastifyContentTypeParser,
  FastifyError,
  FastifyInstance,
  FastifyPluginAsync,
  FastifyReply,
  FastifyRequest,
} from 'fastify';
import { serveApi, type ServedApi, type ServedOperation, type ServeOptions } from './api.js';
import type { ApiDescriptor } from './descriptor.js';
import { dispatch } from './dispatch.js';
import { FastifyExchange, streaming } from './fastify-exchange.js';
import { planRoutes, type PlannedRoute } from './fastify-routes.js';
import { statusProblem } from './problem.js';
import { unsupportedMediaType } from './request-body.js';
import { belowPrefix, dropSegments } from './request-target.js';
import {
  originForm,
  pathEnd,
  pathSeen,
  readingOf,
  spellingFor,
  type RouterReading,
} from './router-reading.js';

export { frameworkErrors } from './framework-errors.js';

/**
 * A plugin with one route for each operation. Its content type parsers, error handler and 404 handler
 * are its own; hooks, logger and prefix are those of where it is registered. Registering fails when a
 * handler or a security function is missing.
 */
export function createPlugin<Options extends ServeOptions>(
  api: ApiDescriptor,
): FastifyPluginAsync<Options> {
  return async (app, options) => {
    const reading = readingOf(app);
    const served = serveApi(api, options, spellingFor(reading));
    const own = ownRouter(app, served, reading);
    keepBodiesUnread(app);
    translateErrors(app, served, own);
    for (const route of planRoutes(served, reading)) addRoute(app, route, own, reading);
    if (served.settings.unknownPaths === 'answer') answerUnknownPaths(app, own.refuse);
  };
}

type RouteHandler = (request: FastifyRequest, reply: FastifyReply) => void;

function addRoute(
  app: FastifyInstance,
  route: PlannedRoute,
  own: OwnRouter,
  reading: RouterReading,
): void {
  app.route({
    method: [...route.methods],
    url: route.url,
    exposeHeadRoute: false,
    handler: route.operation === undefined ? own.route : directHandler(route, own, reading),
  });
}

function directHandler(
  { operation, capture }: PlannedRoute,
  { refuse }: OwnRouter,
  reading: RouterReading,
): RouteHandler {
  if (operation === undefined) return refuse;
  const { route, run } = operation;
  const { id } = route;
  return (request, reply) => {
    const url = urlOf(request);
    const end = pathEnd(url, reading);
    const captures = capture(request.params, end === url.length ? url : url.slice(0, end));
    if (captures === undefined) refuse(request, reply);
    else void run(new FastifyExchange(id, request, reply), url.slice(end + 1), captures);
  };
}

/** What an app's `rewriteUrl` has made of it, if there is one: `request.originalUrl` may be another. */
function urlOf({ raw }: FastifyRequest): string {
  return originForm(raw.url ?? '/');
}

/** The runtime's own router, reading paths as Fastify's does. */
interface OwnRouter {
  /** Answers what Fastify's router has found but cannot tell apart. */
  readonly route: RouteHandler;
  /** Answers what it has not found. No operation is run: its hooks have not seen the request. */
  readonly refuse: RouteHandler;
  find(request: FastifyRequest): ReturnType<ServedApi['find']>;
}

function ownRouter(app: FastifyInstance, served: ServedApi, reading: RouterReading): OwnRouter {
  const prefixSegments = app.prefix === '' ? 0 : app.prefix.split('/').length - 1;
  const pathOf = (request: FastifyRequest) => {
    const url = urlOf(request);
    const path = pathSeen(url.slice(0, pathEnd(url, reading)), reading);
    return path === undefined ? undefined : dropSegments(path, prefixSegments);
  };
  const find = (request: FastifyRequest) => {
    const below = belowPrefix(pathOf(request) ?? '', served.settings.basePath);
    return below === undefined ? undefined : served.find(request.method, below);
  };
  return {
    find,
    route: (request, reply) => {
      const url = urlOf(request);
      void dispatch(
        served,
        pathOf(request) ?? '',
        url.slice(pathEnd(url, reading) + 1),
        request.method,
        (operation) => new FastifyExchange(operation, request, reply),
        () => {
          reply.callNotFound();
        },
      );
    },
    refuse: (request, reply) => {
      const match = find(request);
      if (match === undefined && served.settings.unknownPaths === 'next') {
        reply.callNotFound();
        return;
      }
      const exchange = new FastifyExchange('', request, reply);
      if (pathOf(request) === undefined) served.failures.problem(exchange, statusProblem(400));
      else served.refuse(exchange, match?.target === undefined ? match?.allowed : undefined);
    },
  };
}

/** Bodies are read after authentication, so Fastify only hands over the stream. */
function keepBodiesUnread(app: FastifyInstance): void {
  const passOn: FastifyContentTypeParser = (_request, payload, done) => done(null, payload);
  app.removeAllContentTypeParsers();
  // Fastify remembers which types an expression fits, but looks for '*' anew each time; only that takes
  // bodies without a type.
  app.addContentTypeParser(/^/, passOn);
  app.addContentTypeParser('*', passOn);
}

/**
 * Errors that Fastify finds and that are the API's: a Content-Type header that cannot be parsed, which
 * becomes the same answer as for any other media type, an answer that cannot be serialized and a stream
 * that fails. All others are the app's.
 */
function translateErrors(app: FastifyInstance, served: ServedApi, own: OwnRouter): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const failed = streaming.get(reply);
    if (failed !== undefined) {
      // Once: the answer to it is no stream.
      streaming.delete(reply);
      served.failures.thrown(failed, error);
      return;
    }
    const isUnreadable = error.code?.startsWith('FST_ERR_CTP_') ?? false;
    if (!isUnreadable && !('serialization' in error)) throw error;
    if (isUnreadable && request.is404) {
      own.refuse(request, reply);
      return;
    }
    const operation = own.find(request)?.target;
    const exchange = new FastifyExchange(operation?.route.id ?? '', request, reply);
    const answer = (cause: unknown) => served.failures.thrown(exchange, cause);
    if (!isUnreadable) answer(error);
    else if (operation === undefined) answer(unsupportedMediaType([]));
    else void refusal(operation).then(answer, answer);
  });
}

async function refusal(operation: ServedOperation): Promise<unknown> {
  const { body } = await operation.load();
  return unsupportedMediaType(body?.contents ?? []);
}

function answerUnknownPaths(app: FastifyInstance, refuse: RouteHandler): void {
  try {
    app.setNotFoundHandler(refuse);
  } catch {
    // The app has a handler of its own for this prefix, which stays.
  }
}
