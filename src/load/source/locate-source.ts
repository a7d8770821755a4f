import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { fail } from '../../diagnostics/index.js';
import { listBundled } from '../catalogue.js';
import type { BundledSpec } from '../catalogue.js';

/** Where a document is read from: an absolute path, or a URL that the user named. */
export type SourceLocation =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** It comes with this package. */
      readonly isBundled?: boolean;
    }
  | { readonly kind: 'url'; readonly url: URL };

const scheme = /^[a-z][a-z\d+.-]+:/i;
/** Names and addresses of this machine, as a URL parser writes them (RFC 6761, 6.3; RFC 6890, 2.2). */
const thisMachine = /^(?:.+\.)?localhost\.?$|^127\.|^0\.0\.0\.0$|^\[::1?\]$|^\[::ffff:(?:7f|0:0)/;

/**
 * Finds what a reference names: a bundled specification (`ftero`, `ftero@1.16.0`), a `file:` or
 * `https:` URL, or a path relative to `cwd`. Fails with FG1002, FG1003 or FG1006.
 */
export function locateSource(reference: string, cwd: string): SourceLocation {
  const bundled = listBundled();
  const [name = '', version] = reference.split('@', 2);
  const versions = bundled.filter((one) => one.name === name);
  if (versions.length > 0) {
    return { kind: 'file', path: pick(versions, name, version).path, isBundled: true };
  }
  if (/^[a-z]:[\\/]/i.test(reference) || !scheme.test(reference)) {
    const path = resolve(cwd, reference);
    if (!existsSync(path)) {
      const names = [...new Set(bundled.map((one) => one.name))];
      throw fail('FG1003', { path: reference, bundled: names });
    }
    return { kind: 'file', path };
  }
  return locateUrl(reference);
}

function pick(versions: readonly BundledSpec[], name: string, version?: string): BundledSpec {
  const found = versions.find((one) =>
    version === undefined ? one.newest : one.version === version,
  );
  if (found !== undefined) return found;
  throw fail('FG1002', {
    name,
    version: version ?? 'latest',
    versions: versions.map((one) => one.version),
  });
}

function locateUrl(reference: string): SourceLocation {
  if (!URL.canParse(reference)) {
    throw fail('FG1007', { url: reference, reason: 'it is not a valid URL' });
  }
  const url = new URL(reference);
  if (url.protocol === 'file:') {
    try {
      return { kind: 'file', path: fileURLToPath(url) };
    } catch {
      throw fail('FG1001', { path: reference, reason: 'it does not name a file of this machine' });
    }
  }
  if (!isFetchable(url)) throw fail('FG1006', { url: reference });
  return { kind: 'url', url };
}

/** https, or http where no network lies between. */
export function isFetchable(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url));
}

/** True for a URL that names this machine itself. */
export function isThisMachine({ hostname }: URL): boolean {
  return thisMachine.test(hostname);
}
