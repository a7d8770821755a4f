import { join, relative, sep } from 'node:path';
import { fail, FteroGenError, systemCode, systemReason } from '../diagnostics/index.js';
import { commit, publishJournal, removeStaging } from './commit.js';
import { nodeDisk, type Disk } from './disk.js';
import { renderJournal, type Journal, type JournalMove } from './journal.js';
import { shown, stagingName, type Root } from './location.js';
import type { WritePlan } from './write-plan.js';

/** Writes every new text beside its destination's root. Nothing that anybody reads has changed yet. */
async function stage(disk: Disk, plan: WritePlan): Promise<Journal> {
  const moves: JournalMove[] = [];
  for (const [index, { root, path, text, before, mode }] of plan.writes.entries()) {
    const from = String(index);
    await disk.writeDurably(join(plan.roots[root], stagingName, from), text, mode);
    moves.push({ root, path, from, before });
  }
  const userRoot = relative(plan.roots.out, plan.roots.user).split(sep).join('/');
  return { userRoot, removals: plan.removals, moves };
}

async function claimStaging(disk: Disk, plan: WritePlan): Promise<void> {
  const used = new Set<Root>(['out', ...plan.writes.map(({ root }) => root)]);
  for (const root of used) {
    const folder = join(plan.roots[root], stagingName);
    await disk.makeFolder(plan.roots[root]);
    try {
      await disk.claimFolder(folder);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
      throw fail('FG6011', { path: shown(plan.cwd, folder) });
    }
  }
}

/** Drops what was staged. Its own failure is not news: the next run's repair does the same. */
async function dropStaging(disk: Disk, plan: WritePlan): Promise<void> {
  try {
    await removeStaging(disk, plan.roots.out);
    await removeStaging(disk, plan.roots.user);
  } catch {
    return;
  }
}

/**
 * Carries out a plan, all of it or nothing: every text is staged, then a journal is published, then
 * the files are renamed into place, the manifest last. A run that ends before the journal has changed
 * nothing; one that ends after it is completed by `repair`. A plan without changes touches nothing.
 * @throws {FteroGenError} the plan's conflicts; FG6001, FG6011 (nothing changed); FG6016 (to be completed)
 */
export async function applyWrite(plan: WritePlan, disk: Disk = nodeDisk): Promise<void> {
  if (plan.conflicts.length > 0) throw new FteroGenError(plan.conflicts);
  if (plan.writes.length === 0 && plan.removals.length === 0) return;
  const path = shown(plan.cwd, plan.roots.out);
  let claimed = false;
  let journal: Journal;
  try {
    await claimStaging(disk, plan);
    claimed = true;
    journal = await stage(disk, plan);
    await publishJournal(disk, plan.roots.out, renderJournal(journal));
  } catch (error) {
    if (claimed) await dropStaging(disk, plan);
    if (error instanceof FteroGenError) throw error;
    throw fail('FG6001', { path, action: 'write', reason: systemReason(error) });
  }
  try {
    await commit(disk, plan.roots, journal);
  } catch (error) {
    if (error instanceof FteroGenError) throw error;
    throw fail('FG6016', { path, reason: systemReason(error) });
  }
}
