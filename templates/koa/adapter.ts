import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Context as KoaContext, Middleware, Next } from 'koa';
import type { OutgoingBody, OutgoingHeaders } from './answer.js';
import { serveApi, type ServeOptions } from './api.js';
import { consoleLog } from './console-log.js';
import type { Context } from './context.js';
import type { ApiDescriptor } from './descriptor.js';
import { dispatch } from './dispatch.js';
import { Exchange } from './exchange.js';
import type { Log } from './options.js';

/** Statuses whose answers Koa sends without a body by itself. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

class KoaExchange extends Exchange implements Context {
  readonly ctx: KoaContext;

  constructor(operation: string, ctx: KoaContext) {
    super(operation);
    this.ctx = ctx;
  }

  override get raw(): { readonly request: IncomingMessage; readonly response: ServerResponse } {
    return { request: this.ctx.req, response: this.ctx.res };
  }

  override get incoming(): IncomingMessage {
    return this.ctx.req;
  }

  /** Koa reports errors by the app's `error` event, which logs them unless somebody listens. */
  override get log(): Log {
    const { ctx } = this;
    return {
      error: ({ err }, message) => {
        ctx.app.emit('error', err instanceof Error ? err : new Error(message, { cause: err }), ctx);
      },
      warn: consoleLog.warn,
    };
  }

  /** Body parsers set `ctx.request.body`, but it only counts if they have read the request. */
  override get parsedBody(): unknown {
    const { req, request } = this.ctx;
    return req.readableDidRead && 'body' in request ? request.body : undefined;
  }

  override get bodyStream(): Readable {
    return this.ctx.req;
  }

  override send(
    status: number,
    contentType: string | undefined,
    headers: Readonly<OutgoingHeaders> | undefined,
    body: OutgoingBody,
  ): void {
    // Not through the context, which passes everything on to its response.
    const { response } = this.ctx;
    for (const name in headers) response.set(name, headers[name] ?? '');
    if (contentType !== undefined) response.set('content-type', contentType);
    response.status = status;
    if (body !== undefined) {
      response.body =
        body instanceof Uint8Array
          ? Buffer.from(body.buffer, body.byteOffset, body.byteLength)
          : body;
    } else if (!bodiless.has(status)) {
      // Only an explicit null is an empty body in Koa; it sets a status and takes type and length away.
      response.body = null;
      response.status = status;
      if (contentType !== undefined) response.set('content-type', contentType);
      const length = headers?.['content-length'];
      if (length !== undefined) response.set('content-length', length);
    }
  }
}

/**
 * One middleware for all operations, to be mounted with `app.use`; it finds the operation by itself.
 * Creating it throws when a handler or a security function is missing.
 */
export function createMiddleware<Options extends ServeOptions>(
  api: ApiDescriptor,
): (options: Options) => Middleware {
  return (options) => {
    const served = serveApi(api, options);
    return (ctx: KoaContext, next: Next) =>
      dispatch(
        served,
        ctx.path,
        ctx.querystring,
        ctx.req.method ?? 'GET',
        (operation) => new KoaExchange(operation, ctx),
        next as () => Promise<void>,
      );
  };
}
