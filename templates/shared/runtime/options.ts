import type { IncomingMessage } from 'node:http';
import type { OutgoingHeaders } from './answer.js';
import type { Finding } from './descriptor.js';
import type { Problem } from './problem.js';

export interface LogDetails {
  readonly err?: unknown;
  readonly operation: string | undefined;
  /** What of a handler's answer breaks the API description. */
  readonly findings?: readonly Finding[];
  readonly status?: number;
}

/** Where log lines go: a pino-like logger fits. */
export interface Log {
  error(details: LogDetails, message: string): void;
  warn(details: LogDetails, message: string): void;
}

/** The request that an error belongs to. */
export interface FailedRequest {
  /** `undefined` when no operation was found. */
  readonly operation: string | undefined;
  readonly request: IncomingMessage;
}

/** An error in the form in which it is sent. */
export interface FormattedError {
  /** The problem's own status when absent. */
  readonly status?: number;
  readonly headers?: Readonly<OutgoingHeaders>;
  readonly contentType: string;
  readonly body: string;
}

/**
 * What to do with an answer of a handler that breaks the API description: nothing, log it and send
 * it nevertheless, or log it and answer 500.
 */
export type ResponseValidation = 'off' | 'log' | 'fail';

export interface CommonOptions {
  /**
   * Longest request body in bytes that is read into memory; longer ones are answered with 413. Default
   * 1 MiB. Binary bodies are handed over as streams and not limited.
   */
  readonly bodyLimit?: number;
  /** Longest file in a multipart body, in bytes. Default 100 MiB. */
  readonly fileLimit?: number;
  /**
   * Longest answer to an error, in bytes: violations that do not fit are left out, which the detail says.
   * Default 64 KiB.
   */
  readonly errorLimit?: number;
  /** Prefix of every path, such as `/v1`. Default none: the API is where it is mounted. */
  readonly basePath?: string;
  /** Default `fail`, and `log` when NODE_ENV is `production`. */
  readonly validateResponses?: ResponseValidation;
  /** Who answers a path that the API does not have. Default `answer`: 404; `next` leaves it to the app. */
  readonly unknownPaths?: 'answer' | 'next';
  /** Replaces the form of errors, which is problem+json (RFC 9457). */
  readonly formatError?: (problem: Problem, failed: FailedRequest) => FormattedError;
  /** Called with everything that a handler or a security function throws and that is answered 5xx. */
  readonly onError?: (error: unknown, failed: FailedRequest) => void;
  /** Default: the framework's own. */
  readonly log?: Log;
}

export type ApiOptions<Handlers, Security> = CommonOptions & {
  readonly handlers: Handlers;
} & ([keyof Security] extends [never]
    ? { readonly security?: Security }
    : { readonly security: Security });

/** The options with their defaults. */
export interface Settings {
  readonly bodyLimit: number;
  readonly fileLimit: number;
  readonly errorLimit: number;
  readonly basePath: string;
  readonly validateResponses: ResponseValidation;
  readonly unknownPaths: 'answer' | 'next';
  readonly formatError: CommonOptions['formatError'];
  readonly onError: CommonOptions['onError'];
  readonly log: Log | undefined;
}

const mebibyte = 1024 * 1024;

export function settingsOf(options: CommonOptions): Settings {
  return {
    bodyLimit: options.bodyLimit ?? mebibyte,
    fileLimit: options.fileLimit ?? 100 * mebibyte,
    errorLimit: options.errorLimit ?? mebibyte / 16,
    basePath: (options.basePath ?? '').replace(/\/+$/, ''),
    validateResponses:
      options.validateResponses ?? (process.env['NODE_ENV'] === 'production' ? 'log' : 'fail'),
    unknownPaths: options.unknownPaths ?? 'answer',
    formatError: options.formatError,
    onError: options.onError,
    log: options.log,
  };
}
