// Compiled from the schemas of the API description.

// A small hostile value can break a schema in hundreds of thousands of places. Servers list 1000 and say that there are more.
const mostFindings = 1001;

// What a message has room for; a name of hundreds of kilobytes would stand in each of them.
const longestPointer = 512;

const longestToken = 256;

/** Whether there is nothing more to find out: only whether the value is valid was asked, or enough has been found. */
function isFull(findings) {
  return findings === null || findings.length >= mostFindings;
}

/** A text without its middle where that is too long. */
function shorten(text, longest) {
  if (text.length <= longest) return text;
  const half = longest / 2;
  return `${text.slice(0, half - 1)}…${text.slice(-half)}`;
}

/** The pointer that a part of the value is checked under. */
function within(pointer) {
  return pointer.length <= longestPointer ? pointer : shorten(pointer, longestPointer);
}

function report(findings, pointer, keyword, message) {
  if (findings.length < mostFindings) {
    findings.push({ pointer: within(pointer), keyword, message });
  }
}

/** A property's name as a reference token (RFC 6901, 3). */
function escapeToken(name) {
  return shorten(name, longestToken).replaceAll('~', '~0').replaceAll('/', '~1');
}

const octet = /^(?:0|[1-9]\d{0,2})$/;

/** Four octets in decimal without leading zeros (RFC 3986, 3.2.2: IPv4address). */
function isIpv4(text) {
  if (text.length > 15) return false;
  const octets = text.split('.');
  return octets.length === 4 && octets.every((one) => octet.test(one) && Number(one) < 256);
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

// What may not stand in user information and names, in paths, and in queries and fragments (RFC 3986, appendix A).
const uriForbidden = {
  name: /[^\w.~!$&'()*+,;=:%-]/,
  path: /[^\w.~!$&'()*+,;=:@/%-]/,
  query: /[^\w.~!$&'()*+,;=:@/?%-]/,
};

const badEscape = /%(?![\da-f]{2})/i;

function isIdentifier(text, forbidden, schemeNeeded) {
  if (badEscape.test(text)) return false;
  const [, scheme, authority, path, query = '', fragment = ''] = uriParts.exec(text);
  if (scheme === undefined ? schemeNeeded : !uriScheme.test(scheme)) return false;
  if (authority !== undefined) {
    const parts = uriAuthority.exec(authority);
    if (parts === null) return false;
    const [, user = '', literal, name = ''] = parts;
    if (literal !== undefined && !isIpv6(literal) && !uriFuture.test(literal)) return false;
    if (forbidden.name.test(user) || forbidden.name.test(name)) return false;
  }
  const { path: inPath, query: inQuery } = forbidden;
  return !inPath.test(path) && !inQuery.test(query) && !inQuery.test(fragment);
}

function isUriReference(text) {
  return isIdentifier(text, uriForbidden, false);
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

const decimalParts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** A finite number as digits × 10^exponent, from its shortest decimal form. */
function decimal(number) {
  const [, sign, whole, fraction = '', power = '0'] = decimalParts.exec(String(number));
  return { digits: BigInt(sign + whole + fraction), exponent: Number(power) - fraction.length };
}

export { escapeToken, isFull, isInt64, isObject, isUriReference, report, within };
