/** The path and the query of a request target, both undecoded (RFC 9112, 3.2). */
export interface RequestTarget {
  readonly path: string;
  readonly search: string;
}

const absoluteForm = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i;

export function splitTarget(url: string): RequestTarget {
  const target = url.charCodeAt(0) === 47 ? url : url.replace(absoluteForm, '');
  const question = target.indexOf('?');
  if (question === -1) return { path: target === '' ? '/' : target, search: '' };
  return { path: target.slice(0, question), search: target.slice(question + 1) };
}

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

/** A URL without the first segments of its path. */
export function dropSegments(url: string, count: number): string {
  let at = 0;
  for (let dropped = 0; dropped < count; dropped++) {
    const next = url.slice(at + 1).search(/[/?]/);
    if (next === -1) return '/';
    at += next + 1;
  }
  return url.charCodeAt(at) === 63 ? `/${url.slice(at)}` : url.slice(at);
}
