import { members, skipSpace } from './json-cursor.js';
import type { JsonMember } from './json-cursor.js';

/**
 * Finds offsets in valid JSON by reference tokens. Only the containers on the way are read, each at
 * most once, so that asking for a few places of a large document stays cheap.
 */
export function jsonOffsets(text: string): (tokens: readonly string[]) => number {
  const known = new Map<number, ReadonlyMap<string, JsonMember>>();
  const membersAt = (at: number): ReadonlyMap<string, JsonMember> => {
    const found = known.get(at);
    if (found !== undefined) return found;
    const read = new Map([...members(text, at)].map((one) => [one.key, one]));
    known.set(at, read);
    return read;
  };
  return (tokens) => {
    let value = skipSpace(text, 0);
    let start = value;
    for (const token of tokens) {
      const member = membersAt(value).get(token);
      if (member === undefined) return start;
      ({ start, value } = member);
    }
    return start;
  };
}
