/** Moving about in text that is known to be valid JSON, without building anything. */

const quote = 0x22;
const backslash = 0x5c;

export function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && text.charCodeAt(next) <= 0x20) next += 1;
  return next;
}

/** The offset after the string that starts at `at`. */
export function skipString(text: string, at: number): number {
  let end = at;
  do {
    end = text.indexOf('"', end + 1);
    if (end === -1) return text.length;
  } while (isEscaped(text, end));
  return end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1;
  return slashes % 2 === 1;
}

/** The offset after the value that starts at `at`. */
export function skipValue(text: string, at: number): number {
  let depth = 0;
  let next = at;
  while (next < text.length) {
    const code = text.charCodeAt(next);
    if (code === quote) {
      next = skipString(text, next);
      if (depth === 0) return next;
      continue;
    }
    if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) {
      if (depth === 0) return next;
      depth -= 1;
      if (depth === 0) return next + 1;
    } else if (depth === 0 && (code === 0x2c || code <= 0x20)) return next;
    next += 1;
  }
  return next;
}

/** A member or item of a container: its key, where it starts and where its value starts. */
export interface JsonMember {
  readonly key: string;
  readonly start: number;
  readonly value: number;
}

/** The members of the container that starts at `at`, in order; none for a scalar. */
export function* members(text: string, at: number): Generator<JsonMember> {
  const open = text[at];
  if (open !== '{' && open !== '[') return;
  let next = skipSpace(text, at + 1);
  for (let index = 0; next < text.length && text[next] !== '}' && text[next] !== ']'; index += 1) {
    const start = next;
    let key = String(index);
    if (open === '{') {
      const end = skipString(text, next);
      const written = text.slice(next + 1, end - 1);
      key = written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
      next = skipSpace(text, skipSpace(text, end) + 1);
    }
    yield { key, start, value: next };
    next = skipSpace(text, skipValue(text, next));
    if (text[next] === ',') next = skipSpace(text, next + 1);
  }
}

/** How many keys all objects of the text have together. */
export function countKeys(text: string): number {
  let count = 0;
  let at = text.indexOf('"');
  while (at !== -1) {
    const end = skipString(text, at);
    if (text[skipSpace(text, end)] === ':') count += 1;
    at = text.indexOf('"', end);
  }
  return count;
}
