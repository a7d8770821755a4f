/** Formats of URIs, IRIs, templates and other identifiers. */

import { isIpv6 } from './hosts.js';

const uriParts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/;
const uriScheme = /^[a-z][a-z\d+.-]*$/i;
const uriAuthority = /^(?:([^@]*)@)?(?:\[([^\]]*)\]|([^:[\]@]*))(?::\d*)?$/;
const uriFuture = /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i;

// What may stand in user information and names, in paths, and in queries and fragments (RFC 3986, appendix A).
const uriText = {
  name: /^(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*$/i,
  path: /^(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*$/i,
  query: /^(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*$/i,
};

// The same with the letters of every script (RFC 3987, 2.2).
const iriText = {
  name: /^(?:[\w.~!$&'()*+,;=:\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\u{10000}-\u{efffd}-]|%[\da-f]{2})*$/iu,
  path: /^(?:[\w.~!$&'()*+,;=:@/\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\u{10000}-\u{efffd}-]|%[\da-f]{2})*$/iu,
  query:
    /^(?:[\w.~!$&'()*+,;=:@/?\u00a0-\ud7ff\ue000-\uf8ff\uf900-\ufdcf\ufdf0-\uffef\u{10000}-\u{10fffd}-]|%[\da-f]{2})*$/iu,
};

function isIdentifier(text, allowed, schemeNeeded) {
  const [, scheme, authority, path, query = '', fragment = ''] = uriParts.exec(text);
  if (scheme === undefined ? schemeNeeded : !uriScheme.test(scheme)) return false;
  if (authority !== undefined) {
    const parts = uriAuthority.exec(authority);
    if (parts === null) return false;
    const [, user = '', literal, name = ''] = parts;
    if (literal !== undefined && !isIpv6(literal) && !uriFuture.test(literal)) return false;
    if (!allowed.name.test(user) || !allowed.name.test(name)) return false;
  }
  return allowed.path.test(path) && allowed.query.test(query) && allowed.query.test(fragment);
}

export function isUri(text) {
  return isIdentifier(text, uriText, true);
}

export function isUriReference(text) {
  return isIdentifier(text, uriText, false);
}

export function isIri(text) {
  return isIdentifier(text, iriText, true);
}

export function isIriReference(text) {
  return isIdentifier(text, iriText, false);
}

export function isUrl(text) {
  return /^(?:https?|ftp):\/\/[^/]/i.test(text) && isUri(text);
}

const uriTemplate =
  /^(?:[^\p{Cc} "'%<>\\^`{|}]|%[\da-f]{2}|\{[+#./;?&=,!@|]?(?:[\w.]|%[\da-f]{2})+(?::[1-9]\d{0,3}|\*)?(?:,(?:[\w.]|%[\da-f]{2})+(?::[1-9]\d{0,3}|\*)?)*\})*$/iu;

/** RFC 6570, 2. */
export function isUriTemplate(text) {
  return uriTemplate.test(text);
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** RFC 4122, 3. */
export function isUuid(text) {
  return uuid.test(text);
}

const jsonPointer = /^(?:\/(?:[^/~]|~[01])*)*$/;

/** RFC 6901, 3. */
export function isJsonPointer(text) {
  return jsonPointer.test(text);
}

const jsonPointerFragment = /^#(?:\/(?:[\w.!$&'()*+,;=:@?-]|%[\da-f]{2}|~[01])*)*$/i;

/** RFC 6901, 6. */
export function isJsonPointerFragment(text) {
  return jsonPointerFragment.test(text);
}

const relativeJsonPointer = /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^/~]|~[01])*)*)$/;

export function isRelativeJsonPointer(text) {
  return relativeJsonPointer.test(text);
}

/** ECMA-262, Pattern, with the `u` flag. */
export function isRegex(text) {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}

/** Base64 with padding (RFC 4648, 4). */
export function isByte(text) {
  if (text.length % 4 !== 0 || /[^A-Za-z\d+/=]/.test(text)) return false;
  const end = text.indexOf('=');
  return end === -1 || end === text.length - 1 || (end === text.length - 2 && text.endsWith('=='));
}
