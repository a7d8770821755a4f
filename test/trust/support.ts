import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { GenerateOptions } from '../../src/config/index.js';
import { transpile } from '../corpus/examine/compile.js';

/** Below the project, so that generated code finds the frameworks. */
const home = fileURLToPath(new URL('../../node_modules/.cache/ftero-gen/trust/', import.meta.url));

/** The folders of this test file: others run at the same time. */
const made: string[] = [];

/** An empty folder of its own for a test. */
export async function emptyFolder(): Promise<string> {
  await mkdir(home, { recursive: true });
  const folder = await mkdtemp(join(home, 'run-'));
  made.push(folder);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  return folder;
}

export async function removeFolders(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
}

export function optionsFor(folder: string, spec: string, framework = 'fastify'): GenerateOptions {
  return {
    cwd: folder,
    framework,
    spec,
    overlays: [],
    out: join(folder, 'generated'),
    handlers: join(folder, 'handlers'),
    scaffold: true,
    strict: false,
    include: [],
    exclude: [],
    allowRefs: [],
    webhooks: true,
    check: false,
    dryRun: false,
    force: false,
  };
}

/** Everything that stands in a folder, folders with a slash at the end. */
export async function listing(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .map(
      (one) => join(one.parentPath, one.name).slice(folder.length + 1) + (one.isFile() ? '' : '/'),
    )
    .sort();
}

/** Runs every module that was generated, as JavaScript. */
export async function importEverything(folder: string): Promise<number> {
  const running = join(folder, 'running');
  await transpile(join(folder, 'generated'), running);
  const modules = (await listing(running)).filter((name) => name.endsWith('.js'));
  for (const name of modules) {
    await import(/* @vite-ignore */ pathToFileURL(join(running, name)).href);
  }
  return modules.length;
}
