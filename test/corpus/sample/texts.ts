import randexp from 'randexp';
import type { Chance } from './chance.js';
import { Unsatisfiable } from './merge.js';
import type { Flat } from './merge.js';

/** The package's types describe a default export; what a module gets is the class itself. */
const RandExp = randexp as unknown as typeof randexp.default;

/** A text of each format that validators know. */
const formats: Readonly<Record<string, string>> = {
  date: '2024-02-29',
  'date-time': '2024-02-29T12:30:45Z',
  time: '12:30:45Z',
  duration: 'P1DT2H',
  email: 'someone@example.org',
  'idn-email': 'someone@example.org',
  hostname: 'www.example.org',
  'idn-hostname': 'www.example.org',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.org/a/b?c=d',
  'uri-reference': '/a/b',
  iri: 'https://example.org/a',
  'iri-reference': '/a/b',
  'uri-template': 'https://example.org/{a}',
  url: 'https://example.org/',
  uuid: '2b5e2b6c-5f0b-4c43-9d4d-0a0a0a0a0a0a',
  'json-pointer': '/a/b',
  'relative-json-pointer': '0/a',
  regex: '^a+$',
  byte: 'aGVsbG8=',
  binary: 'hello',
  password: 'correct horse',
  'iso-time': '12:30:45Z',
  'iso-date-time': '2024-02-29T12:30:45Z',
};

const words = ['alpha', 'Beta gamma', 'x', 'été', '0042', 'a/b', 'a,b', '50%', 'tea & milk'];

/** A text that fits the flat schema, as far as format, pattern and lengths say. */
export function text(schema: Flat, chance: Chance): string {
  const { format, minLength = 0, maxLength, patterns = [] } = schema;
  const [pattern] = patterns;
  if (pattern !== undefined) return fromPattern(pattern, chance, minLength, maxLength);
  const known = format === undefined ? undefined : formats[format];
  let made = known ?? chance.pick(words) ?? 'a';
  while (made.length < minLength) made += 'abcdefghij'.slice(0, minLength - made.length);
  return maxLength === undefined ? made : [...made].slice(0, maxLength).join('');
}

function fromPattern(
  pattern: string,
  chance: Chance,
  minLength: number,
  maxLength: number | undefined,
): string {
  try {
    const maker = new RandExp(pattern);
    maker.max = Math.min(Math.max(4, minLength), 200);
    maker.defaultRange.subtract(0, 31);
    maker.randInt = (from, to) => from + chance.below(to - from + 1);
    for (let round = 0; round < 50; round++) {
      const made = maker.gen();
      const { length } = [...made];
      if (length >= minLength && length <= (maxLength ?? Infinity)) return made;
    }
  } catch {
    // A pattern that the generator of texts cannot read.
  }
  throw new Unsatisfiable(`no text was found for the pattern ${pattern}`);
}
