import { FteroGenError, type Diagnostic } from '../diagnostics/index.js';
import { applyWrite } from './apply-write.js';
import { nodeDisk, type Disk } from './disk.js';
import { absolute, shown } from './location.js';
import type { Manifest } from './manifest.js';
import { checkFolders, type Folders } from './output-folder.js';
import { planWrite } from './plan-write.js';
import { triedUndisturbed, undisturbed } from './quiet.js';
import { isHalfWritten, refuseHalfWritten } from './repair.js';
import { inWholeFolders, needsRepair } from './run.js';
import { stagingPath } from './staging.js';
import type { Drift, WriteInput, WritePlan } from './write-plan.js';

/** `write` changes the disk; `dry-run` and `check` only say what it would do. */
export type WriteMode = 'write' | 'dry-run' | 'check';

/** What a run did to the disk, or would do. Paths are relative to the current folder, sorted. */
export interface WriteReport {
  /** Generated files, the manifest among them. */
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** The user's files: new ones, and ones that got something added. */
  readonly created: readonly string[];
  readonly edited: readonly string[];
  /** Empty: the folder is what would be generated. */
  readonly drift: readonly Drift[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the folder was generated from before. */
  readonly previous?: Manifest;
}

function report(plan: WritePlan, notes: readonly Diagnostic[] = []): WriteReport {
  const display = (one: WritePlan['writes'][number]) => shown(plan.cwd, absolute(plan.roots, one));
  const own = plan.writes.filter(({ root }) => root === 'out');
  const users = plan.writes.filter(({ root }) => root === 'user');
  const removed = plan.removals.map(({ path }) =>
    shown(plan.cwd, absolute(plan.roots, { root: 'out', path })),
  );
  return {
    written: own.map(display).sort(),
    unchanged: [...plan.unchanged].sort(),
    removed: removed.sort(),
    created: users
      .filter(({ before }) => before === null)
      .map(display)
      .sort(),
    edited: users
      .filter(({ before }) => before !== null)
      .map(display)
      .sort(),
    drift: plan.drift,
    diagnostics: [...notes, ...plan.warnings],
    ...(plan.previous === undefined ? {} : { previous: plan.previous }),
  };
}

/** Compares, with nobody at work in the folders, and says what an interrupted run has left. */
async function compare(
  disk: Disk,
  folders: Folders,
  decide: () => Promise<WriteInput>,
  mode: 'dry-run' | 'check',
): Promise<WriteReport> {
  const { out, cwd } = folders;
  const look = async () => {
    if (mode === 'dry-run') await refuseHalfWritten(folders, disk);
    const isHalf = await isHalfWritten(out, cwd, disk);
    const decided = await planWrite(await decide(), disk);
    if (!isHalf) return decided;
    const left: Drift = { path: shown(cwd, stagingPath(out)), kind: 'interrupted' };
    return { ...decided, drift: [left, ...decided.drift] };
  };
  const plan = await undisturbed(folders, look, disk);
  if (mode === 'dry-run' && plan.conflicts.length > 0) throw new FteroGenError(plan.conflicts);
  return report(plan);
}

/**
 * The last step of a run: brings the output folder, and the changes to the user's handlers, to the
 * disk together, or reports the difference. What interrupted runs have left is repaired first. A run that
 * has nothing to change, or must not, touches nothing; any other keeps its kind out while it is at work.
 * @param decide makes the input from what the disk says; called again when others may have changed that
 * @throws {FteroGenError} see `checkFolders`, `planWrite`, `whileLocked` and `applyWrite`; in `check` mode
 * an edited file is drift, not an error, in `dry-run` mode a half-written folder is FG6018
 */
export async function write(
  folders: Folders,
  decide: () => Promise<WriteInput>,
  mode: WriteMode,
  disk: Disk = nodeDisk,
): Promise<WriteReport> {
  await checkFolders(disk, folders);
  if (mode !== 'write') return compare(disk, folders, decide, mode);
  if (!(await needsRepair(disk, folders))) {
    const look = async () => planWrite(await decide(), disk);
    const plan = (await triedUndisturbed(folders, look, disk))?.seen;
    if (plan !== undefined) {
      if (plan.conflicts.length > 0) throw new FteroGenError(plan.conflicts);
      if (plan.writes.length === 0 && plan.removals.length === 0) return report(plan);
    }
  }
  return inWholeFolders(
    folders,
    async (lock, repaired) => {
      const plan = await planWrite(await decide(), disk);
      return report(plan, [...repaired, ...(await applyWrite(plan, lock, disk))]);
    },
    disk,
  );
}
