import type { Diagnostic } from '../diagnostics/index.js';
import { nodeDisk, type Disk } from './disk.js';
import { whileLocked, type Lock } from './lock.js';
import { checkFolders, type Folders } from './output-folder.js';
import { repair } from './repair.js';
import { readStaging } from './staging.js';

/** The folders of a run, and others that it changes files in. */
export interface RunFolders extends Folders {
  readonly also?: readonly string[];
}

function namesOf({ out, user, also }: RunFolders): string[] {
  return [out, ...(user === undefined ? [] : [user]), ...(also ?? [])];
}

/** True when a run that was killed has left something in one of the folders. */
export async function needsRepair(disk: Disk, folders: RunFolders): Promise<boolean> {
  for (const folder of namesOf(folders)) {
    const runs = await readStaging(disk, folder, folders.cwd);
    // A run that was killed at its very end has left the empty folder alone.
    if (runs?.length === 0 || runs?.some(({ isGone }) => isGone) === true) return true;
  }
  return false;
}

/**
 * Does something in folders that nobody else writes to, and that are whole: what runs that were killed
 * have left is completed or dropped before.
 * @param action gets the lock of the output folder, and what was completed
 * @throws {FteroGenError} see `checkFolders`, `whileLocked` and `repair`
 */
export async function inWholeFolders<T>(
  folders: RunFolders,
  action: (lock: Lock, repaired: readonly Diagnostic[]) => Promise<T>,
  disk: Disk = nodeDisk,
): Promise<T> {
  const { out, cwd } = folders;
  return whileLocked(disk, namesOf(folders), cwd, async (locks) => {
    const repaired: Diagnostic[] = [];
    for (const lock of locks) repaired.push(...(await repair(disk, lock, cwd)));
    const lock = locks.find(({ folder }) => folder === out);
    if (lock === undefined) throw new Error(`${out} has no lock`);
    return action(lock, repaired);
  });
}

/** Makes folders whole, and does nothing else. Touches nothing when there is nothing to repair. */
export async function repairFolders(
  folders: RunFolders,
  disk: Disk = nodeDisk,
): Promise<readonly Diagnostic[]> {
  await checkFolders(disk, folders);
  if (!(await needsRepair(disk, folders))) return [];
  return inWholeFolders(folders, (_lock, repaired) => Promise.resolve(repaired), disk);
}
