import {
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode } from '../diagnostics/index.js';

/** Two files for each of fifty output folders; the one that was not generated for the longest time goes. */
const capacity = 100;

/**
 * Where a project keeps what may be lost: `node_modules/.cache/ftero-gen` of the nearest folder that
 * has packages installed. Undefined where there is none, and where a link would lead elsewhere: git
 * carries links.
 */
export function cacheFolder(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const packages = join(folder, 'node_modules');
    if (kindOf(packages) !== 'nothing') {
      const caches = join(packages, '.cache');
      const own = join(caches, 'ftero-gen');
      return [packages, caches, own].some((one) => kindOf(one) === 'other') ? undefined : own;
    }
    if (dirname(folder) === folder) return undefined;
  }
}

function kindOf(path: string): 'folder' | 'nothing' | 'other' {
  try {
    return lstatSync(path).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'nothing' : 'other';
  }
}

/** Puts a file in place at once, so that no reader meets half of it. */
export function store(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { flag: 'wx' });
  renameSync(draft, path);
  forgetOldest(folder);
}

function forgetOldest(folder: string): void {
  const entries = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { path, changed: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  entries.sort((a, b) => b.changed - a.changed);
  for (const { path } of entries.slice(capacity)) rmSync(path, { force: true });
}
