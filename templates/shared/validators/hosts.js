/** Formats of host names, network addresses and mail addresses. */

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** Dotted quad without leading zeros (RFC 2673, 3.2). */
export function isIpv4(text) {
  return ipv4.test(text);
}

const ipv6Group = /^[\da-f]{1,4}$/i;

/** RFC 4291, 2.2; no zone. */
export function isIpv6(text) {
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

const hostname =
  /^(?=.{1,253}$)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** RFC 1123, 2.1. */
export function isHostname(text) {
  return hostname.test(text);
}

const idnLabel =
  /^(?=.{1,63}$)[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Join_Control}\u00b7\u0375\u05f3\u05f4\u30fb-]*[\p{L}\p{N}\p{M}])?$/u;

/** RFC 5890 in outline: letters, digits and marks of every script; the tables of RFC 5892 are not applied. */
export function isIdnHostname(text) {
  return (
    text.length <= 253 && text.split(/[.\u3002\uff0e\uff61]/).every((label) => idnLabel.test(label))
  );
}

const atoms = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const idnAtoms =
  /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+)*$/u;
const quoted = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;
const addressLiteral = /^\[(?:IPv6:(.*)|(.*))\]$/is;

function isMailDomain(text, isName) {
  const literal = addressLiteral.exec(text);
  if (literal === null) return isName(text);
  return literal[1] === undefined ? isIpv4(literal[2]) : isIpv6(literal[1]);
}

/** RFC 5321, 4.1.2: Mailbox. */
export function isEmail(text) {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  return (atoms.test(local) || quoted.test(local)) && isMailDomain(text.slice(at + 1), isHostname);
}

/** RFC 6531: the same with letters of every script. */
export function isIdnEmail(text) {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  if (!idnAtoms.test(local) && !quoted.test(local)) return false;
  return isMailDomain(text.slice(at + 1), isIdnHostname);
}
