/** A JSON pointer, RFC 6901, always from the root of the bundled document: `''` or `/paths/~1calls`. */
export type Pointer = string;

export function escapePointerToken(token: string): string {
  // Few tokens have anything to escape, and there are very many tokens.
  if (!token.includes('~') && !token.includes('/')) return token;
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

export function unescapePointerToken(token: string): string {
  return token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token;
}

/** Appends reference tokens to a pointer: `join('/paths', '/calls')` is `/paths/~1calls`. */
export function join(pointer: Pointer, ...tokens: readonly (string | number)[]): Pointer {
  let result = pointer;
  for (const token of tokens) result += `/${escapePointerToken(String(token))}`;
  return result;
}

/** The reference tokens of a pointer, unescaped. */
export function tokens(pointer: Pointer): string[] {
  return pointer === '' ? [] : pointer.slice(1).split('/').map(unescapePointerToken);
}

/** The pointer of a `$ref` into the same document (`#/…`, percent-decoded), or undefined for any other. */
export function localPointer(ref: string): Pointer | undefined {
  if (ref === '#') return '';
  if (!ref.startsWith('#/')) return undefined;
  if (!ref.includes('%')) return ref.slice(1);
  try {
    return decodeURIComponent(ref.slice(1));
  } catch {
    return ref.slice(1);
  }
}
