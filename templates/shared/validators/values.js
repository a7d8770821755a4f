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

/** Whether no two items are equal. Equal objects and arrays are looked for among those of equal size only. */
export function isUnique(items) {
  const primitives = new Set();
  const structures = new Map();
  for (const item of items) {
    if (typeof item !== 'object' || item === null) {
      if (primitives.has(item)) return false;
      primitives.add(item);
      continue;
    }
    const outline = Array.isArray(item) ? `[${item.length}` : Object.keys(item).sort().join('/');
    const similar = structures.get(outline);
    if (similar === undefined) structures.set(outline, [item]);
    else if (isOneOf(item, similar)) return false;
    else similar.push(item);
  }
  return true;
}

const decimalParts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** A finite number as digits × 10^exponent, from its shortest decimal form. */
function decimal(number) {
  const [, sign, whole, fraction = '', power = '0'] = decimalParts.exec(String(number));
  return { digits: BigInt(sign + whole + fraction), exponent: Number(power) - fraction.length };
}

/** Exact for decimals: 0.3 is a multiple of 0.1, though the quotient of the doubles is no integer. */
export function isMultipleOf(number, divisor) {
  if (Number.isSafeInteger(number) && Number.isSafeInteger(divisor)) return number % divisor === 0;
  if (!Number.isFinite(number)) return false;
  const left = decimal(number);
  const right = decimal(divisor);
  const exponent = Math.min(left.exponent, right.exponent);
  const dividend = left.digits * 10n ** BigInt(left.exponent - exponent);
  return dividend % (right.digits * 10n ** BigInt(right.exponent - exponent)) === 0n;
}
