import { always, breaks, mayBreak, ok } from './kind.js';
import type { Facts, Kinds } from './kind.js';
import { TELL } from './shapes.js';

const stricter = always({
  source: mayBreak(
    'A function that checks the credentials may be missing.',
    'Give the function that the generated glue asks for.',
  ),
  runtime: ok('Generated glue asks before the handler runs.'),
  clients: breaks('Old clients without the credentials get 401 or 403.', TELL),
});

const laxer = always({
  source: mayBreak('The handler may not get the credentials any more.', 'Do without them.'),
  runtime: mayBreak(
    'Requests arrive that were refused before.',
    'Check that this is meant to be public.',
  ),
  clients: ok('Old clients may send their credentials as before.'),
});

const scheme = ({ subject }: Facts): string =>
  `\`${subject.name?.after ?? subject.name?.before ?? ''}\``;

export const securityKinds = {
  'security-added': {
    title: 'Operation became protected',
    group: 'security',
    mirror: 'security-removed',
    message: () => 'Credentials are required now.',
    verdicts: stricter,
  },
  'security-removed': {
    title: 'Operation became public',
    group: 'security',
    mirror: 'security-added',
    message: () => 'Credentials are not required any more.',
    verdicts: laxer,
  },
  'security-alternative-added': {
    title: 'Alternative credentials added',
    group: 'security',
    mirror: 'security-alternative-removed',
    message: (facts) => `The credentials ${scheme(facts)} are accepted now.`,
    verdicts: laxer,
  },
  'security-alternative-removed': {
    title: 'Alternative credentials removed',
    group: 'security',
    mirror: 'security-alternative-added',
    message: (facts) => `The credentials ${scheme(facts)} are not accepted any more.`,
    verdicts: stricter,
  },
  'security-scope-added': {
    title: 'Scope required',
    group: 'security',
    mirror: 'security-scope-removed',
    message: (facts) => `The scope ${scheme(facts)} is required now.`,
    verdicts: stricter,
  },
  'security-scope-removed': {
    title: 'Scope no longer required',
    group: 'security',
    mirror: 'security-scope-added',
    message: (facts) => `The scope ${scheme(facts)} is not required any more.`,
    verdicts: laxer,
  },
  'security-scheme-added': {
    title: 'Security scheme added',
    group: 'security',
    mirror: 'security-scheme-removed',
    message: (facts) => `The security scheme ${scheme(facts)} was added.`,
    verdicts: always({
      source: mayBreak(
        'A function that checks it may be missing.',
        'Give the function if an operation uses the scheme.',
      ),
      runtime: ok('Only operations that use it are concerned.'),
      clients: ok('Only operations that use it are concerned.'),
    }),
  },
  'security-scheme-removed': {
    title: 'Security scheme removed',
    group: 'security',
    mirror: 'security-scheme-added',
    message: (facts) => `The security scheme ${scheme(facts)} was removed.`,
    verdicts: always({
      source: mayBreak(
        'The function that checks it belongs to nothing any more.',
        'Remove the function.',
      ),
      runtime: ok('Only operations that used it are concerned.'),
      clients: ok('Only operations that used it are concerned.'),
    }),
  },
  'security-scheme-changed': {
    title: 'Security scheme changed',
    group: 'security',
    mirror: 'security-scheme-changed',
    message: (facts) => `The security scheme ${scheme(facts)} changed.`,
    verdicts: always({
      source: mayBreak('The function that checks it gets something else.', 'Check the function.'),
      runtime: breaks('Credentials arrive in another form.', 'Check the function that reads them.'),
      clients: breaks('Old clients send credentials in the old form.', TELL),
    }),
  },
} as const satisfies Kinds;
