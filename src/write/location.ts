import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Disk } from './disk.js';
import { statusOf } from './present.js';

/** The two folders that one run may change: the tool's own, and the one that holds the user's code. */
export type Root = 'out' | 'user';

export type Roots = Readonly<Record<Root, string>>;

/** A file in one of the roots; `path` is relative to it, with forward slashes. */
export interface Location {
  readonly root: Root;
  readonly path: string;
}

export const stagingName = '.ftero-gen-tmp';

export function absolute(roots: Roots, { root, path }: Location): string {
  return join(roots[root], ...path.split('/'));
}

/** True when `path` is `folder` or stands below it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** A path for people: from the current folder, with forward slashes, absolute when that is shorter to read. */
export function shown(cwd: string, path: string): string {
  const way = relative(cwd, path);
  if (way === '') return '.';
  return isInside(cwd, path) ? way.split(sep).join('/') : path;
}

/** The real path of a folder, or of the nearest folder above it that exists. */
export async function realFolder(disk: Disk, path: string): Promise<string> {
  let folder = path;
  while ((await statusOf(disk, folder)) === undefined && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  return disk.realpath(folder);
}

/** True when the folder of a location, links followed, is inside its root. */
export async function staysInside(disk: Disk, roots: Roots, location: Location): Promise<boolean> {
  const root = roots[location.root];
  if ((await statusOf(disk, root)) === undefined) return true;
  const folder = await realFolder(disk, dirname(absolute(roots, location)));
  return isInside(await disk.realpath(root), folder);
}
