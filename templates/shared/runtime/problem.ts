import { STATUS_CODES } from 'node:http';
import { bounded } from './bounds.js';
import type { Finding } from './descriptor.js';
import { HttpError } from './http-error.js';

/** One thing in which a request breaks the API description. */
export interface Violation {
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  /** The parameter's name; absent for the body. */
  readonly name?: string;
  /** Where in the value, as a JSON pointer (RFC 6901); the empty pointer is the whole value. */
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}

/** Problem details (RFC 9457), the default form of every error. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly violations?: readonly Violation[];
}

export const problemMediaType = 'application/problem+json; charset=utf-8';

/** More than these are not listed, so that a small hostile body cannot cause a huge answer. */
export const maxViolations = 1000;

/** Notes a violation, in bounds; one more than are listed, so that it can be said that there are more. */
export function addViolation(violations: Violation[], violation: Violation): void {
  if (violations.length <= maxViolations) violations.push(bounded(violation));
}

export function problemOf(error: HttpError): Problem {
  return {
    type: error.type ?? 'about:blank',
    title: error.title ?? titleOf(error.status),
    status: error.status,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
    ...(error.violations === undefined ? {} : { violations: error.violations }),
  };
}

/** The answer to a request that breaks the API description. */
export function requestMismatch(violations: readonly Violation[]): HttpError {
  return new HttpError(400, {
    detail: 'The request does not match the API description.',
    violations,
  });
}

export function statusProblem(status: number, detail?: string): Problem {
  return {
    type: 'about:blank',
    title: titleOf(status),
    status,
    ...(detail === undefined ? {} : { detail }),
  };
}

export function bodyViolation(finding: Finding): Violation {
  return { in: 'body', ...finding };
}

function titleOf(status: number): string {
  return STATUS_CODES[status] ?? 'Unknown';
}

/** A JSON pointer to a property (RFC 6901, 3). */
export function pointerTo(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
