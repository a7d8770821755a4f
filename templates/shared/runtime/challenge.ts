import type { SecuritySchemeDescriptor } from './descriptor.js';

/**
 * The WWW-Authenticate challenge of a scheme (RFC 9110, 11.6.1; RFC 7617; RFC 6750, 3). API keys have
 * no registered one, but an answer 401 must have a challenge; `undefined` for client certificates,
 * which are not asked for in HTTP.
 */
export function challengeOf(
  { type, httpScheme }: SecuritySchemeDescriptor,
  realm: string,
  refused: boolean,
): string | undefined {
  const quoted = quotedRealm(realm);
  if (type === 'oauth2' || type === 'openIdConnect' || httpScheme === 'bearer') {
    return `Bearer ${quoted}${refused ? ', error="invalid_token"' : ''}`;
  }
  if (type === 'apiKey') return `ApiKey ${quoted}`;
  if (type === 'mutualTLS') return undefined;
  if (type === 'unknown') return unknownChallenge(realm);
  if (httpScheme === 'basic') return `Basic ${quoted}, charset="UTF-8"`;
  return `${capitalized(httpScheme ?? '')} ${quoted}`;
}

/** For what the API description does not explain: an answer 401 must have a challenge (RFC 9110, 15.5.2). */
export function unknownChallenge(realm: string): string {
  return `Unknown ${quotedRealm(realm)}`;
}

function quotedRealm(realm: string): string {
  return `realm="${escaped(realm)}"`;
}

/** The challenge of an answer 403: credentials that are good but do not reach far enough (RFC 6750, 3.1). */
export function scopeChallenge(scopes: readonly string[]): string {
  const list = scopes.length === 0 ? '' : `, scope="${escaped(scopes.join(' '))}"`;
  return `Bearer error="insufficient_scope"${list}`;
}

/** Text for within a quoted string of a header (RFC 9110, 5.6.4). */
function escaped(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '?').replaceAll(/["\\]/g, '\\$&');
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
