import { entry } from './entry.js';

/** FG4xxx: planning and emitting code. */
export const emitCatalogue = {
  FG4001: entry<{ name: string; known: readonly string[]; suggestion: string | undefined }>(
    'error',
    ({ name }) => `There is no framework "${name}".`,
    ({ known, suggestion }) =>
      suggestion === undefined
        ? `Use one of ${known.join(', ')}.`
        : `Did you mean ${suggestion}? There are ${known.join(', ')}.`,
  ),
};
