import { always, breaks, byDirection, mayBreak, ok } from './kind.js';
import type { Facts, Kinds } from './kind.js';
import { TELL, loosened } from './shapes.js';

const OLD_CODE_READS = mayBreak(
  'Code that reads the property does not compile any more.',
  'Remove the code that reads it, or find the value elsewhere.',
);
const OLD_CODE_WRITES = mayBreak(
  'Answers that are written with the property do not compile any more.',
  'Leave the property out of the answer.',
);

const removed = (required: boolean) =>
  byDirection(
    {
      source: required ? breaks(OLD_CODE_READS.why, OLD_CODE_READS.todo) : OLD_CODE_READS,
      runtime: required
        ? breaks('The handler does not get the value any more.', 'Do without the value.')
        : mayBreak('The handler does not get the value any more.', 'Do without the value.'),
      clients: mayBreak(
        'What old clients still send is ignored, or refused where the object is closed.',
        'Check whether the object allows additional properties.',
      ),
    },
    {
      source: OLD_CODE_WRITES,
      runtime: mayBreak(
        'An answer with the property is refused where the object is closed.',
        'Leave the property out of the answer.',
      ),
      clients: required
        ? breaks('Old clients rely on a property that is not there any more.', TELL)
        : mayBreak('Old clients may look for the property.', TELL),
    },
  );

const added = (required: boolean) =>
  byDirection(
    {
      source: ok('Code that does not know the property compiles as before.'),
      runtime: ok('A handler that does not know the property behaves as before.'),
      clients: required
        ? breaks(
            'Old clients do not send the property and are refused.',
            'Serve old clients from their own version, with a default for the property.',
          )
        : ok('Old clients may leave the property out.'),
    },
    {
      source: required
        ? breaks('Answers without the property do not compile.', 'Add the property to the answer.')
        : ok('The property may be left out.'),
      runtime: required
        ? breaks(
            'Answers without the property are refused by the response check.',
            'Add the property to the answer.',
          )
        : ok('The property may be left out.'),
      clients: ok('Old clients ignore properties that they do not know.'),
    },
  );

const moved = always({
  source: breaks(
    'The property has another name or place in the types.',
    'Use the new one; `upgrade` does it where it is certain.',
  ),
  runtime: breaks('The value is found under another name or place.', 'Use the new one.'),
  clients: breaks('Old clients use the old name or place.', TELL),
});

const names = ({ subject }: Facts): string =>
  `from \`${subject.property?.before ?? ''}\` to \`${subject.property?.after ?? ''}\``;

export const propertyKinds = {
  'property-added-required': {
    title: 'Required property added',
    group: 'properties',
    mirror: 'property-removed-required',
    message: ({ label }) => `\`${label}\` was added and is required.`,
    verdicts: added(true),
  },
  'property-added-optional': {
    title: 'Optional property added',
    group: 'properties',
    mirror: 'property-removed-optional',
    message: ({ label }) => `\`${label}\` was added and is optional.`,
    verdicts: added(false),
  },
  'property-removed-required': {
    title: 'Required property removed',
    group: 'properties',
    mirror: 'property-added-required',
    message: ({ label }) => `\`${label}\` was removed; it was required.`,
    verdicts: removed(true),
  },
  'property-removed-optional': {
    title: 'Optional property removed',
    group: 'properties',
    mirror: 'property-added-optional',
    message: ({ label }) => `\`${label}\` was removed; it was optional.`,
    verdicts: removed(false),
  },
  'property-renamed': {
    title: 'Property renamed',
    group: 'properties',
    mirror: 'property-renamed',
    message: (facts) => `\`${facts.label}\` was renamed ${names(facts)}.`,
    verdicts: moved,
  },
  'property-moved': {
    title: 'Property moved into or out of another object',
    group: 'properties',
    mirror: 'property-moved',
    message: (facts) => `\`${facts.label}\` was moved ${names(facts)}.`,
    verdicts: moved,
  },
  'property-became-required': {
    title: 'Property became required',
    group: 'properties',
    mirror: 'property-became-optional',
    message: ({ label }) => `\`${label}\` is required now.`,
    verdicts: byDirection(
      {
        source: ok('A value that is always there can be used as before.'),
        runtime: ok('The handler gets a part of what it got before.'),
        clients: breaks('Old clients that leave it out are refused.', TELL),
      },
      {
        source: mayBreak(
          'Answers without the property do not compile.',
          'Always give the property.',
        ),
        runtime: mayBreak(
          'Answers without the property are refused by the response check.',
          'Always give the property.',
        ),
        clients: ok('Old clients get a part of what they got before.'),
      },
    ),
  },
  'property-became-optional': {
    title: 'Property became optional',
    group: 'properties',
    mirror: 'property-became-required',
    message: ({ label }) => `\`${label}\` is optional now.`,
    verdicts: byDirection(
      {
        source: breaks('The value may be undefined now.', 'Say what happens when it is missing.'),
        runtime: mayBreak(
          'The handler may get requests without it.',
          'Say what happens when it is missing.',
        ),
        clients: ok('Old clients may send it as before.'),
      },
      {
        source: ok('Answers with the property compile as before.'),
        runtime: ok('Answers with the property are valid as before.'),
        clients: mayBreak(
          'Old clients may rely on it.',
          'Keep giving it until no old client is left.',
        ),
      },
    ),
  },
  'required-name-added': {
    title: 'Undeclared property became required',
    group: 'properties',
    mirror: 'required-name-removed',
    message: ({ label }) => `\`${label}\` is required now, without being declared.`,
    verdicts: byDirection(added(true)('request'), added(true)('response')),
  },
  'required-name-removed': {
    title: 'Undeclared property no longer required',
    group: 'properties',
    mirror: 'required-name-added',
    message: ({ label }) => `\`${label}\`, which is not declared, is not required any more.`,
    verdicts: loosened,
  },
  'became-read-only': {
    title: 'Became read-only',
    group: 'properties',
    mirror: 'no-longer-read-only',
    message: ({ label }) => `\`${label}\` is read-only now: requests do not carry it.`,
    verdicts: byDirection(removed(false)('request'), loosened('response')),
  },
  'no-longer-read-only': {
    title: 'No longer read-only',
    group: 'properties',
    mirror: 'became-read-only',
    message: ({ label }) => `\`${label}\` is not read-only any more: requests may carry it.`,
    verdicts: byDirection(added(false)('request'), added(false)('response')),
  },
  'became-write-only': {
    title: 'Became write-only',
    group: 'properties',
    mirror: 'no-longer-write-only',
    message: ({ label }) => `\`${label}\` is write-only now: responses do not carry it.`,
    verdicts: byDirection(added(false)('request'), removed(false)('response')),
  },
  'no-longer-write-only': {
    title: 'No longer write-only',
    group: 'properties',
    mirror: 'became-write-only',
    message: ({ label }) => `\`${label}\` is not write-only any more: responses may carry it.`,
    verdicts: byDirection(added(false)('request'), added(false)('response')),
  },
} as const satisfies Kinds;
