import { entry } from './entry.js';

/** FG7xxx: comparing versions and reading changelogs. */
export const diffCatalogue = {
  FG7001: entry<{ reason: string }>(
    'error',
    ({ reason }) => `This is not a decisions file: ${reason}.`,
    'Write a list `decisions` of entries with `id` and `accept`, as `ftero-gen diff --interactive` does.',
  ),
  FG7002: entry<{ path: string }>(
    'warning',
    ({ path }) => `No version heading was found in the changelog ${path}; it is not used.`,
    'Put the entries under headings with the version, such as `## 1.2.0`.',
  ),
  FG7003: entry<{ value: string; known: string }>(
    'error',
    ({ value, known }) =>
      `There is no kind of change called "${value}"; the nearest is "${known}".`,
    'The kinds are listed in the README and by `ftero-gen diff --help`.',
  ),
};
