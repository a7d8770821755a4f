import { join, relative, sep } from 'node:path';
import {
  diagnostic,
  fail,
  FteroGenError,
  systemReason,
  type Diagnostic,
} from '../diagnostics/index.js';
import { commit, publishJournal, removeWork } from './commit.js';
import { nodeDisk, type Disk } from './disk.js';
import { renderJournal, type Journal, type JournalMove } from './journal.js';
import { absolute, shown } from './location.js';
import { isHeld, type Lock } from './lock.js';
import { hashAt } from './present.js';
import type { WritePlan } from './write-plan.js';

/** Writes every new text into the run's own folder. Nothing that anybody reads has changed yet. */
async function stage(disk: Disk, plan: WritePlan, work: string): Promise<Journal> {
  await disk.claimFolder(work);
  const moves: JournalMove[] = [];
  for (const [index, { root, path, text, before, after, mode }] of plan.writes.entries()) {
    const from = String(index);
    await disk.writeDurably(join(work, from), text, mode);
    moves.push({ root, path, from, before, after });
  }
  const userRoot = relative(plan.roots.out, plan.roots.user).split(sep).join('/');
  return { userRoot, removals: plan.removals, moves };
}

/** The last look before the decision: what the plan was made from still stands there. */
async function refuseChanged(disk: Disk, plan: WritePlan, lock: Lock): Promise<void> {
  const expected = [
    ...plan.writes.map((one) => [absolute(plan.roots, one), one.before] as const),
    ...plan.removals.map(
      ({ path, sha256 }) => [absolute(plan.roots, { root: 'out', path }), sha256] as const,
    ),
  ];
  for (const [path, before] of expected) {
    if ((await hashAt(disk, path)) === before) continue;
    throw fail('FG6012', { path: shown(plan.cwd, path) });
  }
  if (!(await isHeld(disk, lock))) {
    throw fail('FG6012', { path: shown(plan.cwd, lock.folder) });
  }
}

/** Says of files that were changed by somebody else while they were being written that theirs stays. */
export function keptFiles(paths: readonly string[], cwd: string): Diagnostic[] {
  return paths.map((path) => {
    const file = shown(cwd, path);
    return diagnostic('FG6019', { path: file }, { file });
  });
}

/**
 * Carries out a plan, all of it or nothing: every text is staged, then a journal is published, then
 * the files are put in place, the manifest last of the generated ones. A run that ends before the journal
 * has changed nothing; one that ends after it is completed by `repair`. A plan without changes touches nothing.
 * @param lock of the output folder
 * @returns FG6019
 * @throws {FteroGenError} the plan's conflicts; FG6001, FG6012 (nothing changed); FG6016 (to be completed)
 */
export async function applyWrite(
  plan: WritePlan,
  lock: Lock,
  disk: Disk = nodeDisk,
): Promise<Diagnostic[]> {
  if (plan.conflicts.length > 0) throw new FteroGenError(plan.conflicts);
  if (plan.writes.length === 0 && plan.removals.length === 0) return [];
  const path = shown(plan.cwd, plan.roots.out);
  let journal: Journal;
  try {
    journal = await stage(disk, plan, lock.work);
    await refuseChanged(disk, plan, lock);
    await publishJournal(disk, lock.work, renderJournal(journal));
  } catch (error) {
    // Its own failure is not news: the next run's repair does the same.
    await removeWork(disk, lock.work).catch(() => undefined);
    if (error instanceof FteroGenError) throw error;
    throw fail('FG6001', { path, action: 'write', reason: systemReason(error) });
  }
  try {
    return keptFiles(await commit(disk, plan.roots, lock.work, journal), plan.cwd);
  } catch (error) {
    if (error instanceof FteroGenError) throw error;
    throw fail('FG6016', { path, reason: systemReason(error) });
  }
}
