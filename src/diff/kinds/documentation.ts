import type { Facts, Kind, Kinds } from './kind.js';
import { harmless } from './shapes.js';

const row = (id: string, title: string, message: (facts: Facts) => string): Kind => ({
  title,
  group: 'documentation',
  mirror: id,
  message,
  verdicts: harmless,
});

/** Kinds about what only people read. */
export const documentationKinds = {
  'api-title-changed': row(
    'api-title-changed',
    'Title of the API changed',
    () => 'The title of the API changed.',
  ),
  'api-description-changed': row(
    'api-description-changed',
    'Description of the API changed',
    () => 'The description of the API changed.',
  ),
  'tag-description-changed': row(
    'tag-description-changed',
    'Description of a tag changed',
    ({ subject }) => `The description of the tag \`${subject.name?.after ?? ''}\` changed.`,
  ),
  'operation-summary-changed': row(
    'operation-summary-changed',
    'Summary of an operation changed',
    () => 'The summary changed.',
  ),
  'operation-description-changed': row(
    'operation-description-changed',
    'Description of an operation changed',
    () => 'The description changed.',
  ),
  'parameter-description-changed': row(
    'parameter-description-changed',
    'Description of a parameter changed',
    ({ label }) => `The description of the \`${label}\` changed.`,
  ),
  'body-description-changed': row(
    'body-description-changed',
    'Description of a request body changed',
    () => 'The description of the request body changed.',
  ),
  'response-description-changed': row(
    'response-description-changed',
    'Description of a response changed',
    ({ subject }) => `The description of the response \`${subject.status ?? ''}\` changed.`,
  ),
  'header-description-changed': row(
    'header-description-changed',
    'Description of a header changed',
    ({ label }) => `The description of the ${label} changed.`,
  ),
  'schema-title-changed': row(
    'schema-title-changed',
    'Title of a schema changed',
    ({ label }) => `The title of \`${label}\` changed.`,
  ),
  'schema-description-changed': row(
    'schema-description-changed',
    'Description of a schema changed',
    ({ label }) => `The description of \`${label}\` changed.`,
  ),
  'schema-example-changed': row(
    'schema-example-changed',
    'Example of a schema changed',
    ({ label }) => `The examples of \`${label}\` changed.`,
  ),
  'schema-deprecated': {
    ...row(
      'schema-undeprecated',
      'Schema or property deprecated',
      ({ label }) => `\`${label}\` is deprecated now.`,
    ),
  },
  'schema-undeprecated': {
    ...row(
      'schema-deprecated',
      'Schema or property no longer deprecated',
      ({ label }) => `\`${label}\` is not deprecated any more.`,
    ),
  },
} as const satisfies Kinds;
