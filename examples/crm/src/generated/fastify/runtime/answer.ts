import type { Readable } from 'node:stream';

/** What a handler returns that has answered by itself, through the framework's own reply. */
export interface Answered {
  readonly answered: true;
}

/** The one value of its type; an object, so that handlers may serve several generated copies at once. */
export const answered: Answered = Object.freeze({ answered: true });

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
