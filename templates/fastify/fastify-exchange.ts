import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OutgoingBody, OutgoingHeaders } from './answer.js';
import type { Context } from './context.js';
import { Exchange } from './exchange.js';
import type { Log } from './options.js';

/** The answers that are streams: what goes wrong with one before its first bytes are sent comes as an error. */
export const streaming = new WeakMap<FastifyReply, FastifyExchange>();

export class FastifyExchange extends Exchange implements Context {
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
    if (body instanceof Readable) streaming.set(reply, this);
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
