import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function git(cwd: string, ...options: readonly string[]): Promise<string | undefined> {
  try {
    return (await run('git', [...options], { cwd, maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch {
    return undefined;
  }
}

/**
 * Paths in the git tree that differ from the last commit; none where there is no git.
 * @param own the name of a folder that is the tool's: what stands in one does not count
 */
export async function uncommitted(cwd: string, own: string): Promise<string[]> {
  // Folder by folder, git would say of a new folder only that it is there, whatever is in it.
  const status = await git(cwd, 'status', '--porcelain', '-z', '--untracked-files=all');
  if (status === undefined) return [];
  return status
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(3))
    .filter((path) => !path.split('/').includes(own));
}

/** The top folder of the git tree, which paths in patches start from; undefined where there is no git. */
export async function topFolder(cwd: string): Promise<string | undefined> {
  return (await git(cwd, 'rev-parse', '--show-toplevel'))?.trimEnd();
}
