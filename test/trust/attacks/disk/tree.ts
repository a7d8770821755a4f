import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Everything below a folder: the bytes of files, where links lead, and the folders themselves. */
export type Tree = ReadonlyMap<string, string>;

/** @param skipped paths that do not count, with all that is in them */
export function treeOf(folder: string, skipped: readonly string[] = []): Tree {
  const found = new Map<string, string>();
  const walk = (path: string): void => {
    for (const name of readdirSync(join(folder, path)).sort()) {
      const inner = path === '' ? name : `${path}/${name}`;
      if (skipped.includes(inner)) continue;
      const full = join(folder, inner);
      const status = lstatSync(full);
      if (status.isSymbolicLink()) found.set(inner, `link to ${readlinkSync(full)}`);
      else if (status.isDirectory()) {
        found.set(`${inner}/`, '');
        walk(inner);
      } else found.set(inner, readFileSync(full, 'latin1'));
    }
  };
  walk('');
  return found;
}

/** The paths in which two trees differ, with what happened to them. */
export function differences(before: Tree, after: Tree): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].sort().flatMap((path) => {
    if (!after.has(path)) return [`${path} is gone`];
    if (!before.has(path)) return [`${path} is new`];
    return before.get(path) === after.get(path) ? [] : [`${path} changed`];
  });
}
