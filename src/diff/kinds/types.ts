import { fromTo, shown } from './kind.js';
import type { Kinds } from './kind.js';
import { loosened, narrowed, replaced, tightened, widened } from './shapes.js';
import { always, breaks, byDirection, mayBreak, ok } from './kind.js';

export const typeKinds = {
  'type-changed': {
    title: 'Type changed',
    group: 'types',
    mirror: 'type-changed',
    message: (facts) => `The type of \`${facts.label}\` changed ${fromTo(facts)}.`,
    verdicts: replaced,
  },
  'type-widened': {
    title: 'Type widened',
    group: 'types',
    mirror: 'type-narrowed',
    message: (facts) => `The type of \`${facts.label}\` was widened ${fromTo(facts)}.`,
    verdicts: widened,
  },
  'type-narrowed': {
    title: 'Type narrowed',
    group: 'types',
    mirror: 'type-widened',
    message: (facts) => `The type of \`${facts.label}\` was narrowed ${fromTo(facts)}.`,
    verdicts: narrowed,
  },
  'became-nullable': {
    title: 'Became nullable',
    group: 'types',
    mirror: 'became-non-nullable',
    message: ({ label }) => `\`${label}\` may be null now.`,
    verdicts: widened,
  },
  'became-non-nullable': {
    title: 'No longer nullable',
    group: 'types',
    mirror: 'became-nullable',
    message: ({ label }) => `\`${label}\` must not be null any more.`,
    verdicts: narrowed,
  },
  'enum-added': {
    title: 'Values restricted to an enum',
    group: 'types',
    mirror: 'enum-removed',
    message: ({ label, after }) => `\`${label}\` must be one of ${shown(after?.value)} now.`,
    verdicts: narrowed,
  },
  'enum-removed': {
    title: 'Enum lifted',
    group: 'types',
    mirror: 'enum-added',
    message: ({ label, before }) =>
      `\`${label}\` need not be one of ${shown(before?.value)} any more.`,
    verdicts: widened,
  },
  'enum-value-added': {
    title: 'Enum value added',
    group: 'types',
    mirror: 'enum-value-removed',
    message: ({ label, after }) => `\`${label}\` may be ${shown(after?.value)} now.`,
    verdicts: byDirection(
      {
        source: mayBreak(
          'A switch that covers all values, or a record of them, does not compile without the new one.',
          'Handle the new value.',
        ),
        runtime: mayBreak(
          'The handler gets a value that it has not met before.',
          'Handle the new value.',
        ),
        clients: ok('Old clients do not send the new value.'),
      },
      widened('response'),
    ),
  },
  'enum-value-removed': {
    title: 'Enum value removed',
    group: 'types',
    mirror: 'enum-value-added',
    message: ({ label, before }) => `\`${label}\` must not be ${shown(before?.value)} any more.`,
    verdicts: narrowed,
  },
  'enum-value-renamed': {
    title: 'Enum value or constant renamed',
    group: 'types',
    mirror: 'enum-value-renamed',
    message: (facts) => `A value of \`${facts.label}\` was renamed ${fromTo(facts)}.`,
    verdicts: always({
      source: breaks(
        'Code that compares with or gives the old value does not compile.',
        'Use the new value; `upgrade` does it.',
      ),
      runtime: breaks(
        'The old value does not arrive any more, and is refused in answers.',
        'Use the new value.',
      ),
      clients: breaks(
        'Old clients use the old value.',
        'Serve old clients from their own version.',
      ),
    }),
  },
  'const-added': {
    title: 'Restricted to a constant',
    group: 'types',
    mirror: 'const-removed',
    message: ({ label, after }) => `\`${label}\` must be ${shown(after?.value)} now.`,
    verdicts: narrowed,
  },
  'const-removed': {
    title: 'Constant lifted',
    group: 'types',
    mirror: 'const-added',
    message: ({ label, before }) => `\`${label}\` need not be ${shown(before?.value)} any more.`,
    verdicts: widened,
  },
  'const-changed': {
    title: 'Constant changed',
    group: 'types',
    mirror: 'const-changed',
    message: (facts) => `The constant \`${facts.label}\` changed ${fromTo(facts)}.`,
    verdicts: replaced,
  },
  'schema-forbidden': {
    title: 'No value allowed any more',
    group: 'types',
    mirror: 'schema-allowed',
    message: ({ label }) => `No value of \`${label}\` is allowed any more.`,
    verdicts: narrowed,
  },
  'schema-allowed': {
    title: 'Values allowed where none were',
    group: 'types',
    mirror: 'schema-forbidden',
    message: ({ label }) => `Values of \`${label}\` are allowed now.`,
    verdicts: widened,
  },
  'default-added': {
    title: 'Default added',
    group: 'types',
    mirror: 'default-removed',
    message: ({ label, after }) => `\`${label}\` has the default ${shown(after?.value)} now.`,
    verdicts: byDirection(
      {
        source: ok('Types do not change.'),
        runtime: mayBreak(
          'Requests without the value mean the default now.',
          'Check that the handler treats a missing value so.',
        ),
        clients: mayBreak(
          'Old clients that leave it out get the default.',
          'Check that this is what they want.',
        ),
      },
      loosened('response'),
    ),
  },
  'default-removed': {
    title: 'Default removed',
    group: 'types',
    mirror: 'default-added',
    message: ({ label, before }) =>
      `\`${label}\` has no default any more; it was ${shown(before?.value)}.`,
    verdicts: byDirection(loosened('request'), tightened('response')),
  },
  'default-changed': {
    title: 'Default changed',
    group: 'types',
    mirror: 'default-changed',
    message: (facts) => `The default of \`${facts.label}\` changed ${fromTo(facts)}.`,
    verdicts: byDirection(
      {
        source: ok('Types do not change.'),
        runtime: mayBreak(
          'A missing value means something else now.',
          'Check how the handler treats a missing value.',
        ),
        clients: mayBreak(
          'Old clients that leave it out get something else.',
          'Tell them before you switch.',
        ),
      },
      loosened('response'),
    ),
  },
} as const satisfies Kinds;
