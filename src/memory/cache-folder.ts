import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** As many output folders are remembered; the one that was not generated for the longest time goes. */
const capacity = 50;

/**
 * Where a project keeps what may be lost: `node_modules/.cache/ftero-gen` of the nearest folder that
 * has packages installed. Undefined where there is none.
 */
export function cacheFolder(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const packages = join(folder, 'node_modules');
    if (statSync(packages, { throwIfNoEntry: false })?.isDirectory() === true) {
      return join(packages, '.cache', 'ftero-gen');
    }
    if (dirname(folder) === folder) return undefined;
  }
}

/** Puts a file in place at once, so that no reader meets half of it. */
export function store(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
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
