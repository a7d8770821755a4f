import type { Readable } from 'node:stream';

/** Returned by a handler that has answered by itself, through the framework's own reply. */
export const answered: unique symbol = Symbol('answered');
export type Answered = typeof answered;

export type HeaderValue = string | number | boolean | null | undefined | object;

/** What a handler returns; the generated types narrow it to what the API description allows. */
export interface HandlerResult {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, HeaderValue>>;
  /** Which of several media types `body` is. */
  readonly contentType?: string;
}

/** An event of a `text/event-stream` answer; `data` that is not a string is sent as JSON. */
export interface ServerSentEvent<Data = unknown> {
  readonly data: Data;
  readonly event?: string;
  readonly id?: string;
  /** Milliseconds after which a client that lost the connection comes back. */
  readonly retry?: number;
}

/** What a binary answer may be given as. */
export type BinaryBody = Readable | ReadableStream<Uint8Array> | Uint8Array | string;

export type OutgoingBody = string | Uint8Array | Readable | undefined;
export type OutgoingHeaders = Record<string, string | string[]>;
