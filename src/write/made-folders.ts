import { dirname } from 'node:path';
import type { Disk } from './disk.js';

/** Makes a folder and those above it. Gives the ones that were not there, the deepest first. */
export async function makeFolders(disk: Disk, folder: string): Promise<string[]> {
  const top = await disk.makeFolder(folder);
  const made: string[] = [];
  for (let one = folder; top !== undefined; one = dirname(one)) {
    made.push(one);
    if (one === top || one === dirname(one)) break;
  }
  return made;
}

/** True when the folder was empty, and is gone. */
export async function removeIfEmpty(disk: Disk, folder: string): Promise<boolean> {
  try {
    await disk.removeFolder(folder);
    return true;
  } catch {
    return false;
  }
}

/** Removes folders that were made for nothing, up to the first one with something in it. */
export async function removeEmpty(disk: Disk, made: readonly string[]): Promise<void> {
  for (const folder of made) if (!(await removeIfEmpty(disk, folder))) return;
}
