import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from '../work-folder.js';
import { transpileFolder } from './transpile.js';

export const tool = join(repository, 'bin', 'ftero-gen.js');

/** Generates a server with stubs into an empty folder, and compiles it. */
export async function generateServer(
  folder: string,
  framework: string,
  flags: readonly string[] = [],
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const where = ['--out', 'generated', '--handlers', 'handlers', '--quiet'];
  const command = [tool, 'generate', '--framework', framework, ...where, ...flags];
  await promisify(execFile)(process.execPath, command, { cwd: folder });
  await transpileFolder(folder);
}
