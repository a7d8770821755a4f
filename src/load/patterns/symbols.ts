import type { Characters } from './piece.js';

/** Code points that the escapes of ECMA-262 name beyond ASCII, and neighbours that case folding adds. */
const named = [
  0xa0, 0x130, 0x131, 0x17f, 0x1680, 0x2000, 0x2028, 0x2029, 0x202f, 0x205f, 0x212a, 0x3000, 0xd800,
  0xdc00, 0xe000, 0xfeff,
];

const literalPoint = /\\u\{([\da-f]+)\}|\\u([\da-f]{4})|\\x([\da-f]{2})|(\P{ASCII})/giu;

let everything: string | undefined;

/** All code points but the surrogates, in order. */
function everyCharacter(): string {
  if (everything !== undefined) return everything;
  const parts: string[] = [];
  for (let start = 0; start < 0x110000; start += 0x100) {
    if (start >= 0xd800 && start < 0xe000) continue;
    parts.push(String.fromCodePoint(...Array.from({ length: 0x100 }, (_, index) => start + index)));
  }
  everything = parts.join('');
  return everything;
}

const runs = new Map<string, readonly number[]>();

/** Where the runs of a Unicode property begin and where they have ended. */
function propertyBounds(property: string): readonly number[] {
  const known = runs.get(property);
  if (known !== undefined) return known;
  const bounds: number[] = [];
  for (const { 0: run } of everyCharacter().matchAll(new RegExp(`${property}+`, 'gu'))) {
    bounds.push(run.codePointAt(0) ?? 0, 1 + ([...run.slice(-2)].at(-1)?.codePointAt(0) ?? 0));
  }
  runs.set(property, bounds);
  return bounds;
}

/** Code points among which every kind of character that some classes tell apart has one. */
function candidates(sets: readonly Characters[]): Set<number> {
  const found = new Set<number>([...Array(0x180).keys(), ...named, 0x10ffff]);
  const around = (point: number): void => {
    for (const one of [point - 1, point, point + 1]) {
      if (one >= 0 && one <= 0x10ffff) found.add(one);
    }
  };
  named.forEach(around);
  for (const { source, flags } of sets) {
    for (const [whole, braced, four, two] of source.matchAll(literalPoint)) {
      const digits = braced ?? four ?? two;
      const point = digits === undefined ? whole.codePointAt(0) : parseInt(digits, 16);
      around(point ?? 0);
      const text = String.fromCodePoint(Math.min(point ?? 0, 0x10ffff));
      if (flags.includes('i')) {
        [...(text.toLowerCase() + text.toUpperCase())].forEach((one) =>
          around(one.codePointAt(0) ?? 0),
        );
      }
    }
    for (const [property] of source.matchAll(/\\p\{[^}]*\}/gi)) {
      propertyBounds(property).forEach(around);
    }
  }
  return found;
}

const tests = new Map<string, RegExp>();

/** The class as a regular expression for one character. */
function testOf({ source, flags }: Characters): RegExp {
  const key = `${flags} ${source}`;
  let test = tests.get(key);
  if (test === undefined) {
    test = new RegExp(`^(?:${source})$`, flags);
    tests.set(key, test);
  }
  return test;
}

/** For each kind of character that some classes tell apart, which of them it is in. */
export function symbolsOf(sets: readonly Characters[]): boolean[][] {
  const all = sets.map(testOf);
  const kinds = new Map<string, boolean[]>();
  for (const point of candidates(sets)) {
    const text = String.fromCodePoint(point);
    const members = all.map((test) => test.test(text));
    kinds.set(members.map(Number).join(''), members);
  }
  return [...kinds.values()];
}
