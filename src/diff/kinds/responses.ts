import { always, breaks, byDirection, mayBreak, ok } from './kind.js';
import type { Kinds } from './kind.js';
import { TELL, loosened } from './shapes.js';

/** Kinds about statuses, what they carry, and headers; and about webhooks. */
export const responseKinds = {
  'response-added': {
    title: 'Response status added',
    group: 'responses',
    mirror: 'response-removed',
    message: ({ subject }) => `The response \`${subject.status ?? ''}\` was added.`,
    verdicts: always({
      source: ok('Answers that compiled still do.'),
      runtime: mayBreak(
        'There is a case that should be answered so now.',
        'Answer with it where it applies.',
      ),
      clients: mayBreak('Old clients may not know the status.', TELL),
    }),
  },
  'response-removed': {
    title: 'Response status removed',
    group: 'responses',
    mirror: 'response-added',
    message: ({ subject }) => `The response \`${subject.status ?? ''}\` was removed.`,
    verdicts: always({
      source: breaks(
        'Answers with the status do not compile.',
        'Answer with a status that is left.',
      ),
      runtime: breaks(
        'Such answers are refused by the response check.',
        'Answer with a status that is left.',
      ),
      clients: mayBreak('Old clients may wait for the status.', TELL),
    }),
  },
  'response-body-added': {
    title: 'Response got a body',
    group: 'responses',
    mirror: 'response-body-removed',
    message: ({ subject }) => `The response \`${subject.status ?? ''}\` has a body now.`,
    verdicts: always({
      source: breaks('Answers without a body do not compile.', 'Give the body.'),
      runtime: breaks(
        'Answers without a body are refused by the response check.',
        'Give the body.',
      ),
      clients: ok('Old clients ignore the body.'),
    }),
  },
  'response-body-removed': {
    title: 'Response lost its body',
    group: 'responses',
    mirror: 'response-body-added',
    message: ({ subject }) => `The response \`${subject.status ?? ''}\` has no body any more.`,
    verdicts: always({
      source: breaks('Answers with a body do not compile.', 'Leave the body out.'),
      runtime: breaks(
        'Answers with a body are refused by the response check.',
        'Leave the body out.',
      ),
      clients: breaks('Old clients read a body that is not there.', TELL),
    }),
  },
  'response-media-type-added': {
    title: 'Media type of the response added',
    group: 'responses',
    mirror: 'response-media-type-removed',
    message: ({ subject }) =>
      `The response \`${subject.status ?? ''}\` may be \`${subject.mediaType ?? ''}\` now.`,
    verdicts: always({
      source: mayBreak(
        'An answer may have to say which form it is.',
        'Say the media type where the compiler asks for it.',
      ),
      runtime: ok('Answers of the old form are still valid.'),
      clients: ok('Old clients ask for the form that they know.'),
    }),
  },
  'response-media-type-removed': {
    title: 'Media type of the response removed',
    group: 'responses',
    mirror: 'response-media-type-added',
    message: ({ subject }) =>
      `The response \`${subject.status ?? ''}\` must not be \`${subject.mediaType ?? ''}\` any more.`,
    verdicts: always({
      source: breaks('Answers of that form do not compile.', 'Answer in a form that is left.'),
      runtime: breaks('Answers of that form are refused.', 'Answer in a form that is left.'),
      clients: breaks('Old clients that ask for it get 406.', TELL),
    }),
  },
  'header-added-required': {
    title: 'Required response header added',
    group: 'responses',
    mirror: 'header-removed-required',
    message: ({ label }) => `The ${label} was added and is required.`,
    verdicts: always({
      source: breaks('Answers without the header do not compile.', 'Give the header.'),
      runtime: breaks(
        'Answers without the header are refused by the response check.',
        'Give the header.',
      ),
      clients: ok('Old clients ignore headers that they do not know.'),
    }),
  },
  'header-added-optional': {
    title: 'Optional response header added',
    group: 'responses',
    mirror: 'header-removed-optional',
    message: ({ label }) => `The ${label} was added and is optional.`,
    verdicts: always({
      source: ok('The header may be left out.'),
      runtime: ok('The header may be left out.'),
      clients: ok('Old clients ignore headers that they do not know.'),
    }),
  },
  'header-removed-required': {
    title: 'Required response header removed',
    group: 'responses',
    mirror: 'header-added-required',
    message: ({ label }) => `The ${label} was removed; it was required.`,
    verdicts: always({
      source: breaks('Answers with the header do not compile.', 'Leave the header out.'),
      runtime: ok('A header more does no harm.'),
      clients: breaks('Old clients rely on the header.', TELL),
    }),
  },
  'header-removed-optional': {
    title: 'Optional response header removed',
    group: 'responses',
    mirror: 'header-added-optional',
    message: ({ label }) => `The ${label} was removed; it was optional.`,
    verdicts: always({
      source: mayBreak('Answers with the header do not compile.', 'Leave the header out.'),
      runtime: ok('A header more does no harm.'),
      clients: mayBreak('Old clients may look for the header.', TELL),
    }),
  },
  'header-became-required': {
    title: 'Response header became required',
    group: 'responses',
    mirror: 'header-became-optional',
    message: ({ label }) => `The ${label} is required now.`,
    verdicts: always({
      source: mayBreak('Answers without the header do not compile.', 'Always give the header.'),
      runtime: mayBreak(
        'Answers without the header are refused by the response check.',
        'Always give the header.',
      ),
      clients: ok('Old clients get a part of what they got before.'),
    }),
  },
  'header-became-optional': {
    title: 'Response header became optional',
    group: 'responses',
    mirror: 'header-became-required',
    message: ({ label }) => `The ${label} is optional now.`,
    verdicts: byDirection(loosened('request'), loosened('response')),
  },
  'webhook-added': {
    title: 'Webhook added',
    group: 'api',
    mirror: 'webhook-removed',
    message: (facts) => `The webhook \`${facts.subject.operation?.after?.key ?? ''}\` was added.`,
    verdicts: always({
      source: mayBreak(
        'Its handler is missing where webhooks are generated.',
        'Write the handler.',
      ),
      runtime: ok('Nothing calls it yet.'),
      clients: ok('Old clients do not call it.'),
    }),
  },
  'webhook-removed': {
    title: 'Webhook removed',
    group: 'api',
    mirror: 'webhook-added',
    message: (facts) =>
      `The webhook \`${facts.subject.operation?.before?.key ?? ''}\` was removed.`,
    verdicts: always({
      source: mayBreak('Its handler belongs to nothing any more.', 'Remove the handler.'),
      runtime: ok('It is not called any more.'),
      clients: mayBreak('Old clients may still call it.', TELL),
    }),
  },
} as const satisfies Kinds;
