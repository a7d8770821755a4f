import { join, resolve } from 'node:path';
import {
  diagnostic,
  fail,
  FteroGenError,
  systemReason,
  type Diagnostic,
} from '../diagnostics/index.js';
import { keptFiles } from './apply-write.js';
import { commit, removeWork } from './commit.js';
import { nodeDisk, type Disk } from './disk.js';
import { journalPath, parseJournal, type Journal } from './journal.js';
import { shown } from './location.js';
import type { Lock } from './lock.js';
import { textOf } from './present.js';
import { readStaging, stagingPath, type Run } from './staging.js';

/** The journal in a run's folder, or undefined when that run had decided nothing. */
async function journalIn(disk: Disk, work: string, cwd: string): Promise<Journal | undefined> {
  const path = journalPath(work);
  const text = await textOf(disk, path);
  if (text === undefined) return undefined;
  const journal = parseJournal(text);
  if (journal !== undefined) return journal;
  throw fail('FG6017', { path: shown(cwd, work), found: 'a journal that cannot be read' });
}

/** True when a run was killed here half-way: what the folder holds is neither old nor new. */
export async function isHalfWritten(
  folder: string,
  cwd: string,
  disk: Disk = nodeDisk,
): Promise<boolean> {
  for (const { isGone, work } of (await readStaging(disk, folder, cwd)) ?? []) {
    if (!isGone || work === undefined) continue;
    const path = join(stagingPath(folder), work);
    if ((await journalIn(disk, path, cwd)) !== undefined) return true;
  }
  return false;
}

/**
 * For whoever reads the folder and must not write.
 * @throws {FteroGenError} FG6017, FG6018
 */
export async function refuseHalfWritten(
  { out, cwd }: { readonly out: string; readonly cwd: string },
  disk: Disk = nodeDisk,
): Promise<void> {
  if (await isHalfWritten(out, cwd, disk)) throw fail('FG6018', { path: shown(cwd, out) });
}

async function finish(disk: Disk, folder: string, cwd: string, run: Run): Promise<Diagnostic[]> {
  const notes: Diagnostic[] = [];
  if (run.work !== undefined) {
    const work = join(stagingPath(folder), run.work);
    const journal = await journalIn(disk, work, cwd);
    if (journal !== undefined) {
      const roots = { out: folder, user: resolve(folder, journal.userRoot) };
      const kept = await commit(disk, roots, work, journal);
      notes.push(diagnostic('FG6014', { path: shown(cwd, folder) }), ...keptFiles(kept, cwd));
    }
    await removeWork(disk, work);
  }
  await disk.removeFile(join(stagingPath(folder), run.ticket));
  return notes;
}

/**
 * Brings a locked output folder to a whole state after runs that were killed: completes a run that had
 * decided (there is a journal), drops the leftovers of one that had not. Nothing else is touched.
 * @returns FG6014 and FG6019 when something was completed
 * @throws {FteroGenError} FG6001, FG6016, FG6017
 */
export async function repair(disk: Disk, { folder }: Lock, cwd: string): Promise<Diagnostic[]> {
  const notes: Diagnostic[] = [];
  try {
    const runs = (await readStaging(disk, folder, cwd)) ?? [];
    for (const run of runs) {
      if (run.isGone) notes.push(...(await finish(disk, folder, cwd, run)));
    }
    return notes;
  } catch (error) {
    if (error instanceof FteroGenError) throw error;
    throw fail('FG6016', { path: shown(cwd, folder), reason: systemReason(error) });
  }
}
