import type { Violation } from './problem.js';

export interface HttpErrorOptions {
  /** What went wrong this time, for the caller to read. */
  readonly detail?: string;
  /** URI of the kind of problem (RFC 9457, 3.1.1); `about:blank` when absent. */
  readonly type?: string;
  readonly title?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly violations?: readonly Violation[];
  readonly cause?: unknown;
}

/** The same in every copy of this file, for handlers that several generated servers share. */
const brand: unique symbol = Symbol.for('ftero-gen.HttpError');

/** An answer that is an error: throw it in a handler or a security function to send this status. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly [brand] = true;
  readonly status: number;
  readonly detail: string | undefined;
  readonly type: string | undefined;
  readonly title: string | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly violations: readonly Violation[] | undefined;

  constructor(status: number, options: HttpErrorOptions = {}) {
    super(options.detail ?? `HTTP status ${status}`, { cause: options.cause });
    this.status = status;
    this.detail = options.detail;
    this.type = options.type;
    this.title = options.title;
    this.headers = options.headers;
    this.violations = options.violations;
  }
}

/** True for the `HttpError` of any generated server. */
export function isHttpError(error: unknown): error is HttpError {
  return error instanceof Error && brand in error;
}

/** What a handler throws that nobody has written yet: 501 (RFC 9110, 15.6.2). */
export function notImplemented(operation: string): HttpError {
  return new HttpError(501, { detail: `The operation ${operation} is not implemented yet.` });
}
