/** Formats of host names, network addresses and mail addresses. */

const octet = /^(?:0|[1-9]\d{0,2})$/;

/** Four octets in decimal without leading zeros (RFC 3986, 3.2.2: IPv4address). */
export function isIpv4(text) {
  if (text.length > 15) return false;
  const octets = text.split('.');
  return octets.length === 4 && octets.every((one) => octet.test(one) && Number(one) < 256);
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

const hostname = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** RFC 1123, 2.1. */
export function isHostname(text) {
  return text.length <= 253 && hostname.test(text);
}

// Characters after which a joiner may stand (Unicode: canonical combining class 9).
const virama =
  '[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d3b\\u0d3c\\u0d4d\\u0dca\\u0e3a\\u0eba\\u0f84\\u1039\\u103a\\u1714\\u1715\\u1734\\u17d2\\u1a60\\u1b44\\u1baa\\u1bab\\u1bf2\\u1bf3\\u2d7f\\ua806\\ua82c\\ua8c4\\ua953\\ua9c0\\uaaf6\\uabed\\u{10a3f}\\u{11046}\\u{11070}\\u{1107f}\\u{110b9}\\u{11133}\\u{11134}\\u{111c0}\\u{11235}\\u{112ea}\\u{1134d}\\u{113ce}\\u{113cf}\\u{113d0}\\u{11442}\\u{114c2}\\u{115bf}\\u{1163f}\\u{116b6}\\u{1172b}\\u{11839}\\u{1193d}\\u{1193e}\\u{119e0}\\u{11a34}\\u{11a47}\\u{11a99}\\u{11c3f}\\u{11d44}\\u{11d45}\\u{11d97}\\u{11f41}\\u{11f42}\\u{1612f}]';

// RFC 5892: letters, marks and digits, exceptions (2.6), and characters that depend on their neighbours (appendix A).
const idnCharacters = [
  '(?![\\u0640\\u07fa\\u302e\\u302f\\u3031-\\u3035\\u303b])[\\p{L}\\p{M}\\p{Nd}\\u06fd\\u06fe\\u0f0b\\u3007\\u30fb-]',
  '(?<=l)\\u00b7(?=l)',
  '\\u0375(?=\\p{Script=Greek})',
  '(?<=\\p{Script=Hebrew})[\\u05f3\\u05f4]',
  `(?<=${virama})[\\u200c\\u200d]`,
  // In place of the joining types, which regular expressions do not know: between letters of a joined script.
  ...['Arabic', 'Syriac', 'Mongolian', 'Nko'].map(
    (script) =>
      `(?<!${virama})(?<=\\p{Script=${script}}\\p{M}*)\\u200c(?=\\p{M}*\\p{Script=${script}})`,
  ),
];

const idnLabel = new RegExp(
  '^(?=.{1,63}$)(?![-\\p{M}]|..--)' +
    '(?!.*[\\u0660-\\u0669].*[\\u06f0-\\u06f9]|.*[\\u06f0-\\u06f9].*[\\u0660-\\u0669])' +
    '(?=[^\\u30fb]*$|.*[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}])' +
    `(?:${idnCharacters.join('|')})+(?<!-)$`,
  'iu',
);

/** A label in its ASCII form is one that can be decoded (RFC 5890, 2.3.2.1). */
function isIdnLabel(label) {
  if (/^xn--/i.test(label)) return isHostname(label) && URL.canParse(`http://${label}`);
  return idnLabel.test(label);
}

/** RFC 5890, with dots of every script (RFC 3490, 3.1). */
export function isIdnHostname(text) {
  return text.length <= 253 && text.split(/[.\u3002\uff0e\uff61]/).every(isIdnLabel);
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
