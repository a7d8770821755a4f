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
  /** Character code of what separates pairs. */
  readonly separator: number;
  readonly decode: Decode;
  /** Whether pairs that the index does not have are kept. */
  readonly keepOthers: boolean;
}

const equalsSign = 61;
const space = 32;
const noOthers: readonly (readonly [string, string])[] = [];

/** Reads `name=text` pairs in one pass; only names that are asked for cost more than the scan. */
export function scanPairs(
  text: string,
  index: ReadonlyMap<string, number>,
  { separator, decode, keepOthers }: PairSyntax,
): Pairs {
  const known: (RawText | undefined)[] = new Array<RawText | undefined>(index.size).fill(undefined);
  const others: [string, string][] = [];
  const { length } = text;
  let start = 0;
  while (start < length) {
    let equals = -1;
    let end = start;
    for (; end < length; end++) {
      const code = text.charCodeAt(end);
      if (code === separator) break;
      if (code === equalsSign && equals === -1) equals = end;
    }
    while (start < end && text.charCodeAt(start) === space) start++;
    if (end > start) {
      const name = decodeName(text.slice(start, equals === -1 ? end : equals), decode);
      const slot = index.get(name);
      if (slot !== undefined) {
        const value = equals === -1 ? '' : text.slice(equals + 1, end);
        known[slot] = joined(known[slot], value);
      } else if (keepOthers) {
        others.push([name, equals === -1 ? '' : text.slice(equals + 1, end)]);
      }
    }
    start = end + 1;
  }
  return { known, others: keepOthers ? others : noOthers };
}

function joined(before: RawText | undefined, text: string): RawText {
  if (before === undefined) return text;
  return typeof before === 'string' ? [before, text] : [...before, text];
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
