import { resolve } from 'node:path';
import {
  diagnostic,
  fail,
  FteroGenError,
  systemReason,
  type Diagnostic,
} from '../diagnostics/index.js';
import { commit, removeStaging } from './commit.js';
import { nodeDisk, type Disk } from './disk.js';
import { journalPath, parseJournal } from './journal.js';
import { isInside, shown } from './location.js';
import { textOf } from './present.js';

export interface RepairInput {
  readonly outDir: string;
  readonly userRoot: string;
  /** A journal may name another folder of user code (`upgrade` reaches farther), but only inside this one. */
  readonly cwd: string;
}

/**
 * Brings the folders to a whole state after a run that was killed: completes it when it had decided
 * (there is a journal), drops its leftovers when it had not. Call it before anything is read.
 * @returns FG6014 when something was completed
 * @throws {FteroGenError} FG6001, FG6013, FG6016
 */
export async function repair(input: RepairInput, disk: Disk = nodeDisk): Promise<Diagnostic[]> {
  const { outDir, userRoot, cwd } = input;
  const path = journalPath(outDir);
  const text = await textOf(disk, path);
  const journal = text === undefined ? undefined : parseJournal(text);
  const display = shown(cwd, outDir);
  try {
    if (journal === undefined) {
      await removeStaging(disk, outDir);
      await removeStaging(disk, userRoot);
      return [];
    }
    const user = resolve(outDir, journal.userRoot);
    if (user !== userRoot && !isInside(cwd, user)) {
      throw fail('FG6013', { path: shown(cwd, path), folder: user });
    }
    await commit(disk, { out: outDir, user }, journal);
    return [diagnostic('FG6014', { path: display })];
  } catch (error) {
    if (error instanceof FteroGenError) throw error;
    throw fail('FG6016', { path: display, reason: systemReason(error) });
  }
}
