import { always, breaks, mayBreak, ok } from './kind.js';
import type { Kinds } from './kind.js';
import { TELL, shifted } from './shapes.js';

const NEW_CASE = 'Requests of that form arrive now.';

/** Kinds about bodies and their media types. */
export const bodyKinds = {
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
} as const satisfies Kinds;
