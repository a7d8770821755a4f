import { always, breaks, fromTo, mayBreak, ok } from './kind.js';
import type { Facts, Kinds } from './kind.js';
import { TELL, harmless } from './shapes.js';

const READ = 'Code that reads the parameter does not compile any more.';

const encoded = always({
  source: ok('The type of the value does not change.'),
  runtime: ok('Generated glue reads the new form.'),
  clients: breaks('Old clients write the parameter in the old form.', TELL),
});

const removed = (required: boolean) =>
  always({
    source: required
      ? breaks(READ, 'Remove the code that reads it.')
      : mayBreak(READ, 'Remove the code that reads it.'),
    runtime: mayBreak('The handler does not get the value any more.', 'Do without the value.'),
    clients: mayBreak(
      'What old clients still send is ignored.',
      'Check whether the answer may do without it.',
    ),
  });

const quoted = (facts: Facts): string => `\`${facts.label}\``;

export const parameterKinds = {
  'parameter-added-required': {
    title: 'Required parameter added',
    group: 'parameters',
    mirror: 'parameter-removed-required',
    message: (facts) => `The ${quoted(facts)} was added and is required.`,
    verdicts: always({
      source: ok('Code that does not know the parameter compiles as before.'),
      runtime: ok('A handler that does not know the parameter behaves as before.'),
      clients: breaks('Old clients do not send it and are refused.', TELL),
    }),
  },
  'parameter-added-optional': {
    title: 'Optional parameter added',
    group: 'parameters',
    mirror: 'parameter-removed-optional',
    message: (facts) => `The ${quoted(facts)} was added and is optional.`,
    verdicts: always({
      source: ok('Code that does not know the parameter compiles as before.'),
      runtime: mayBreak(
        'A handler that ignores the parameter gives another answer than was asked for.',
        'Honour the parameter.',
      ),
      clients: ok('Old clients may leave it out.'),
    }),
  },
  'parameter-removed-required': {
    title: 'Required parameter removed',
    group: 'parameters',
    mirror: 'parameter-added-required',
    message: (facts) => `The ${quoted(facts)} was removed; it was required.`,
    verdicts: removed(true),
  },
  'parameter-removed-optional': {
    title: 'Optional parameter removed',
    group: 'parameters',
    mirror: 'parameter-added-optional',
    message: (facts) => `The ${quoted(facts)} was removed; it was optional.`,
    verdicts: removed(false),
  },
  'parameter-renamed': {
    title: 'Parameter renamed',
    group: 'parameters',
    mirror: 'parameter-renamed',
    message: ({ subject, label }) =>
      `The \`${label}\` was renamed from \`${subject.parameter?.before?.name ?? ''}\` to \`${subject.parameter?.after?.name ?? ''}\`.${
        subject.opposite === true
          ? ' The names look like opposites: its values may have turned round.'
          : ''
      }`,
    verdicts: (_direction, { subject }) => ({
      source: breaks(
        'The parameter has another name.',
        'Use the new name; `upgrade` does it where it is certain.',
      ),
      runtime:
        subject.opposite === true
          ? breaks(
              'The new name says the opposite of the old one.',
              'Check what each value means now, and turn it round if need be.',
            )
          : breaks('The value is found under another name.', 'Use the new name.'),
      clients: breaks('Old clients send the old name.', TELL),
    }),
  },
  'path-parameter-renamed': {
    title: 'Path parameter renamed',
    group: 'parameters',
    mirror: 'path-parameter-renamed',
    message: ({ subject, label }) =>
      `The \`${label}\` was renamed from \`${subject.parameter?.before?.name ?? ''}\` to \`${subject.parameter?.after?.name ?? ''}\`.`,
    verdicts: always({
      source: breaks('The parameter has another name.', 'Use the new name; `upgrade` does it.'),
      runtime: breaks('The value is found under another name.', 'Use the new name.'),
      clients: ok('The addresses do not change.'),
    }),
  },
  'parameter-moved': {
    title: 'Parameter moved to another location',
    group: 'parameters',
    mirror: 'parameter-moved',
    message: ({ subject }) =>
      `The parameter \`${subject.parameter?.after?.name ?? ''}\` moved from ${subject.parameter?.before?.in ?? ''} to ${subject.parameter?.after?.in ?? ''}.`,
    verdicts: always({
      source: breaks(
        'The parameter is found in another part of the request.',
        'Read it from its new location.',
      ),
      runtime: breaks(
        'The value is found in another part of the request.',
        'Read it from its new location.',
      ),
      clients: breaks('Old clients send it in the old location.', TELL),
    }),
  },
  'parameter-became-required': {
    title: 'Parameter became required',
    group: 'parameters',
    mirror: 'parameter-became-optional',
    message: (facts) => `The ${quoted(facts)} is required now.`,
    verdicts: always({
      source: ok('A value that is always there can be used as before.'),
      runtime: ok('The handler gets a part of what it got before.'),
      clients: breaks('Old clients that leave it out are refused.', TELL),
    }),
  },
  'parameter-became-optional': {
    title: 'Parameter became optional',
    group: 'parameters',
    mirror: 'parameter-became-required',
    message: (facts) => `The ${quoted(facts)} is optional now.`,
    verdicts: always({
      source: breaks('The value may be undefined now.', 'Say what happens when it is missing.'),
      runtime: mayBreak(
        'The handler may get requests without it.',
        'Say what happens when it is missing.',
      ),
      clients: ok('Old clients may send it as before.'),
    }),
  },
  'parameter-style-changed': {
    title: 'Parameter style changed',
    group: 'parameters',
    mirror: 'parameter-style-changed',
    message: (facts) => `\`style\` of the ${quoted(facts)} changed ${fromTo(facts)}.`,
    verdicts: encoded,
  },
  'parameter-explode-changed': {
    title: 'Parameter `explode` changed',
    group: 'parameters',
    mirror: 'parameter-explode-changed',
    message: (facts) => `\`explode\` of the ${quoted(facts)} changed ${fromTo(facts)}.`,
    verdicts: encoded,
  },
  'parameter-reserved-changed': {
    title: 'Parameter `allowReserved` changed',
    group: 'parameters',
    mirror: 'parameter-reserved-changed',
    message: (facts) => `\`allowReserved\` of the ${quoted(facts)} changed ${fromTo(facts)}.`,
    verdicts: encoded,
  },
  'parameter-empty-value-changed': {
    title: 'Parameter `allowEmptyValue` changed',
    group: 'parameters',
    mirror: 'parameter-empty-value-changed',
    message: (facts) => `\`allowEmptyValue\` of the ${quoted(facts)} changed ${fromTo(facts)}.`,
    verdicts: always({
      source: ok('Types do not change.'),
      runtime: mayBreak(
        'Empty values are treated in another way.',
        'Check what the handler does with an empty value.',
      ),
      clients: mayBreak('Empty values are treated in another way.', TELL),
    }),
  },
  'parameter-content-changed': {
    title: 'Media type of a parameter changed',
    group: 'parameters',
    mirror: 'parameter-content-changed',
    message: (facts) => `The media type of the ${quoted(facts)} changed ${fromTo(facts)}.`,
    verdicts: encoded,
  },
  'parameter-deprecated': {
    title: 'Parameter deprecated',
    group: 'parameters',
    mirror: 'parameter-undeprecated',
    message: (facts) => `The ${quoted(facts)} is deprecated now.`,
    verdicts: harmless,
  },
  'parameter-undeprecated': {
    title: 'Parameter no longer deprecated',
    group: 'parameters',
    mirror: 'parameter-deprecated',
    message: (facts) => `The ${quoted(facts)} is not deprecated any more.`,
    verdicts: harmless,
  },
} as const satisfies Kinds;
