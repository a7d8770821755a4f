import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = fileURLToPath(new URL('.', import.meta.url));

export const repository = join(here, '..', '..');

/** Where contenders are installed, code is generated and results are put; not committed. */
export const workFolder = join(here, '.work');

const run = promisify(execFile);

/** Installs the contenders in their pinned versions, unless they are there. */
export async function installContenders(): Promise<void> {
  const dependencies: unknown = JSON.parse(await readFile(join(here, 'contenders.json'), 'utf8'));
  const manifest = `${JSON.stringify({ private: true, type: 'module', dependencies }, null, 2)}\n`;
  const path = join(workFolder, 'package.json');
  const installed = await readFile(path, 'utf8').catch(() => '');
  if (installed === manifest) return;
  await mkdir(workFolder, { recursive: true });
  await writeFile(path, manifest);
  const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps'];
  await run('npm', flags, { cwd: workFolder, shell: process.platform === 'win32' });
}

/** The version of a package as the contenders, or else this repository, have it installed. */
export async function versionOf(name: string): Promise<string> {
  for (const folder of [workFolder, repository]) {
    const path = join(folder, 'node_modules', name, 'package.json');
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) return (JSON.parse(text) as { readonly version: string }).version;
  }
  return 'not installed';
}
