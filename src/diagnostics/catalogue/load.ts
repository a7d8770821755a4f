import { entry } from './entry.js';

/** FG1xxx: reading a specification. */
export const loadCatalogue = {
  FG1001: entry<{ path: string; reason: string }>(
    'error',
    ({ path, reason }) => `Cannot read ${path}: ${reason}.`,
    'Check the path and its permissions.',
  ),
};
