// Compiled from the schemas of the API description.

// A small hostile value can break a schema in hundreds of thousands of places. Servers list 1000 and say that there are more.
const mostFindings = 1001;

function report(findings, pointer, keyword, message) {
  if (findings.length < mostFindings) findings.push({ pointer, keyword, message });
}

/** A property's name as a reference token (RFC 6901, 3). */
function escapeToken(name) {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** Dotted quad without leading zeros (RFC 2673, 3.2). */
function isIpv4(text) {
  return ipv4.test(text);
}

const ipv6Group = /^[\da-f]{1,4}$/i;

/** RFC 4291, 2.2; no zone. */
function isIpv6(text) {
  if (text.length > 45) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  let count = groups.length;
  if (count > 0 && text.endsWith(groups.at(-1)) && groups.at(-1).includes('.')) {
    if (!isIpv4(groups.pop())) return false;
    count++;
  }
  if (halves.length === 2 ? count > 7 : count !== 8) return false;
  return groups.every((group) => ipv6Group.test(group));
}

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

function isUriReference(text) {
  return isIdentifier(text, uriText, false);
}

/**
 * Integers that are held exactly. JSON.parse rounds what is beyond 2^53 to the nearest double, so that a
 * larger one would reach the handler as another number than the one that was sent.
 */
function isInt64(number) {
  return Number.isSafeInteger(number);
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export { escapeToken, isInt64, isObject, isUriReference, report };
