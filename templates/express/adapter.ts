import type { IncomingMessage } from 'node:http';
import { Readable, pipeline } from 'node:stream';
import type { Request, RequestHandler, Response } from 'express';
import type { OutgoingBody, OutgoingHeaders } from './answer.js';
import { serveApi, type ServeOptions } from './api.js';
import { consoleLog } from './console-log.js';
import type { Context } from './context.js';
import type { ApiDescriptor } from './descriptor.js';
import { dispatch } from './dispatch.js';
import { Exchange } from './exchange.js';
import type { Log } from './options.js';

class ExpressExchange extends Exchange implements Context {
  readonly request: Request;
  readonly response: Response;

  constructor(operation: string, request: Request, response: Response) {
    super(operation);
    this.request = request;
    this.response = response;
  }

  override get raw(): { readonly request: Request; readonly response: Response } {
    return { request: this.request, response: this.response };
  }

  override get incoming(): IncomingMessage {
    return this.request;
  }

  override get log(): Log {
    return consoleLog;
  }

  /** Parsers such as `express.json` set `request.body`, but only count if they have read the request. */
  override get parsedBody(): unknown {
    return this.request.readableDidRead ? (this.request.body as unknown) : undefined;
  }

  override get bodyStream(): Readable {
    return this.request;
  }

  override send(
    status: number,
    contentType: string | undefined,
    headers: Readonly<OutgoingHeaders> | undefined,
    body: OutgoingBody,
  ): void {
    const { request, response } = this;
    response.statusCode = status;
    for (const name in headers) response.setHeader(name, headers[name] ?? '');
    if (contentType !== undefined) response.setHeader('content-type', contentType);
    if (body instanceof Readable) {
      // An error after the first bytes can only be shown by breaking off, which pipeline does.
      pipeline(body, response, () => undefined);
      return;
    }
    if (body !== undefined && request.method === 'HEAD') {
      response.setHeader('content-length', Buffer.byteLength(body));
    }
    response.end(body);
  }
}

/** The text of the query as Express reads it: without white space at the end and without a fragment. */
function searchOf(url: string): string {
  const question = url.indexOf('?');
  if (question === -1) return '';
  const hash = url.indexOf('#');
  if (hash === -1) return url.slice(question + 1).trimEnd();
  return hash < question ? '' : url.slice(question + 1, hash);
}

/**
 * One middleware for all operations, to be mounted with `app.use`; it finds the operation by itself.
 * Creating it throws when a handler or a security function is missing.
 */
export function createMiddleware<Options extends ServeOptions>(
  api: ApiDescriptor,
): (options: Options) => RequestHandler {
  return (options) => {
    const served = serveApi(api, options);
    return (request, response, next) => {
      void dispatch(
        served,
        request.path,
        searchOf(request.url),
        request.method,
        (operation) => new ExpressExchange(operation, request, response),
        next,
      );
    };
  };
}
