import { always, breaks, byDirection, mayBreak, ok } from './kind.js';
import type { Kinds } from './kind.js';
import { TELL, loosened, shifted } from './shapes.js';

const NEW_CASE = 'Requests of that form arrive now.';

/** Kinds about bodies, media types, statuses and headers. */
export const messageKinds = {
  'request-body-added-required': {
    title: 'Required request body added',
    group: 'bodies',
    mirror: 'request-body-removed-required',
    message: () => 'A request body was added and is required.',
    verdicts: always({
      source: ok('Code that does not know the body compiles as before.'),
      runtime: ok('A handler that does not know the body behaves as before.'),
      clients: breaks('Old clients send no body and are refused.', TELL),
    }),
  },
  'request-body-added-optional': {
    title: 'Optional request body added',
    group: 'bodies',
    mirror: 'request-body-removed-optional',
    message: () => 'A request body was added and is optional.',
    verdicts: always({
      source: ok('Code that does not know the body compiles as before.'),
      runtime: mayBreak(
        'A handler that ignores the body does less than was asked for.',
        'Honour the body.',
      ),
      clients: ok('Old clients may send none.'),
    }),
  },
  'request-body-removed-required': {
    title: 'Required request body removed',
    group: 'bodies',
    mirror: 'request-body-added-required',
    message: () => 'The request body was removed; it was required.',
    verdicts: always({
      source: breaks(
        'Code that reads the body does not compile.',
        'Remove the code that reads the body.',
      ),
      runtime: breaks('The handler gets no body any more.', 'Do without the body.'),
      clients: mayBreak(
        'What old clients still send is ignored.',
        'Check whether the operation may do without it.',
      ),
    }),
  },
  'request-body-removed-optional': {
    title: 'Optional request body removed',
    group: 'bodies',
    mirror: 'request-body-added-optional',
    message: () => 'The request body was removed; it was optional.',
    verdicts: always({
      source: mayBreak(
        'Code that reads the body does not compile.',
        'Remove the code that reads the body.',
      ),
      runtime: mayBreak('The handler gets no body any more.', 'Do without the body.'),
      clients: mayBreak(
        'What old clients still send is ignored.',
        'Check whether the operation may do without it.',
      ),
    }),
  },
  'request-body-became-required': {
    title: 'Request body became required',
    group: 'bodies',
    mirror: 'request-body-became-optional',
    message: () => 'The request body is required now.',
    verdicts: always({
      source: ok('A body that is always there can be used as before.'),
      runtime: ok('The handler gets a part of what it got before.'),
      clients: breaks('Old clients that send none are refused.', TELL),
    }),
  },
  'request-body-became-optional': {
    title: 'Request body became optional',
    group: 'bodies',
    mirror: 'request-body-became-required',
    message: () => 'The request body is optional now.',
    verdicts: always({
      source: breaks('The body may be undefined now.', 'Say what happens without a body.'),
      runtime: mayBreak(NEW_CASE, 'Say what happens without a body.'),
      clients: ok('Old clients may send it as before.'),
    }),
  },
  'request-media-type-added': {
    title: 'Media type of the request added',
    group: 'bodies',
    mirror: 'request-media-type-removed',
    message: ({ subject }) => `The request may be \`${subject.mediaType ?? ''}\` now.`,
    verdicts: always({
      source: mayBreak('The body may be of another type.', 'Handle both forms of the body.'),
      runtime: mayBreak(NEW_CASE, 'Handle both forms of the body.'),
      clients: ok('Old clients send what they always sent.'),
    }),
  },
  'request-media-type-removed': {
    title: 'Media type of the request removed',
    group: 'bodies',
    mirror: 'request-media-type-added',
    message: ({ subject }) => `The request must not be \`${subject.mediaType ?? ''}\` any more.`,
    verdicts: always({
      source: mayBreak(
        'Code for that form of the body may not compile.',
        'Remove the code for that form.',
      ),
      runtime: ok('The handler gets a part of what it got before.'),
      clients: breaks('Old clients that send it get 415.', TELL),
    }),
  },
  'encoding-changed': {
    title: 'Encoding of a form field changed',
    group: 'bodies',
    mirror: 'encoding-changed',
    message: ({ subject }) =>
      `The encoding of the form field \`${subject.name?.after ?? subject.name?.before ?? ''}\` changed.`,
    verdicts: shifted,
  },
  'body-schema-added': {
    title: 'Body got a schema',
    group: 'bodies',
    mirror: 'body-schema-removed',
    message: ({ label }) => `The ${label} has a schema now; it could be anything.`,
    verdicts: shifted,
  },
  'body-schema-removed': {
    title: 'Body lost its schema',
    group: 'bodies',
    mirror: 'body-schema-added',
    message: ({ label }) => `The ${label} may be anything now.`,
    verdicts: shifted,
  },
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
