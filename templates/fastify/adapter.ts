import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type {
  FastifyError,
  FastifyInstance,
  FastifyPluginAsync,
  FastifyReply,
  FastifyRequest,
} from 'fastify';
import type { OutgoingBody, OutgoingHeaders } from './answer.js';
import { serveApi, type ServedApi } from './api.js';
import type { Context } from './context.js';
import type { ApiDescriptor } from './descriptor.js';
import { dispatch } from './dispatch.js';
import { Exchange } from './exchange.js';
import { planRoutes, type PlannedRoute } from './fastify-routes.js';
import type { ApiOptions, Log } from './options.js';
import { statusProblem } from './problem.js';
import { dropSegments } from './request-target.js';

export type { ApiOptions } from './options.js';

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
}

/**
 * A plugin with one route for each operation. Its content type parsers, error handler and 404 handler
 * are its own; hooks, logger and prefix are those of where it is registered. Registering fails when a
 * handler or a security function is missing.
 */
export function createPlugin<Handlers extends object, Security extends object>(
  api: ApiDescriptor,
): FastifyPluginAsync<ApiOptions<Handlers, Security>> {
  return async (app, options) => {
    const served = serveApi(api, options);
    const routeUnknown = unknownRouter(app, served);
    keepBodiesUnread(app);
    translateErrors(app, served, routeUnknown);
    for (const route of planRoutes(served)) addRoute(app, route, routeUnknown);
    if (served.settings.unknownPaths === 'answer') answerUnknownPaths(app, routeUnknown);
  };
}

type RouteHandler = (request: FastifyRequest, reply: FastifyReply) => void;

function addRoute(app: FastifyInstance, route: PlannedRoute, routeUnknown: RouteHandler): void {
  app.route({
    method: [...route.methods],
    url: route.url,
    exposeHeadRoute: false,
    handler: route.operation === undefined ? routeUnknown : directHandler(route),
  });
}

function directHandler({ operation, capture }: PlannedRoute): RouteHandler {
  if (operation === undefined) throw new TypeError('A direct route needs an operation.');
  const { descriptor, run } = operation;
  const { id } = descriptor;
  return (request, reply) => {
    const url = request.raw.url ?? '/';
    const question = url.indexOf('?');
    const exchange = new FastifyExchange(id, request, reply);
    void (question === -1
      ? run(exchange, '', capture(url, url.length))
      : run(exchange, url.slice(question + 1), capture(url, question)));
  };
}

/** Lets the runtime's own router decide, for what Fastify's router cannot tell or did not find. */
function unknownRouter(app: FastifyInstance, served: ServedApi): RouteHandler {
  const prefixSegments = app.prefix === '' ? 0 : app.prefix.split('/').length - 1;
  return (request, reply) => {
    void dispatch(
      served,
      dropSegments(request.raw.url ?? '/', prefixSegments),
      request.method,
      (operation) => new FastifyExchange(operation, request, reply),
      () => {
        reply.callNotFound();
      },
    );
  };
}

/** Bodies are read after authentication, so Fastify only hands over the stream. */
function keepBodiesUnread(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
}

/** Fastify checks the Content-Type header's syntax before any handler runs. Other errors are the app's. */
function translateErrors(
  app: FastifyInstance,
  served: ServedApi,
  routeUnknown: RouteHandler,
): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (!error.code?.startsWith('FST_ERR_CTP_')) throw error;
    if (request.is404) {
      routeUnknown(request, reply);
      return;
    }
    const detail = 'The Content-Type header cannot be read.';
    served.failures.problem(new FastifyExchange('', request, reply), statusProblem(415, detail));
  });
}

function answerUnknownPaths(app: FastifyInstance, routeUnknown: RouteHandler): void {
  try {
    app.setNotFoundHandler(routeUnknown);
  } catch {
    // The app has a handler of its own for this prefix, which stays.
  }
}
