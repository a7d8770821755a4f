import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { WritePlan } from '../write/index.js';
import { topFolder } from './git.js';
import { renderPatch, type FileChange } from './patch.js';

/** What a plan would do to the disk, as a patch from the top of the git tree, or from the current folder. */
export async function patchOf(plan: WritePlan, cwd: string): Promise<string> {
  const top = (await topFolder(cwd)) ?? cwd;
  const shown = (path: string) => relative(top, path).split(sep).join('/');
  const changes: FileChange[] = [];
  for (const { root, path, text, before } of plan.writes) {
    const full = join(plan.roots[root], path);
    const old = before === null ? undefined : await readFile(full, 'utf8');
    changes.push({ path: shown(full), before: old, after: text });
  }
  for (const { path } of plan.removals) {
    const full = join(plan.roots.out, path);
    changes.push({ path: shown(full), before: await readFile(full, 'utf8'), after: undefined });
  }
  return renderPatch(changes.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
}
