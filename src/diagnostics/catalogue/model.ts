import { entry } from './entry.js';

/** FG2xxx: what the API description says. */
export const modelCatalogue = {
  FG2101: entry<{ selector: string }>(
    'warning',
    ({ selector }) => `The selector "${selector}" of include or exclude matches no operation.`,
    'Write tag:NAME, a path such as /pets/*, METHOD /path, or an operationId.',
  ),
};
