import type { IncomingMessage } from 'node:http';
import type { Brought, Credential } from './expected.js';
import { schemes, undeclared } from './requirements.js';

const everyScheme = [...Object.keys(schemes), ...undeclared];
const credentials: readonly Credential[] = [
  'good',
  'true',
  'bad',
  'zero',
  'empty',
  'text',
  'forbidden',
];

const all = (credential: Credential): Brought =>
  Object.fromEntries(everyScheme.map((scheme) => [scheme, credential]));

/** Nothing, the same for every scheme, good for one alone, good for all but one. */
export const requests: readonly Brought[] = [
  {},
  ...credentials.map(all),
  ...everyScheme.map((scheme) => ({ [scheme]: 'good' as const })),
  ...everyScheme.flatMap((scheme) => [
    Object.fromEntries(Object.entries(all('good')).filter(([key]) => key !== scheme)),
    { ...all('good'), [scheme]: 'forbidden' as const },
  ]),
];

/** Where the table's functions for schemes that are not understood look. */
const headerOf = (scheme: string): string =>
  scheme === 'Key' ? 'x-other-key' : scheme === 'token' ? 'authorization' : `x-${scheme}`;

export function headersOf(brought: Brought): Record<string, string> {
  return Object.fromEntries(
    Object.entries(brought).map(([scheme, credential]) => [
      headerOf(scheme),
      scheme === 'token' ? `Bearer ${credential}` : credential,
    ]),
  );
}

type AnyCredentials = {
  readonly key?: string;
  readonly token?: string;
  readonly request?: IncomingMessage;
};

/** One function for each scheme; each does what the credential says. */
export function securityFunctions(insufficientScope: () => Error): Record<string, unknown> {
  const answers: Readonly<Record<Credential, () => unknown>> = {
    good: () => ({ name: 'somebody' }),
    true: () => true,
    bad: () => null,
    zero: () => 0,
    empty: () => '',
    text: () => 'somebody',
    forbidden: () => {
      throw insufficientScope();
    },
  };
  const functionFor = (scheme: string) => (given: AnyCredentials) => {
    const text = given.key ?? given.token ?? given.request?.headers[headerOf(scheme)];
    return typeof text === 'string' && text in answers ? answers[text as Credential]() : undefined;
  };
  return Object.fromEntries(everyScheme.map((scheme) => [scheme, functionFor(scheme)]));
}
