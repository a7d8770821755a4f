import { join } from 'node:path';
import { fail, systemCode } from '../diagnostics/index.js';
import type { Disk } from './disk.js';
import { shown, stagingName } from './location.js';
import { isGone, ownerOf, type Owner } from './owner.js';
import { statusOf } from './present.js';

/** A run that wants a folder, or has it, or had it when it was killed. */
export interface Run {
  readonly ticket: string;
  readonly owner: Owner;
  readonly isGone: boolean;
  /** The name of its folder of staged files, once there is one. */
  readonly work: string | undefined;
}

/** A run's files: staged texts by number, and the journal. */
const ownFile = /^(?:\d+|journal\.json(?:\.new)?)$/;

export function stagingPath(folder: string): string {
  return join(folder, stagingName);
}

/**
 * The name of the folder that belongs to a ticket. It states the number and the time of change that the
 * file system gave to the ticket, an empty file. Nobody can choose or foretell these, and neither git nor
 * an archive brings them along: so what stands in a folder of the right name was put there by a run on
 * this very machine. It is the one thing that a journal is believed for.
 */
export async function workName(disk: Disk, folder: string, ticket: string): Promise<string> {
  return `${ticket}.${await disk.identity(join(stagingPath(folder), ticket))}`;
}

/**
 * What stands in a folder's staging, or undefined when there is none. Changes nothing.
 * @throws {FteroGenError} FG6017 when staging, or anything in it, was not made by a run on this machine
 */
export async function readStaging(
  disk: Disk,
  folder: string,
  cwd: string,
): Promise<readonly Run[] | undefined> {
  const path = stagingPath(folder);
  const refuse = (found: string) => fail('FG6017', { path: shown(cwd, path), found });
  const status = await statusOf(disk, path);
  if (status === undefined) return undefined;
  if (!status.isDirectory()) throw refuse(status.isSymbolicLink() ? 'a link' : 'no folder');
  try {
    return await readRuns(disk, folder, refuse);
  } catch (error) {
    // Somebody has just cleared away: what was to be seen is past.
    if (systemCode(error) === 'ENOENT') return readStaging(disk, folder, cwd);
    throw error;
  }
}

async function readRuns(
  disk: Disk,
  folder: string,
  refuse: (found: string) => Error,
): Promise<readonly Run[]> {
  const path = stagingPath(folder);
  const names = await disk.list(path);
  const runs: Run[] = [];
  const known = new Set<string>();
  for (const ticket of names) {
    const owner = ownerOf(ticket);
    if (owner === undefined) continue;
    const status = await statusOf(disk, join(path, ticket));
    if (status === undefined) continue;
    if (!status.isFile() || status.size > 0) throw refuse(ticket);
    const gone = isGone(ticket, owner, Date.now() - status.mtimeMs);
    const work = await workName(disk, folder, ticket);
    const hasWork = names.includes(work);
    if (hasWork && gone) await checkWork(disk, path, work, refuse);
    known.add(ticket).add(work);
    runs.push({ ticket, owner, isGone: gone, work: hasWork ? work : undefined });
  }
  for (const name of names) {
    if (!known.has(name) && !(await isPast(disk, path, name))) throw refuse(name);
  }
  return runs;
}

/**
 * True for what belonged to a run that ended, or began, while the folder was being read: a run removes
 * its folder before its ticket, and makes it after that.
 */
async function isPast(disk: Disk, path: string, name: string): Promise<boolean> {
  const ticket = name.slice(0, name.lastIndexOf('.'));
  if (ownerOf(ticket) !== undefined) {
    const identity = await disk.identity(join(path, ticket)).catch(() => undefined);
    if (identity !== undefined) return name === `${ticket}.${identity}`;
  }
  return (await statusOf(disk, join(path, name))) === undefined;
}

async function checkWork(
  disk: Disk,
  path: string,
  work: string,
  refuse: (found: string) => Error,
): Promise<void> {
  const status = await statusOf(disk, join(path, work));
  if (status === undefined) return;
  if (!status.isDirectory()) throw refuse(work);
  for (const file of await disk.list(join(path, work))) {
    const inside = await statusOf(disk, join(path, work, file));
    if (inside?.isFile() === false || !ownFile.test(file)) throw refuse(`${work}/${file}`);
  }
}
