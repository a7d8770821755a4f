import { join } from 'node:path';
import { fail, FteroGenError, systemCode, systemReason } from '../diagnostics/index.js';
import type { Disk } from './disk.js';
import { shown } from './location.js';
import { makeFolders, removeEmpty, removeIfEmpty } from './made-folders.js';
import { othersIn, Patience } from './others.js';
import { dropTicketName, takeTicketName } from './owner.js';
import { statusOf } from './present.js';
import { stagingPath, workName } from './staging.js';

/** A folder that nobody else writes to until it is released. */
export interface Lock {
  readonly folder: string;
  readonly ticket: string;
  /** Where files are staged; nobody has made it yet. */
  readonly work: string;
  /** Folders that had to be made, the deepest first. */
  readonly made: readonly string[];
}

/** Systems say so of folders that nobody may write to: these need no lock. */
const readOnly: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Puts an own ticket into a folder's staging; undefined when another run has just cleared it away. */
async function putTicket(disk: Disk, folder: string): Promise<string | undefined> {
  const staging = stagingPath(folder);
  try {
    await disk.claimFolder(staging);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    if (systemCode(error) !== 'EEXIST') throw error;
  }
  const ticket = takeTicketName();
  try {
    await disk.createEmpty(join(staging, ticket));
    return ticket;
  } catch (error) {
    dropTicketName(ticket);
    if (systemCode(error) === 'ENOENT') return undefined;
    await removeIfEmpty(disk, staging);
    throw error;
  }
}

async function takeBack(disk: Disk, folder: string, ticket: string): Promise<void> {
  dropTicketName(ticket);
  const staging = stagingPath(folder);
  try {
    await disk.removeFile(join(staging, ticket));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  await removeIfEmpty(disk, staging);
}

/**
 * Waits until nobody else is at work in a folder, and keeps others out from then on. Whoever wants a folder
 * puts a ticket of its own there, then looks: alone, it has the folder; otherwise it takes the ticket back
 * and tries again later. Of two, the one whose ticket was there second sees the first one's, so that never
 * both are alone. Tickets of processes that have ended do not count, and have names that nobody uses again:
 * nothing has to be taken over.
 */
async function lockFolder(
  disk: Disk,
  folder: string,
  cwd: string,
  patience: Patience,
): Promise<Lock> {
  const made: string[] = [];
  try {
    for (;;) {
      made.unshift(...(await makeFolders(disk, folder)));
      const [other] = await othersIn(disk, folder, cwd);
      if (other !== undefined) {
        await patience.wait(cwd, folder, other);
        continue;
      }
      const ticket = await putTicket(disk, folder);
      if (ticket === undefined) continue;
      try {
        const [rival] = await othersIn(disk, folder, cwd, ticket);
        if (rival === undefined) {
          const work = join(stagingPath(folder), await workName(disk, folder, ticket));
          return { folder, ticket, work, made };
        }
        await takeBack(disk, folder, ticket);
        await patience.wait(cwd, folder, rival);
      } catch (error) {
        await takeBack(disk, folder, ticket);
        throw error;
      }
    }
  } catch (error) {
    await removeEmpty(disk, made);
    throw error;
  }
}

/** Lets others in again. What was made for the lock alone goes, what holds files stays. */
async function release(disk: Disk, { folder, ticket, made }: Lock): Promise<void> {
  await takeBack(disk, folder, ticket);
  await removeEmpty(disk, made);
}

async function realName(disk: Disk, folder: string): Promise<string> {
  return (await statusOf(disk, folder)) === undefined ? folder : disk.realpath(folder);
}

/** True while a lock is still there: a process that was asleep for minutes may have lost it. */
export async function isHeld(disk: Disk, { folder, ticket }: Lock): Promise<boolean> {
  return (await statusOf(disk, join(stagingPath(folder), ticket))) !== undefined;
}

/**
 * Does something while nobody else writes to these folders. All runs ask for folders in the same order.
 * @param folders the output folder first, which has to be writable; the others only if they are
 * @throws {FteroGenError} FG6001; FG6011 when others do not end in ten seconds; FG6017
 */
export async function whileLocked<T>(
  disk: Disk,
  folders: readonly string[],
  cwd: string,
  action: (locks: readonly Lock[]) => Promise<T>,
): Promise<T> {
  const [out] = folders;
  const patience = new Patience();
  const named = new Map<string, string>();
  for (const folder of folders) {
    const real = await realName(disk, folder);
    if (!named.has(real)) named.set(real, folder);
  }
  const locks: Lock[] = [];
  try {
    for (const [, folder] of [...named].sort(([a], [b]) => (a < b ? -1 : 1))) {
      try {
        locks.push(await lockFolder(disk, folder, cwd, patience));
      } catch (error) {
        if (error instanceof FteroGenError) throw error;
        if (folder !== out && readOnly.has(systemCode(error) ?? '')) continue;
        const path = shown(cwd, folder);
        throw fail('FG6001', { path, action: 'write', reason: systemReason(error) });
      }
    }
    return await action(locks);
  } finally {
    // Its own failure is not news: the ticket of a process that has ended does not count.
    for (const lock of locks.reverse()) await release(disk, lock).catch(() => undefined);
  }
}
