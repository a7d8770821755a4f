/** The path below the prefix; `undefined` when it is not below it. */
export function belowPrefix(path: string, prefix: string): string | undefined {
  if (prefix === '') return path;
  if (!path.startsWith(prefix)) return undefined;
  if (path.length === prefix.length) return '/';
  return path.charCodeAt(prefix.length) === 47 ? path.slice(prefix.length) : undefined;
}

/** Whether every percent sign starts an octet, and the octets are UTF-8. */
export function isDecodable(path: string): boolean {
  if (path.indexOf('%') === -1) return true;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** A path without its first segments. */
export function dropSegments(path: string, count: number): string {
  let at = 0;
  for (let dropped = 0; dropped < count; dropped++) {
    at = path.indexOf('/', at + 1);
    if (at === -1) return '/';
  }
  return path.slice(at);
}
