import { pointerTo } from './problem.js';
import { isUnsafe, unsafeName } from './unsafe-names.js';

/** Text that is not JSON, or JSON that is not safe to work with. */
export class BadJson extends Error {
  readonly keyword: string;
  readonly pointer: string;

  constructor(keyword: string, pointer: string, message: string) {
    super(message);
    this.keyword = keyword;
    this.pointer = pointer;
  }
}

/** What a number beyond the largest double has: three digits of exponent, or as many as that has. */
const largeExponent = /\d[eE]\+?\d\d\d/;
const manyDigits = /(?<!\d)\d{200}/;

/**
 * Parses JSON. Names that would reach an object's prototype are refused, and numbers that `JSON.parse` makes
 * infinite. Throws `BadJson`.
 */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadJson('json', '', 'must be valid JSON');
  }
  // Escapes could spell the names, so a text with `\u00` is searched too.
  if (
    text.includes('__proto__') ||
    text.includes('constructor') ||
    text.includes('\\u00') ||
    largeExponent.test(text) ||
    (text.length >= 200 && manyDigits.test(text))
  ) {
    refuseHarmful(value);
  }
  return value;
}

interface Place {
  readonly value: object;
  readonly parent: Place | undefined;
  readonly name: string;
}

/** The same for JSON that somebody else has parsed. Throws `BadJson`. */
export function refuseHarmful(root: unknown): void {
  const open: Place[] = [];
  const seen = new Set<object>();
  const visit = (value: unknown, parent: Place | undefined, name: string) => {
    if (value === Infinity || value === -Infinity) {
      throw new BadJson(
        'range',
        pointerOf(parent, name),
        'must not be beyond the range of numbers',
      );
    }
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    open.push({ value, parent, name });
  };
  visit(root, undefined, '');
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const [name, member] of Object.entries(place.value)) {
      if (isUnsafe(name, hasPrototype(member))) {
        throw new BadJson(unsafeName.keyword, pointerOf(place, name), unsafeName.message(name));
      }
      visit(member, place, name);
    }
  }
}

function hasPrototype(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype');
}

/** Made only when it is needed: of deep values it is long. */
function pointerOf(parent: Place | undefined, name: string): string {
  if (parent === undefined) return '';
  const names = [name];
  for (let place = parent; place.parent !== undefined; place = place.parent) names.push(place.name);
  return names.reverse().map(pointerTo).join('');
}
