import { join } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/index.js';
import type { Disk } from './disk.js';
import { isInside, shown } from './location.js';
import { statusOf } from './present.js';

/** What makes a folder somebody's project: the tool removes files, so it must not own such a folder. */
const projectMarks = ['package.json', '.git', 'node_modules'];

/** Finds out whether the tool may own the output folder. Gives FG6002, FG6003 or nothing. */
export async function checkOutputFolder(
  disk: Disk,
  folders: { readonly out: string; readonly user: string | undefined; readonly cwd: string },
): Promise<Diagnostic[]> {
  const { out, user, cwd } = folders;
  const path = shown(cwd, out);
  if (isInside(out, cwd)) {
    return [diagnostic('FG6003', { path, reason: 'the current folder is in it' })];
  }
  if (user !== undefined && isInside(out, user)) {
    const reason = 'the handlers folder, which is yours, is in it';
    return [diagnostic('FG6003', { path, reason })];
  }
  const status = await statusOf(disk, out);
  if (status === undefined) return [];
  if (status.isFile()) return [diagnostic('FG6002', { path })];
  for (const mark of projectMarks) {
    if ((await statusOf(disk, join(out, mark))) !== undefined) {
      return [diagnostic('FG6003', { path, reason: `it contains ${mark}` })];
    }
  }
  return [];
}
