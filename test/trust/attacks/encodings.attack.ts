import { isDeepStrictEqual } from 'node:util';
import { isDecodable } from '../../../templates/shared/runtime/request-target.js';
import { frameworks } from '../../http/assemble.js';
import { sendRaw, type RawAnswer } from '../../http/raw-client.js';
import type { Attack, Outcome } from './attack.js';
import { ordinaryApi, specialApi, type Served } from './encodings/api.js';
import { sawFixed, sawParams, startApps, type Setup } from './encodings/apps.js';
import { targets, type Target } from './encodings/targets.js';

interface NamedSetup extends Setup {
  readonly name: string;
}

const everywhere = (name: string, setup: Omit<Setup, 'framework'>): NamedSetup[] =>
  frameworks.map((framework) => ({ name: `${framework}, ${name}`, framework, ...setup }));

const ofFastify = (name: string, routerOptions: Readonly<Record<string, boolean>>): NamedSetup[] =>
  [ordinaryApi, specialApi].map((api) => ({
    name: `fastify, ${name}${api === specialApi ? ', with special paths' : ''}`,
    framework: 'fastify',
    api,
    routerOptions,
  }));

const lenient = {
  ignoreTrailingSlash: true,
  ignoreDuplicateSlashes: true,
  caseSensitive: false,
  useSemicolonDelimiter: true,
};

const setups: readonly NamedSetup[] = [
  ...everywhere('ordinary paths', { api: ordinaryApi }),
  ...everywhere('special paths', { api: specialApi }),
  ...everywhere('mounted', { api: ordinaryApi, prefix: '/v1' }),
  ...everywhere('mounted, with special paths', { api: specialApi, prefix: '/v1' }),
  ...everywhere('with a base path', { api: ordinaryApi, prefix: '/v1', isBasePath: true }),
  ...everywhere('with URLs rewritten', {
    api: ordinaryApi,
    rewriteUrl: (url) => url.replace('/mine', '/theirs'),
  }),
  ...Object.entries(lenient).flatMap(([name, value]) => ofFastify(name, { [name]: value })),
  ...ofFastify('all of these', lenient),
];

function bytesFor({ target, method = 'GET' }: Target, prefix: string): Buffer {
  const below = target.startsWith('/')
    ? prefix + target
    : target.replace(/^(\w+:\/\/\w*)(?=\/)/, `$1${prefix}`);
  return Buffer.from(`${method} ${below} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n`);
}

/** What was served, or `undefined` for any refusal. */
function servedBy({ status, body }: RawAnswer): Served | undefined {
  return status === 200 ? (JSON.parse(body) as Served) : undefined;
}

/**
 * Whether the API may refuse what the framework's own route serves: an empty parameter, which a path of an
 * API description does not match, and text that is not encoded UTF-8.
 */
function mayRefuse({ params }: Served): boolean {
  return Object.values(params).some((text) => text === '' || !isDecodable(String(text)));
}

/** What does not hold of an answer, beside what the framework's own route answers. */
function mismatch(ours: RawAnswer, native: RawAnswer): string | undefined {
  const got = servedBy(ours);
  const expected = servedBy(native);
  if (got === undefined && expected !== undefined && mayRefuse(expected)) return undefined;
  if (!isDeepStrictEqual(got, expected)) {
    return `its own route gives ${JSON.stringify(expected) ?? native.status}, the API ${JSON.stringify(got) ?? ours.status}`;
  }
  if (got === undefined) return undefined;
  if (got.operation === 'fixed' && ours.headers[sawFixed] !== 'yes') return 'no guard saw it';
  const params: unknown = JSON.parse(decodeURIComponent(ours.headers[sawParams] ?? '{}'));
  return isDeepStrictEqual(params, got.params)
    ? undefined
    : `the guard saw ${JSON.stringify(params)}, the handler ${JSON.stringify(got.params)}`;
}

interface Tally {
  readonly name: string;
  served: number;
  refused: number;
  different: number;
}

async function attackOne(
  setup: NamedSetup,
  chosen: readonly Target[],
  failures: string[],
): Promise<Tally> {
  const { guarded, native } = await startApps(setup);
  const tally: Tally = { name: setup.name, served: 0, refused: 0, different: 0 };
  for (const one of chosen) {
    const bytes = bytesFor(one, setup.prefix ?? '');
    const [ours, theirs] = await Promise.all([
      sendRaw(guarded.port, bytes),
      sendRaw(native.port, bytes),
    ]);
    if (servedBy(ours) === undefined) tally.refused++;
    else tally.served++;
    const wrong = mismatch(ours, theirs);
    if (wrong === undefined) continue;
    tally.different++;
    failures.push(`${setup.name}: ${one.method ?? 'GET'} ${one.target}: ${wrong}`);
  }
  await Promise.all([guarded.close(), native.close()]);
  return tally;
}

async function run(): Promise<Outcome> {
  const failures: string[] = [];
  const tallies: Tally[] = [];
  for (const setup of setups) tallies.push(await attackOne(setup, targets, failures));
  const rows = tallies.map(
    ({ name, served, refused, different }) => `| ${name} | ${served} | ${refused} | ${different} |`,
  );
  return {
    tried: targets.length * setups.length,
    failures,
    figures: [
      '| app | served | refused | other than its own route |',
      '| - | - | - | - |',
      ...rows,
    ].join('\n'),
  };
}

const encodings: Attack = {
  title: 'Paths in other spellings',
  promise:
    'The same path, written in every way that a client can: what the framework and its guards see as path, parameters and query is what the API routes and hands over. The judge is a route of the framework itself.',
  run,
};

export default encodings;
