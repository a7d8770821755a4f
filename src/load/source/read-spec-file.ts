import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

import { withoutCredentials } from '../../diagnostics/index.js';
import type { SpecFile } from '../references/reference-loader.js';
import { fetchBytes } from './fetch-bytes.js';
import type { SourceLocation } from './locate-source.js';
import { parseBytes } from './parse-bytes.js';
import { readPrebuilt } from './prebuilt.js';
import { readBytes } from './read-file.js';

/**
 * Reads the file of a specification from where it was found. Where a server sends elsewhere, references
 * count from the place that it sent to.
 */
export async function readSpecFile(
  location: SourceLocation,
  reference: string,
  cwd: string,
  fetcher?: typeof fetch,
): Promise<SpecFile> {
  if (location.kind === 'url') {
    const { bytes, url } = await fetchBytes(location.url, fetcher);
    return { ...(await parseBytes(bytes, withoutCredentials(reference), url)), base: url };
  }
  const { path, isBundled } = location;
  const file = displayName(path, cwd);
  const bytes = await readBytes(path, file);
  // References count from the real folder, however it was reached.
  const base = pathToFileURL(join(await realpath(dirname(path)), basename(path)));
  const prebuilt = isBundled === true ? readPrebuilt(path, bytes, file) : undefined;
  return { ...(await (prebuilt ?? parseBytes(bytes, file, pathToFileURL(path)))), base };
}

/** A path as people would type it: relative where that is shorter. */
export function displayName(path: string, cwd: string): string {
  const near = relative(cwd, resolve(cwd, path));
  return near === '' || near.startsWith(`..${sep}`) ? path : near;
}
