import type { Stats } from 'node:fs';
import { fail, systemCode, systemReason } from '../diagnostics/index.js';
import type { Disk } from './disk.js';
import { hashText } from './hash.js';

function isMissing(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** What stands at a path, links not followed; undefined when nothing does. */
export async function statusOf(disk: Disk, path: string): Promise<Stats | undefined> {
  try {
    return await disk.lstat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw fail('FG6001', { path, action: 'read', reason: systemReason(error) });
  }
}

/** The text of a file, or undefined when there is none. */
export async function textOf(disk: Disk, path: string): Promise<string | undefined> {
  try {
    return await disk.readText(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw fail('FG6001', { path, action: 'read', reason: systemReason(error) });
  }
}

/** The hash of a file; null where nothing is, undefined for a folder or a link. */
export async function hashAt(disk: Disk, path: string): Promise<string | null | undefined> {
  const status = await statusOf(disk, path);
  if (status === undefined) return null;
  return status.isFile() ? hashText((await textOf(disk, path)) ?? '') : undefined;
}
