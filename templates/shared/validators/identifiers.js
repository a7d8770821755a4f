/** Formats of URIs, IRIs, templates and other identifiers. */

import { isIpv6 } from './hosts.js';

// After an authority a path is empty or begins with a slash (RFC 3986, 3.3).
const uriParts =
  /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*)(|\/[^?#]*)|([^?#]*))(?:\?([^#]*))?(?:#([^]*))?$/;
const uriScheme = /^[a-z][a-z\d+.-]*$/i;
const uriAuthority = /^(?:([^@]*)@)?(?:\[([^\]]*)\]|([^:[\]@]*))(?::\d*)?$/;
const uriFuture = /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i;

// What may not stand in user information and names, in paths, and in queries and fragments (RFC 3986, appendix A).
const uriForbidden = {
  name: /[^\w.~!$&'()*+,;=:%-]/,
  path: /[^\w.~!$&'()*+,;=:@/%-]/,
  query: /[^\w.~!$&'()*+,;=:@/?%-]/,
};

// The same with the letters of every script (RFC 3987, 2.2).
const iriForbidden = {
  name: /[^\w.~!$&'()*+,;=:%\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\u{10000}-\u{efffd}-]/u,
  path: /[^\w.~!$&'()*+,;=:@/%\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\u{10000}-\u{efffd}-]/u,
  query:
    /[^\w.~!$&'()*+,;=:@/?%\u00a0-\ud7ff\ue000-\uf8ff\uf900-\ufdcf\ufdf0-\uffef\u{10000}-\u{10fffd}-]/u,
};

const badEscape = /%(?![\da-f][\da-f])/i;

function isIdentifier(text, forbidden, schemeNeeded) {
  if (badEscape.test(text)) return false;
  const parts = uriParts.exec(text);
  const [, scheme, authority, afterAuthority, alone, query = '', fragment = ''] = parts;
  if (scheme === undefined ? schemeNeeded : !uriScheme.test(scheme)) return false;
  if (authority !== undefined) {
    const inAuthority = uriAuthority.exec(authority);
    if (inAuthority === null) return false;
    const [, user = '', literal, name = ''] = inAuthority;
    if (literal !== undefined && !isIpv6(literal) && !uriFuture.test(literal)) return false;
    if (forbidden.name.test(user) || forbidden.name.test(name)) return false;
  }
  const { path: inPath, query: inQuery } = forbidden;
  return !inPath.test(afterAuthority ?? alone) && !inQuery.test(query) && !inQuery.test(fragment);
}

export function isUri(text) {
  return isIdentifier(text, uriForbidden, true);
}

export function isUriReference(text) {
  return isIdentifier(text, uriForbidden, false);
}

export function isIri(text) {
  return isIdentifier(text, iriForbidden, true);
}

export function isIriReference(text) {
  return isIdentifier(text, iriForbidden, false);
}

export function isUrl(text) {
  return /^(?:https?|ftp):\/\/[^/]/i.test(text) && isUri(text);
}

// What may not stand outside of expressions, and a variable of an expression (RFC 6570, 2.1 and 2.3).
const templateForbidden =
  /[^!#$%&(-;=?-[\]_a-z~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\uffef\u{10000}-\u{10fffd}]/u;
const templateVariable = /^(?:\w|%[\da-f]{2})+(?:\.(?:\w|%[\da-f]{2})+)*(?::[1-9]\d{0,3}|\*)?$/i;

function isTemplateExpression(text) {
  const variables = /^[+#./;?&=,!@|]/.test(text) ? text.slice(1) : text;
  return variables.split(',').every((variable) => templateVariable.test(variable));
}

/** RFC 6570, 2: text, and expressions in braces. */
export function isUriTemplate(text) {
  if (badEscape.test(text)) return false;
  let start = 0;
  for (let open = text.indexOf('{'); open !== -1; open = text.indexOf('{', start)) {
    if (open > start && templateForbidden.test(text.slice(start, open))) return false;
    const end = text.indexOf('}', open);
    if (end === -1 || !isTemplateExpression(text.slice(open + 1, end))) return false;
    start = end + 1;
  }
  return !templateForbidden.test(text.slice(start));
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** RFC 4122, 3. */
export function isUuid(text) {
  return uuid.test(text);
}

/** RFC 6901, 3: tokens after slashes, in which a tilde begins an escape. */
export function isJsonPointer(text) {
  return text === '' || (text.startsWith('/') && !/~(?![01])/.test(text));
}

/** RFC 6901, 6: the same as a fragment of a URI. */
export function isJsonPointerFragment(text) {
  const pointer = text.slice(1);
  if (!text.startsWith('#') || badEscape.test(text)) return false;
  return isJsonPointer(pointer) && !uriForbidden.query.test(pointer);
}

/** A number of levels up, then `#` or a pointer. */
export function isRelativeJsonPointer(text) {
  const [levels] = /^\d*/.exec(text);
  if (levels === '' || (levels.length > 1 && levels.startsWith('0'))) return false;
  const rest = text.slice(levels.length);
  return rest === '#' || isJsonPointer(rest);
}

// Engines take more than their share of time for the longest; nobody writes such.
const longestRegex = 10_000;

/** ECMA-262, Pattern, with the `u` flag. */
export function isRegex(text) {
  if (text.length > longestRegex) return false;
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
