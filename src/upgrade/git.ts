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

/** Paths in the git tree that differ from the last commit; none where there is no git. */
export async function uncommitted(cwd: string): Promise<string[]> {
  const status = await git(cwd, 'status', '--porcelain', '-z');
  if (status === undefined) return [];
  return status
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));
}

/** The top folder of the git tree, which paths in patches start from; undefined where there is no git. */
export async function topFolder(cwd: string): Promise<string | undefined> {
  return (await git(cwd, 'rev-parse', '--show-toplevel'))?.trimEnd();
}
