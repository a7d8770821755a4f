import type { Log } from './options.js';

/** For frameworks that have no logger of their own. */
export const consoleLog: Log = {
  error: ({ err, operation }, message) => {
    console.error(operation === undefined ? message : `${operation}: ${message}`, err);
  },
  warn: (_details, message) => {
    console.warn(message);
  },
};
