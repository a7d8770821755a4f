import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { isFetchable } from '../source/locate-source.js';

/** What a reference may reach: folders by their real paths, and prefixes of URLs. */
export interface RefPolicy {
  readonly folders: readonly string[];
  readonly urls: readonly URL[];
}

export type Verdict =
  | { readonly allowed: 'file'; readonly path: string }
  | { readonly allowed: 'url'; readonly url: URL }
  | { readonly refused: 'folder' | 'network' };

/**
 * The folder of the specification itself, and what the user allows besides: folders, relative to
 * `cwd`, and URLs below which everything may be fetched (`https://example.com/schemas/`).
 */
export async function refPolicy(
  base: URL,
  allowRefs: readonly string[],
  cwd: string,
): Promise<RefPolicy> {
  const folders: string[] = [];
  const urls: URL[] = [];
  const own = new URL('.', base);
  if (own.protocol === 'file:') folders.push(fileURLToPath(own));
  else urls.push(own);
  for (const allowed of allowRefs) {
    if (/^https?:/i.test(allowed) && URL.canParse(allowed)) urls.push(new URL(allowed));
    else folders.push(resolve(cwd, allowed));
  }
  return { folders: await Promise.all(folders.map(realPathOf)), urls };
}

/** Judges a reference by where it leads when all symbolic links are followed. */
export async function judge(target: URL, policy: RefPolicy): Promise<Verdict> {
  if (target.protocol !== 'file:') {
    const allowed = isFetchable(target) && policy.urls.some((prefix) => isBelow(target, prefix));
    return allowed ? { allowed: 'url', url: target } : { refused: 'network' };
  }
  const named = pathOf(target);
  if (named === undefined) return { refused: 'folder' };
  const path = await realPathOf(named);
  return policy.folders.some((folder) => isInside(path, folder))
    ? { allowed: 'file', path }
    : { refused: 'folder' };
}

function pathOf(target: URL): string | undefined {
  try {
    return fileURLToPath(target);
  } catch {
    return undefined;
  }
}

async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}

function isBelow(target: URL, prefix: URL): boolean {
  const folder = prefix.pathname.endsWith('/') ? prefix.pathname : `${prefix.pathname}/`;
  return (
    target.origin === prefix.origin &&
    (target.pathname.startsWith(folder) || target.pathname === prefix.pathname)
  );
}
