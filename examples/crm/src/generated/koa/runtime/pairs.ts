import { UnreadableText, type Decode } from './percent.js';

/** The undecoded text of a parameter, or the list of them when its name stands there repeatedly. */
export type RawText = string | readonly string[];

export interface Pairs {
  /** By the number that the index gives a name. */
  readonly known: readonly (RawText | undefined)[];
  /** Names that the index does not have, decoded, with their undecoded text; in order. */
  readonly others: readonly (readonly [name: string, text: string])[];
}

export interface PairSyntax {
  readonly separator: '&' | ';';
  readonly decode: Decode;
  /** Whether pairs that the index does not have are kept. */
  readonly keepOthers: boolean;
}

const space = 32;

/** Reads `name=text` pairs in one pass; only names that are asked for cost more than the scan. */
export function scanPairs(
  text: string,
  index: ReadonlyMap<string, number>,
  { separator, decode, keepOthers }: PairSyntax,
): Pairs {
  const known = new Array<string | string[] | undefined>(index.size).fill(undefined);
  const others: [string, string][] = [];
  const { length } = text;
  const isPlain = text.indexOf('%') === -1 && text.indexOf('+') === -1;
  let equals = text.indexOf('=');
  for (let start = 0; start < length;) {
    const separated = text.indexOf(separator, start);
    const end = separated === -1 ? length : separated;
    while (start < end && text.charCodeAt(start) === space) start++;
    if (start < end) {
      // Looked for only when passed, so that many pairs without one stay cheap.
      if (equals !== -1 && equals < start) equals = text.indexOf('=', start);
      const nameEnd = equals === -1 || equals > end ? end : equals;
      const written = text.slice(start, nameEnd);
      const name = isPlain ? written : decodeName(written, decode);
      const value = text.slice(nameEnd + 1, end);
      const slot = index.get(name);
      if (slot !== undefined) known[slot] = joined(known[slot], value);
      else if (keepOthers) others.push([name, value]);
    }
    start = end + 1;
  }
  return { known, others };
}

function joined(before: string | string[] | undefined, text: string): string | string[] {
  if (before === undefined) return text;
  if (typeof before === 'string') return [before, text];
  before.push(text);
  return before;
}

/** A name that cannot be decoded is nobody's name. */
function decodeName(name: string, decode: Decode): string {
  try {
    return decode(name);
  } catch (error) {
    if (error instanceof UnreadableText) return name;
    throw error;
  }
}
