import type { ServedApi } from './api.js';
import type { Exchange } from './exchange.js';
import { belowPrefix, isDecodable } from './request-target.js';
import { statusProblem } from './problem.js';

/**
 * Finds the operation for a request by the runtime's own router and answers it. Path and query are those
 * that the framework has read, so that guards of the app's see the same. `next` is called for a path
 * that the API does not have, if the options leave those to the app. The promise never rejects.
 */
export function dispatch<Framework extends Exchange>(
  api: ServedApi,
  path: string,
  search: string,
  method: string,
  exchangeFor: (operation: string) => Framework,
  next: () => void | Promise<void>,
): void | Promise<void> {
  const below = belowPrefix(path, api.settings.basePath);
  const match = below === undefined ? undefined : api.find(method, below);
  if (match?.target !== undefined) {
    const exchange = exchangeFor(match.target.route.id);
    if (!isDecodable(path)) {
      refuseEncoding(api, exchange);
      return undefined;
    }
    return match.target.run(exchange, search, match.captures);
  }
  if (match === undefined && api.settings.unknownPaths === 'next') return next();
  const exchange = exchangeFor('');
  if (isDecodable(path)) api.refuse(exchange, match?.allowed);
  else refuseEncoding(api, exchange);
  return undefined;
}

function refuseEncoding(api: ServedApi, exchange: Exchange): void {
  const problem = statusProblem(400, 'The path must be percent-encoded UTF-8.');
  api.failures.problem(exchange, problem);
}
