import { preferred } from './accept.js';
import type { ApiDescriptor, OperationDescriptor, ValidatorModule } from './descriptor.js';
import type { Exchange } from './exchange.js';
import type { Failures } from './failure.js';
import { HttpError } from './http-error.js';
import type { Settings } from './options.js';
import { compileParameters, type Captures, type ParameterValues } from './parameters.js';
import { problemOf, requestMismatch, type Violation } from './problem.js';
import { compileBody, type BodyValues } from './request-body.js';
import { compileRespond } from './respond.js';
import { offersOf } from './response-plan.js';
import { compileGuard } from './security.js';

/** Calls the user's handler. */
export type Invoke = (request: unknown, context: unknown) => unknown;

/**
 * Answers one request to an operation. Never throws; the promise, if there is one, never rejects and
 * is resolved when the answer was handed to the framework.
 */
export type Run = (exchange: Exchange, search: string, captures: Captures) => void | Promise<void>;

export interface OperationContext {
  readonly api: ApiDescriptor;
  readonly settings: Settings;
  readonly failures: Failures;
  readonly security: Readonly<Record<string, unknown>>;
}

/**
 * Turns a descriptor into the function that answers its requests: security, then the negotiation of
 * media types, then parameters and body with all their violations, then the handler. It waits only
 * where something has to be waited for.
 */
export function compileOperation(
  operation: OperationDescriptor,
  invoke: Invoke,
  validators: ValidatorModule,
  { api, settings, failures, security }: OperationContext,
): Run {
  const guard = compileGuard(operation, api, security, settings.log);
  const offers = offersOf(operation);
  const readParameters = compileParameters(operation, validators);
  const takeBody =
    operation.body === undefined
      ? null
      : compileBody(operation.body, { validators, settings, loadMultipart: api.multipart });
  const respond = compileRespond(operation, validators, settings);

  const handle = (
    exchange: Exchange,
    request: ParameterValues & BodyValues,
    violations: readonly Violation[],
  ): void | Promise<void> => {
    if (violations.length > 0) {
      failures.problem(exchange, problemOf(requestMismatch(violations)));
      return undefined;
    }
    const result = invoke(request, exchange);
    return isPromise(result)
      ? result.then((value) => respond(exchange, value))
      : respond(exchange, result);
  };

  const read = (exchange: Exchange, search: string, captures: Captures): void | Promise<void> => {
    const { incoming } = exchange;
    if (offers.length > 0 && preferred(incoming.headers.accept, offers) === undefined) {
      throw notAcceptable(offers);
    }
    const violations: Violation[] = [];
    const request: ParameterValues & BodyValues = readParameters(
      incoming,
      search,
      captures,
      violations,
    );
    const proceed = () => handle(exchange, request, violations);
    return takeBody === null ? proceed() : takeBody(exchange, request, violations, proceed);
  };

  return (exchange, search, captures) => {
    try {
      const admitted = guard === null ? undefined : guard(exchange, search);
      const pending =
        admitted === undefined
          ? read(exchange, search, captures)
          : admitted.then(() => read(exchange, search, captures));
      return pending === undefined
        ? undefined
        : pending.catch((error: unknown) => failures.thrown(exchange, error));
    } catch (error) {
      failures.thrown(exchange, error);
      return undefined;
    }
  };
}

function notAcceptable(offers: readonly string[]): HttpError {
  return new HttpError(406, {
    detail: `The answer can be sent as ${[...new Set(offers)].join(', ')}.`,
  });
}

function isPromise(value: unknown): value is Promise<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'then' in value &&
    typeof value.then === 'function'
  );
}
