import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { failuresFor } from './failure.js';
import { FastifyExchange } from './fastify-exchange.js';
import { settingsOf, type CommonOptions } from './options.js';
import { statusProblem } from './problem.js';

/** What of the plugin's options decides how an error is told. */
export type ErrorOptions = Pick<CommonOptions, 'errorLimit' | 'formatError' | 'log' | 'onError'>;

const details: Readonly<Record<string, string>> = {
  FST_ERR_BAD_URL: 'The path must be percent-encoded UTF-8.',
  FST_ERR_MAX_PARAM_LENGTH: 'A part of the path is too long.',
};

/**
 * For the option `frameworkErrors` of an app: gives the form of the API's errors to those that Fastify's
 * router finds before it knows of any plugin, which are paths that cannot be decoded (400) and parameters
 * longer than `maxParamLength` (414).
 */
export function frameworkErrors(
  options: ErrorOptions = {},
): (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => void {
  const failures = failuresFor(settingsOf(options));
  return (error, request, reply) => {
    const exchange = new FastifyExchange('', request, reply);
    const detail = details[error.code];
    if (detail === undefined) failures.thrown(exchange, error);
    else failures.problem(exchange, statusProblem(error.statusCode ?? 400, detail));
  };
}
