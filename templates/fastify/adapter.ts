import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type {
  FastifyContentTypeParser,
  FastifyError,
  FastifyInstance,
  FastifyPluginAsync,
  FastifyReply,
  FastifyRequest,
} from 'fastify';
import type { OutgoingBody, OutgoingHeaders } from './answer.js';
import { serveApi, type ServedApi, type ServedOperation, type ServeOptions } from './api.js';
import type { Context } from './context.js';
import type { ApiDescriptor } from './descriptor.js';
import { dispatch } from './dispatch.js';
import { Exchange } from './exchange.js';
import { planRoutes, type PlannedRoute } from './fastify-routes.js';
import type { Log } from './options.js';
import { unsupportedMediaType } from './request-body.js';
import { belowPrefix, dropSegments, splitTarget } from './request-target.js';

class FastifyExchange extends Exchange implements Context {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;

  constructor(operation: string, request: FastifyRequest, reply: FastifyReply) {
    super(operation);
    this.request = request;
    this.reply = reply;
  }

  override get raw(): { readonly request: IncomingMessage; readonly response: ServerResponse } {
    return { request: this.request.raw, response: this.reply.raw };
  }

  override get incoming(): IncomingMessage {
    return this.request.raw;
  }

  override get log(): Log {
    return this.request.log;
  }

  override get parsedBody(): unknown {
    return undefined;
  }

  /** The plugin's content type parser passes on the payload, which a preParsing hook may have replaced. */
  override get bodyStream(): Readable {
    const { body } = this.request;
    return body instanceof Readable ? body : this.request.raw;
  }

  override send(
    status: number,
    contentType: string | undefined,
    headers: Readonly<OutgoingHeaders> | undefined,
    body: OutgoingBody,
  ): void {
    const { reply } = this;
    reply.code(status);
    if (headers !== undefined) reply.headers(headers);
    if (contentType !== undefined) reply.header('content-type', contentType);
    reply.send(body);
  }

  /** Objects go the app's own way, with its preSerialization hooks. */
  override sendJson(status: number, contentType: string, body: unknown): void {
    if (typeof body === 'object' && body !== null && contentType === fastifyJson) {
      this.reply.code(status).send(body);
    } else {
      super.sendJson(status, contentType, body);
    }
  }
}

/** What Fastify calls the JSON that it serializes itself. */
const fastifyJson = 'application/json; charset=utf-8';

/**
 * A plugin with one route for each operation. Its content type parsers, error handler and 404 handler
 * are its own; hooks, logger and prefix are those of where it is registered. Registering fails when a
 * handler or a security function is missing.
 */
export function createPlugin<Options extends ServeOptions>(
  api: ApiDescriptor,
): FastifyPluginAsync<Options> {
  return async (app, options) => {
    const served = serveApi(api, options);
    const unknown = unknownRouter(app, served);
    keepBodiesUnread(app);
    translateErrors(app, served, unknown);
    for (const route of planRoutes(served, ignoresTrailingSlash(app)))
      addRoute(app, route, unknown.handler);
    if (served.settings.unknownPaths === 'answer') answerUnknownPaths(app, unknown.handler);
  };
}

function ignoresTrailingSlash({ initialConfig }: FastifyInstance): boolean {
  const { routerOptions, ignoreTrailingSlash } = initialConfig;
  return routerOptions?.ignoreTrailingSlash ?? ignoreTrailingSlash ?? false;
}

type RouteHandler = (request: FastifyRequest, reply: FastifyReply) => void;

function addRoute(app: FastifyInstance, route: PlannedRoute, routeUnknown: RouteHandler): void {
  app.route({
    method: [...route.methods],
    url: route.url,
    exposeHeadRoute: false,
    handler: directHandler(route, routeUnknown),
  });
}

function directHandler(
  { operation, capture }: PlannedRoute,
  routeUnknown: RouteHandler,
): RouteHandler {
  if (operation === undefined) return routeUnknown;
  const { route, run } = operation;
  const { id } = route;
  return (request, reply) => {
    const url = request.raw.url ?? '/';
    const question = url.indexOf('?');
    const captures = capture(url, question === -1 ? url.length : question);
    if (captures === undefined) {
      routeUnknown(request, reply);
      return;
    }
    const search = question === -1 ? '' : url.slice(question + 1);
    void run(new FastifyExchange(id, request, reply), search, captures);
  };
}

interface UnknownRouter {
  readonly handler: RouteHandler;
  urlBelowPrefix(request: FastifyRequest): string;
}

/** Lets the runtime's own router decide, for what Fastify's router cannot tell or did not find. */
function unknownRouter(app: FastifyInstance, served: ServedApi): UnknownRouter {
  const prefixSegments = app.prefix === '' ? 0 : app.prefix.split('/').length - 1;
  const urlBelowPrefix = ({ raw }: FastifyRequest) => dropSegments(raw.url ?? '/', prefixSegments);
  return {
    urlBelowPrefix,
    handler: (request, reply) => {
      void dispatch(
        served,
        urlBelowPrefix(request),
        request.method,
        (operation) => new FastifyExchange(operation, request, reply),
        () => {
          reply.callNotFound();
        },
      );
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
 * Two errors that Fastify finds are the API's: a Content-Type header that cannot be parsed, which becomes
 * the same answer as for any other media type, and an answer that cannot be serialized. All others are
 * the app's.
 */
function translateErrors(app: FastifyInstance, served: ServedApi, unknown: UnknownRouter): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const isUnreadable = error.code?.startsWith('FST_ERR_CTP_') ?? false;
    if (!isUnreadable && !('serialization' in error)) throw error;
    if (isUnreadable && request.is404) {
      unknown.handler(request, reply);
      return;
    }
    const { path } = splitTarget(unknown.urlBelowPrefix(request));
    const below = belowPrefix(path, served.settings.basePath) ?? path;
    const operation = served.find(request.method, below)?.target;
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

function answerUnknownPaths(app: FastifyInstance, routeUnknown: RouteHandler): void {
  try {
    app.setNotFoundHandler(routeUnknown);
  } catch {
    // The app has a handler of its own for this prefix, which stays.
  }
}
