import { basename, dirname, join } from 'node:path';
import { systemCode } from '../diagnostics/index.js';
import type { Disk } from './disk.js';
import { journalPath, type Journal, type JournalMove } from './journal.js';
import { absolute, staysInside, type Root, type Roots } from './location.js';
import { hashAt, statusOf } from './present.js';

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

/** Puts a staged file in place at once, also where that is on another file system. */
async function put(disk: Disk, staged: string, target: string): Promise<void> {
  await disk.makeFolder(dirname(target));
  try {
    await disk.rename(staged, target);
  } catch (error) {
    if (systemCode(error) !== 'EXDEV') throw error;
    // The same name each time: a run that ends here has its draft replaced by the next one.
    const draft = join(dirname(target), `.ftero-gen-new.${basename(target)}`.slice(0, 200));
    if ((await statusOf(disk, draft)) !== undefined) await disk.removeFile(draft);
    const { mode } = await disk.lstat(staged);
    await disk.writeDurably(draft, await disk.readText(staged), mode);
    await disk.rename(draft, target);
    await disk.removeFile(staged);
  }
}

/**
 * Puts one staged file in place, unless that was done already. False when somebody has put something else
 * there since: then theirs stays.
 */
async function move(disk: Disk, roots: Roots, work: string, entry: JournalMove): Promise<boolean> {
  const staged = join(work, entry.from);
  if ((await statusOf(disk, staged)) === undefined) return true;
  if (!(await staysInside(disk, roots, entry))) return false;
  const target = absolute(roots, entry);
  const present = await hashAt(disk, target);
  if (present === entry.after) return true;
  if (present !== entry.before) return false;
  await put(disk, staged, target);
  return true;
}

/** Removes a run's folder and what is left in it; a missing one is as good. */
export async function removeWork(disk: Disk, work: string): Promise<void> {
  if ((await statusOf(disk, work)) === undefined) return;
  const names = await disk.list(work);
  // The journal goes first: without it, whatever else is left is dropped by the next run.
  names.sort((a, b) => Number(b === 'journal.json') - Number(a === 'journal.json'));
  for (const name of names) await disk.removeFile(join(work, name));
  await disk.removeFolder(work);
}

/**
 * Carries out a journal. Every step can be repeated, so it does not matter how much of it an earlier
 * run had done.
 * @returns the paths of files that somebody else has changed since, and which are left as they are
 */
export async function commit(
  disk: Disk,
  roots: Roots,
  work: string,
  journal: Journal,
): Promise<string[]> {
  const kept: string[] = [];
  for (const { path, sha256 } of journal.removals) {
    const location = { root: 'out', path } as const;
    const target = absolute(roots, location);
    if (!(await staysInside(disk, roots, location))) continue;
    if ((await hashAt(disk, target)) === sha256) await disk.removeFile(target);
    await removeEmptyFolders(disk, roots.out, path);
  }
  for (const entry of journal.moves) {
    if (!(await move(disk, roots, work, entry))) kept.push(absolute(roots, entry));
  }
  const used = new Set<Root>(journal.moves.map(({ root }) => root));
  for (const root of used) {
    if ((await statusOf(disk, roots[root])) !== undefined) await disk.syncFolder(roots[root]);
  }
  await removeWork(disk, work);
  return kept;
}

/** Makes the journal valid in one step: from here on the run is carried to its end. */
export async function publishJournal(disk: Disk, work: string, text: string): Promise<void> {
  const path = journalPath(work);
  await disk.syncFolder(work);
  await disk.writeDurably(`${path}.new`, text);
  await disk.rename(`${path}.new`, path);
  await disk.syncFolder(work);
  // Staging is as old as its ticket: the names of both have to last as long as the journal.
  await disk.syncFolder(dirname(work));
  await disk.syncFolder(dirname(dirname(work)));
}
