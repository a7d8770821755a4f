import { always, breaks, mayBreak, ok } from './kind.js';
import type { Facts, Kinds } from './kind.js';
import { TELL, harmless } from './shapes.js';

const was = ({ subject }: Facts): string => subject.operation?.before?.key ?? '';
const is = ({ subject }: Facts): string => subject.operation?.after?.key ?? '';
const name = (facts: Facts): string => `\`${is(facts) || was(facts)}\``;

const elsewhere = always({
  source: ok('The handler keeps its name and its types.'),
  runtime: ok('Generated glue serves the new address.'),
  clients: breaks('Old clients call the old address.', TELL),
});

const handlerRenamed = always({
  source: breaks(
    'The handler has another name.',
    'Rename the handler; `upgrade` does it where it is certain.',
  ),
  runtime: ok('The wire does not change.'),
  clients: ok('The wire does not change.'),
});

const named = ({ subject }: Facts): string =>
  `from \`${subject.name?.before ?? ''}\` to \`${subject.name?.after ?? ''}\``;

export const operationKinds = {
  'operation-added': {
    title: 'Operation added',
    group: 'operations',
    mirror: 'operation-removed',
    message: (facts) => `${name(facts)} was added.`,
    verdicts: always({
      source: breaks('The handler is missing.', 'Write the handler; `upgrade` adds an empty one.'),
      runtime: ok('Nothing calls it yet.'),
      clients: ok('Old clients do not call it.'),
    }),
  },
  'operation-removed': {
    title: 'Operation removed',
    group: 'operations',
    mirror: 'operation-added',
    message: (facts) => `${name(facts)} was removed.`,
    verdicts: always({
      source: breaks('The handler belongs to no operation any more.', 'Remove the handler.'),
      runtime: ok('It is not called any more.'),
      clients: breaks('Old clients get 404 or 405.', TELL),
    }),
  },
  'operation-path-changed': {
    title: 'Operation moved to another path',
    group: 'operations',
    mirror: 'operation-path-changed',
    message: (facts) => `\`${was(facts)}\` is \`${is(facts)}\` now.`,
    verdicts: elsewhere,
  },
  'operation-method-changed': {
    title: 'Operation got another method',
    group: 'operations',
    mirror: 'operation-method-changed',
    message: (facts) => `\`${was(facts)}\` is \`${is(facts)}\` now.`,
    verdicts: elsewhere,
  },
  'operation-id-changed': {
    title: '`operationId` changed',
    group: 'operations',
    mirror: 'operation-id-changed',
    message: (facts) => `The operationId of ${name(facts)} changed ${named(facts)}.`,
    verdicts: handlerRenamed,
  },
  'operation-tag-changed': {
    title: 'Operation moved to another tag',
    group: 'operations',
    mirror: 'operation-tag-changed',
    message: (facts) => `The tag of ${name(facts)} changed ${named(facts)}.`,
    verdicts: always({
      source: breaks(
        'The handler belongs to another object.',
        'Move the handler to the object of its tag.',
      ),
      runtime: ok('The wire does not change.'),
      clients: ok('The wire does not change.'),
    }),
  },
  'operation-deprecated': {
    title: 'Operation deprecated',
    group: 'operations',
    mirror: 'operation-undeprecated',
    message: (facts) => `${name(facts)} is deprecated now.`,
    verdicts: harmless,
  },
  'operation-undeprecated': {
    title: 'Operation no longer deprecated',
    group: 'operations',
    mirror: 'operation-deprecated',
    message: (facts) => `${name(facts)} is not deprecated any more.`,
    verdicts: harmless,
  },
  'server-added': {
    title: 'Server added',
    group: 'api',
    mirror: 'server-removed',
    message: ({ subject }) => `The server \`${subject.name?.after ?? ''}\` was added.`,
    verdicts: harmless,
  },
  'server-removed': {
    title: 'Server removed',
    group: 'api',
    mirror: 'server-added',
    message: ({ subject }) => `The server \`${subject.name?.before ?? ''}\` was removed.`,
    verdicts: always({
      source: ok('Types do not change.'),
      runtime: ok('Where the server listens is your own matter.'),
      clients: mayBreak('Old clients may call that server.', TELL),
    }),
  },
  'base-path-changed': {
    title: 'Base path of the first server changed',
    group: 'api',
    mirror: 'base-path-changed',
    message: (facts) => `The base path changed ${named(facts)}.`,
    verdicts: always({
      source: ok('Types do not change.'),
      runtime: mayBreak(
        'Requests arrive under another path.',
        'Check where the generated server is mounted.',
      ),
      clients: breaks('Old clients call the old path.', TELL),
    }),
  },
} as const satisfies Kinds;
