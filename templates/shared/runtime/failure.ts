import type { OutgoingHeaders } from './answer.js';
import { loggable } from './bounds.js';
import { consoleLog } from './console-log.js';
import type { Exchange } from './exchange.js';
import { isHttpError } from './http-error.js';
import type { FormattedError, Settings } from './options.js';
import { outgoingHeaders } from './outgoing-headers.js';
import { lingerOnClose } from './linger.js';
import { fitting } from './problem-size.js';
import { problemMediaType, problemOf, statusProblem, type Problem } from './problem.js';

/** Answers with errors: in the form that the options ask for, with what may be told. */
export interface Failures {
  /** Whatever was thrown: an `HttpError` is answered as it says, anything else is logged and a bare 500. */
  thrown(exchange: Exchange, error: unknown): void;
  problem(exchange: Exchange, problem: Problem, headers?: Readonly<OutgoingHeaders>): void;
}

export function failuresFor({ formatError, onError, log, errorLimit }: Settings): Failures {
  const report = (exchange: Exchange, error: unknown) => {
    const operation = operationOf(exchange);
    try {
      (log ?? exchange.log).error({ err: loggable(error), operation }, 'the request failed');
      onError?.(error, { operation, request: exchange.incoming });
    } catch (hookError) {
      consoleLog.error({ err: loggable(hookError), operation }, 'reporting an error failed');
    }
  };

  const format = (exchange: Exchange, problem: Problem): FormattedError => {
    if (formatError === undefined) {
      return { contentType: problemMediaType, body: JSON.stringify(problem) };
    }
    return formatError(problem, {
      operation: operationOf(exchange),
      request: exchange.incoming,
    });
  };

  /** A form of the user's may take more room than the problem itself. */
  const formatWithin = (exchange: Exchange, problem: Problem): FormattedError => {
    let shown = fitting(problem, errorLimit);
    let formatted = format(exchange, shown);
    while (Buffer.byteLength(formatted.body) > errorLimit && (shown.violations ?? []).length > 0) {
      const half = Math.floor((shown.violations ?? []).length / 2);
      shown = fitting(problem, errorLimit, half);
      formatted = format(exchange, shown);
    }
    return formatted;
  };

  const send = (exchange: Exchange, problem: Problem, headers?: Readonly<OutgoingHeaders>) => {
    const { response } = exchange.raw;
    if (response.headersSent) {
      response.destroy();
      return;
    }
    try {
      const formatted = formatWithin(exchange, problem);
      const all = outgoingHeaders({ ...headers, ...formatted.headers });
      lingerOnClose(exchange.raw);
      exchange.send(formatted.status ?? problem.status, formatted.contentType, all, formatted.body);
    } catch (error) {
      report(exchange, error);
      sendBare(exchange);
    }
  };

  return {
    problem: send,
    thrown: (exchange, error) => {
      if (isHttpError(error)) {
        if (error.status >= 500) report(exchange, error);
        send(exchange, problemOf(error), error.headers);
      } else {
        report(exchange, error);
        send(exchange, statusProblem(500));
      }
    },
  };
}

/** For when even the answer to an error fails. */
function sendBare(exchange: Exchange): void {
  try {
    exchange.send(500, problemMediaType, undefined, JSON.stringify(statusProblem(500)));
  } catch {
    exchange.raw.response.destroy();
  }
}

function operationOf({ operation }: Exchange): string | undefined {
  return operation === '' ? undefined : operation;
}
