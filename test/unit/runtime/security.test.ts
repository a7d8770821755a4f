import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { challengeOf, scopeChallenge } from '../../../templates/shared/runtime/challenge.js';
import { credentialsReader } from '../../../templates/shared/runtime/credentials.js';
import type { SecuritySchemeDescriptor } from '../../../templates/shared/runtime/descriptor.js';

function read(
  scheme: Omit<SecuritySchemeDescriptor, 'key'>,
  headers: Record<string, string>,
  search = '',
) {
  return credentialsReader({ key: 'k', ...scheme })(
    { headers, socket: {} } as IncomingMessage,
    search,
  );
}

const basic = { type: 'http', httpScheme: 'basic' } as const;
const bearer = { type: 'http', httpScheme: 'bearer' } as const;
const encode = (text: string) => ({
  authorization: `basic ${Buffer.from(text).toString('base64')}`,
});

describe('credentials', () => {
  test.each([
    [basic, encode('a:b:c'), { username: 'a', password: 'b:c' }],
    [basic, encode('ü:'), { username: 'ü', password: '' }],
    [basic, encode('nocolon'), undefined],
    [basic, { authorization: 'Basic' }, undefined],
    [bearer, { authorization: 'BEARER  x.y=' }, { token: 'x.y=' }],
    [bearer, { authorization: 'Bearer' }, undefined],
    [bearer, encode('a:b'), undefined],
    [bearer, {}, undefined],
    [{ type: 'oauth2' } as const, { authorization: 'Bearer t' }, { token: 't' }],
    [{ type: 'openIdConnect' } as const, { authorization: 'Bearer t' }, { token: 't' }],
    [
      { type: 'http', httpScheme: 'digest' } as const,
      { authorization: 'Digest a="b", c=d' },
      { scheme: 'digest', parameters: 'a="b", c=d' },
    ],
    [{ type: 'apiKey', in: 'header', name: 'X-Key' } as const, { 'x-key': 'a' }, { key: 'a' }],
    [{ type: 'apiKey', in: 'header', name: 'X-Key' } as const, { 'x-key': '' }, undefined],
    [
      { type: 'apiKey', in: 'cookie', name: 'sid' } as const,
      { cookie: 'a=b; sid=%41' },
      { key: 'A' },
    ],
    [{ type: 'mutualTLS' } as const, {}, undefined],
  ])('%o from %o', (scheme, headers, credentials) => {
    expect(read(scheme, headers)).toEqual(credentials);
  });

  test('a key in the query', () => {
    const scheme = { type: 'apiKey', in: 'query', name: 'k' } as const;
    expect(read(scheme, {}, 'a=1&k=a+b%21')).toEqual({ key: 'a b!' });
    expect(read(scheme, {}, 'k=%zz')).toBeUndefined();
    expect(read(scheme, {}, 'k=a&k=b')).toBeUndefined();
  });
});

describe('challenges', () => {
  test.each([
    [bearer, false, 'Bearer realm="T"'],
    [bearer, true, 'Bearer realm="T", error="invalid_token"'],
    [basic, true, 'Basic realm="T", charset="UTF-8"'],
    [{ type: 'http', httpScheme: 'digest' } as const, false, 'Digest realm="T"'],
    [{ type: 'apiKey' } as const, false, 'ApiKey realm="T"'],
    [{ type: 'mutualTLS' } as const, false, undefined],
  ])('%o, refused: %o', (scheme, refused, challenge) => {
    expect(challengeOf({ key: 'k', ...scheme }, 'T', refused)).toBe(challenge);
  });

  test('a title cannot break out of the realm', () => {
    expect(challengeOf({ key: 'k', ...basic }, 'a"\r\nb\\ü', false)).toBe(
      'Basic realm="a\\"??b\\\\?", charset="UTF-8"',
    );
  });

  test('scopes', () => {
    expect(scopeChallenge(['a', 'b'])).toBe('Bearer error="insufficient_scope", scope="a b"');
    expect(scopeChallenge([])).toBe('Bearer error="insufficient_scope"');
  });
});
