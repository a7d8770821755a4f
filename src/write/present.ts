import type { Stats } from 'node:fs';
import { fail, systemCode, systemReason } from '../diagnostics/index.js';
import type { Disk } from './disk.js';

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
