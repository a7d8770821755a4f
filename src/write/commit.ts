import { dirname, join } from 'node:path';
import { systemCode } from '../diagnostics/index.js';
import type { Disk } from './disk.js';
import { hashText } from './hash.js';
import { journalPath, type Journal, type JournalMove } from './journal.js';
import { absolute, stagingName, staysInside, type Root, type Roots } from './location.js';
import { statusOf, textOf } from './present.js';

async function hashAt(disk: Disk, path: string): Promise<string | null> {
  const text = await textOf(disk, path);
  return text === undefined ? null : hashText(text);
}

/** Removes the folders above a removed file that have become empty, up to the output folder. */
async function removeEmptyFolders(disk: Disk, outDir: string, path: string): Promise<void> {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      await disk.removeFolder(join(outDir, folder));
    } catch (error) {
      const code = systemCode(error);
      if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM') return;
      if (code !== 'ENOENT') throw error;
    }
  }
}

/**
 * Puts one staged file in place, unless that was done already, or somebody has put something else
 * there since: then theirs stays.
 */
async function move(disk: Disk, roots: Roots, entry: JournalMove): Promise<void> {
  const staged = join(roots[entry.root], stagingName, entry.from);
  if ((await statusOf(disk, staged)) === undefined) return;
  if (!(await staysInside(disk, roots, entry))) return;
  const target = absolute(roots, entry);
  if ((await hashAt(disk, target)) !== entry.before) return;
  await disk.makeFolder(dirname(target));
  await disk.rename(staged, target);
}

/** Removes a staging folder and what is left in it; a missing one is as good. */
export async function removeStaging(disk: Disk, root: string): Promise<void> {
  const folder = join(root, stagingName);
  if ((await statusOf(disk, folder)) === undefined) return;
  const names = await disk.list(folder);
  // The journal goes first: without it, whatever else is left is dropped by the next run.
  names.sort((a, b) => Number(b === 'journal.json') - Number(a === 'journal.json'));
  for (const name of names) await disk.removeFile(join(folder, name));
  await disk.removeFolder(folder);
}

/**
 * Carries out a journal. Every step can be repeated, so it does not matter how much of it an earlier
 * run had done.
 */
export async function commit(disk: Disk, roots: Roots, journal: Journal): Promise<void> {
  for (const { path, sha256 } of journal.removals) {
    const location = { root: 'out', path } as const;
    const target = absolute(roots, location);
    if (!(await staysInside(disk, roots, location))) continue;
    if ((await hashAt(disk, target)) === sha256) await disk.removeFile(target);
    await removeEmptyFolders(disk, roots.out, path);
  }
  for (const entry of journal.moves) await move(disk, roots, entry);
  const used = new Set<Root>(journal.moves.map(({ root }) => root));
  for (const root of used) await disk.syncFolder(roots[root]);
  // The journal stands in the output folder's staging: that one is removed last.
  if (used.has('user')) await removeStaging(disk, roots.user);
  await removeStaging(disk, roots.out);
}

/** Makes the journal valid in one step: from here on the run is carried to its end. */
export async function publishJournal(disk: Disk, outDir: string, text: string): Promise<void> {
  const path = journalPath(outDir);
  await disk.syncFolder(dirname(path));
  await disk.writeDurably(`${path}.new`, text);
  await disk.rename(`${path}.new`, path);
  await disk.syncFolder(dirname(path));
}
