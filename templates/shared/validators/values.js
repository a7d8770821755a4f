/**
 * What compiled validators share: questions about JSON values. Only the declarations that a
 * validator uses are copied into generated code, each with the comment above it.
 */

export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How many characters a text has (JSON Schema Validation, 6.3: characters as of RFC 8259, not UTF-16 units). */
export function codePoints(text) {
  let count = text.length;
  for (let index = 0; index < text.length - 1; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(index + 1);
    if (next >= 0xdc00 && next <= 0xdfff) {
      count--;
      index++;
    }
  }
  return count;
}

/** Equality of JSON values; the order of an object's properties does not count. */
export function isEqual(left, right) {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  if (left === null || right === null) return false;
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => isEqual(item, right[index]));
  }
  if (Array.isArray(right)) return false;
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return false;
  return names.every((name) => Object.hasOwn(right, name) && isEqual(left[name], right[name]));
}

export function isOneOf(value, candidates) {
  return candidates.some((candidate) => isEqual(value, candidate));
}

// What containers are known by as long as a value of a recursive schema is checked; nothing is kept for others.
export const identities = { areKept: false, known: new Map(), ofContainers: new Map() };

/**
 * A number that equal values share (JSON Schema Core, 4.2.2) and others do not. A container is known by the numbers
 * of its parts, so that the work grows with the value's size, however alike its parts are.
 */
function identityOf(value, known) {
  if (typeof value === 'string') return numberOf(`"${value}`, known);
  if (typeof value !== 'object' || value === null) return numberOf(String(value), known);
  const kept = identities.areKept ? identities.ofContainers.get(value) : undefined;
  if (kept !== undefined) return kept;
  const identity = numberOf(outlineOf(value, known), known);
  if (identities.areKept) identities.ofContainers.set(value, identity);
  return identity;
}

function outlineOf(value, known) {
  if (Array.isArray(value)) return `[${value.map((item) => identityOf(item, known)).join()}`;
  const names = Object.keys(value).sort();
  const parts = names.map((name) => [identityOf(name, known), identityOf(value[name], known)]);
  return `{${parts.join()}`;
}

function numberOf(key, known) {
  let number = known.get(key);
  if (number === undefined) {
    number = known.size;
    known.set(key, number);
  }
  return number;
}

/** Whether no two items are equal. */
export function isUnique(items) {
  const primitives = new Set();
  const structures = [];
  for (const item of items) {
    if (typeof item === 'object' && item !== null) structures.push(item);
    else if (primitives.has(item)) return false;
    else primitives.add(item);
  }
  if (structures.length < 2) return true;
  const known = identities.areKept ? identities.known : new Map();
  const seen = new Set();
  return structures.every((item) => seen.size < seen.add(identityOf(item, known)).size);
}

const decimalParts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** A finite number as digits × 10^exponent, from its shortest decimal form. */
function decimal(number) {
  const [, sign, whole, fraction = '', power = '0'] = decimalParts.exec(String(number));
  return { digits: BigInt(sign + whole + fraction), exponent: Number(power) - fraction.length };
}

const powersOfTen = [];

/** 10^exponent; each is made once. */
function powerOfTen(exponent) {
  powersOfTen[exponent] ??= 10n ** BigInt(exponent);
  return powersOfTen[exponent];
}

// Powers of ten that doubles hold exactly, and integers of so few digits that each stands for one decimal.
const mostPlaces = 22;
const fewDigits = 1e15;

/** Exact for decimals: 0.3 is a multiple of 0.1, though the quotient of the doubles is no integer. */
export function isMultipleOf(number, divisor) {
  if (Number.isSafeInteger(number) && Number.isSafeInteger(divisor)) return number % divisor === 0;
  if (!Number.isFinite(number)) return false;
  const right = decimal(divisor);
  const places = Math.max(-right.exponent, 0);
  if (places <= mostPlaces) {
    const scale = 10 ** places;
    const units = Math.round(number * scale);
    const step = Math.round(divisor * scale);
    if (Math.abs(units) < fewDigits && step < fewDigits) {
      return units / scale === number && units % step === 0;
    }
  }
  const left = decimal(number);
  const exponent = Math.min(left.exponent, right.exponent);
  const dividend = left.digits * powerOfTen(left.exponent - exponent);
  return dividend % (right.digits * powerOfTen(right.exponent - exponent)) === 0n;
}
