import { execFile, fork } from 'node:child_process';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Axis, DiffResult, Level } from '../../../src/diff/index.js';
import { cache } from '../install.js';

const execute = promisify(execFile);
const folder = join(cache, 'octokit');

/** GitHub's API as @octokit/openapi published it, oldest first. */
export const releases = ['18.2.0', '19.1.0', '20.0.0', '21.0.0', '22.0.0', '23.0.1'] as const;

/** What a run of the whole process took: milliseconds and MB. */
export interface Cost {
  readonly status: number;
  readonly cpu: number;
  readonly wall: number;
  readonly memory: number;
}

export interface Report extends Pick<DiffResult, 'changes' | 'proposals'> {
  readonly summary: {
    readonly changes: number;
    readonly documentation: number;
    readonly proposals: number;
    readonly axes: Readonly<Record<Axis, Readonly<Record<Level, number>>>>;
  };
}

export const fileOf = (version: string): string => join(folder, `api-${version}.json`);

/** Fetches a release and keeps only its main document; the package holds half a gigabyte of others. */
export async function fetchRelease(version: string): Promise<void> {
  if ((await stat(fileOf(version)).catch(() => undefined)) !== undefined) return;
  await mkdir(folder, { recursive: true });
  const inside = 'package/generated/api.github.com.json';
  const { stdout } = await execute('npm', ['pack', '--silent', `@octokit/openapi@${version}`], {
    cwd: folder,
  });
  const archive = stdout.trim();
  await execute('tar', ['-xzf', archive, inside], { cwd: folder });
  await rename(join(folder, inside), fileOf(version));
  await rm(join(folder, archive));
  await rm(join(folder, 'package'), { recursive: true });
}

/** `ftero-gen diff` between two releases, in a process of its own. */
export async function compare(
  before: string,
  after: string,
): Promise<{ readonly cost: Cost; readonly report: Report }> {
  const output = join(folder, 'diff.json');
  const script = fileURLToPath(new URL('measure.js', import.meta.url));
  const args = [fileOf(before), fileOf(after), '--format', 'json', '--output', output];
  const cost = await new Promise<Cost>((resolve, reject) => {
    const child = fork(script, ['diff', ...args], { execArgv: [] });
    child.once('message', (message) => {
      resolve(message as Cost);
    });
    child.once('exit', (code) => {
      reject(new Error(`the process ended with ${code}`));
    });
  });
  const report = JSON.parse(await readFile(output, 'utf8')) as Report;
  await rm(output);
  return { cost, report };
}
