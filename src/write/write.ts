import { FteroGenError, type Diagnostic } from '../diagnostics/index.js';
import { applyWrite } from './apply-write.js';
import { nodeDisk, type Disk } from './disk.js';
import { absolute, shown } from './location.js';
import type { Manifest } from './manifest.js';
import { planWrite } from './plan-write.js';
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

function report(plan: WritePlan): WriteReport {
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
    diagnostics: [...plan.warnings],
    ...(plan.previous === undefined ? {} : { previous: plan.previous }),
  };
}

/**
 * The last step of a run: brings the output folder, and the changes to the user's handlers, to the
 * disk together, or reports the difference. Call `repair` first.
 * @throws {FteroGenError} see `planWrite` and `applyWrite`; in `check` mode an edited file is drift, not an error
 */
export async function write(
  input: WriteInput,
  mode: WriteMode,
  disk: Disk = nodeDisk,
): Promise<WriteReport> {
  const plan = await planWrite(input, disk);
  if (mode === 'write') await applyWrite(plan, disk);
  if (mode === 'dry-run' && plan.conflicts.length > 0) throw new FteroGenError(plan.conflicts);
  return report(plan);
}
