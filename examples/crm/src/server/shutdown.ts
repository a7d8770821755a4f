import type { Server } from 'node:http';
import { promisify } from 'node:util';
import { closeDatabase } from '../database/connection.js';

/** How long requests may take to finish. */
const patience = 10_000;

/** Stops accepting connections and waits for the requests under way. */
export function closeServer(server: Server): Promise<void> {
  return promisify<void>((done) => server.close(done))();
}

/**
 * Says where the server listens. At the first SIGTERM or SIGINT it finishes what is under way,
 * closes the database and ends; a second signal ends it at once.
 */
export function runUntilSignal(server: Server, close: () => Promise<void>): void {
  const at = server.address();
  if (at !== null && typeof at === 'object') {
    console.log(`Ftero is served at http://${hostOf(at)}:${at.port}`);
  }
  const stop = () => {
    process.off('SIGTERM', stop).off('SIGINT', stop);
    releaseConnections(server);
    close()
      .then(closeDatabase)
      .catch((error: unknown) => {
        console.error('Stopping failed:', error);
        process.exitCode = 1;
      });
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

/** Ends connections as soon as they are idle: a client that keeps one busy would never let go of it. */
function releaseConnections(server: Server): void {
  server.prependListener('request', (_request, response) => {
    response.setHeader('connection', 'close');
  });
  setInterval(() => server.closeIdleConnections(), 100).unref();
  setTimeout(() => server.closeAllConnections(), patience).unref();
}

function hostOf({ family, address }: { family: string; address: string }): string {
  return family === 'IPv6' ? `[${address}]` : address;
}
