import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { answered, type Answered, type OutgoingBody, type OutgoingHeaders } from './answer.js';
import type { Log } from './options.js';

export type Principals = Readonly<Record<string, unknown>>;

/** What every framework's `context` has. */
export interface CommonContext {
  /** The operation's id. */
  readonly operation: string;
  /** Aborted when the client goes away before the answer is complete. */
  readonly signal: AbortSignal;
  /** What the security functions returned, by the scheme's key. */
  readonly principals: Principals;
  readonly raw: { readonly request: IncomingMessage; readonly response: ServerResponse };
  /** Return this after answering through the framework's own reply. */
  readonly answered: Answered;
}

const nobody: Principals = Object.freeze({});

/** One request and its answer: what the runtime needs of a framework. */
export abstract class Exchange implements CommonContext {
  operation: string;
  principals: Principals = nobody;
  #controller: AbortController | undefined;

  constructor(operation: string) {
    this.operation = operation;
  }

  abstract get raw(): { readonly request: IncomingMessage; readonly response: ServerResponse };
  abstract get incoming(): IncomingMessage;
  abstract get log(): Log;
  /** A body that other middleware has read from the request already; `undefined` when none has. */
  abstract get parsedBody(): unknown;
  /** What the body is read from: the request, or what the framework has put in its place. */
  abstract get bodyStream(): Readable;

  abstract send(
    status: number,
    contentType: string | undefined,
    headers: Readonly<OutgoingHeaders> | undefined,
    body: OutgoingBody,
  ): void;

  /** Sends a JSON answer; a framework may serialize it in a way of its own. */
  sendJson(status: number, contentType: string, body: unknown): void {
    this.send(status, contentType, undefined, JSON.stringify(body));
  }

  get answered(): Answered {
    return answered;
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      const controller = new AbortController();
      const { response } = this.raw;
      if (response.destroyed) controller.abort();
      response.once('close', () => {
        if (!response.writableFinished) controller.abort();
      });
      this.#controller = controller;
    }
    return this.#controller.signal;
  }
}
