import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The changelog of the bundled specifications. */
export const changelog = readFileSync(
  resolve(import.meta.dirname, '../../../specs/ftero/changelog.md'),
  'utf8',
);
