import { always, breaks, mayBreak, ok } from './kind.js';
import type { Kinds } from './kind.js';
import { harmless } from './shapes.js';

const WIRE = ok('The wire does not change.');

/** Kinds about names that only generated code sees. */
export const nameKinds = {
  'schema-renamed': {
    title: 'Schema renamed, without effect on the wire',
    group: 'names',
    mirror: 'schema-renamed',
    message: ({ subject }) =>
      `The type \`${subject.schema?.before?.name ?? ''}\` is called \`${subject.schema?.after?.name ?? ''}\` now.`,
    verdicts: always({
      source: breaks(
        'Imports of the old type name do not compile.',
        'Import the new name; `upgrade` does it.',
      ),
      runtime: WIRE,
      clients: WIRE,
    }),
  },
  'schema-added': {
    title: 'Schema added',
    group: 'names',
    mirror: 'schema-removed',
    message: ({ subject }) => `The type \`${subject.schema?.after?.name ?? ''}\` was added.`,
    verdicts: harmless,
  },
  'schema-removed': {
    title: 'Schema removed',
    group: 'names',
    mirror: 'schema-added',
    message: ({ subject }) => `The type \`${subject.schema?.before?.name ?? ''}\` was removed.`,
    verdicts: always({
      source: mayBreak(
        'Imports of the type do not compile.',
        'Remove the imports, or declare the type yourself.',
      ),
      runtime: WIRE,
      clients: WIRE,
    }),
  },
} as const satisfies Kinds;
