import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RenderedFile } from '../../src/emit/rendered-file.js';
import { stripTypes } from '../corpus/examine/compile.js';

const isRuntime = ({ path }: RenderedFile) => path.startsWith('runtime/');

/** Set when a payload ran. */
export const canary = (): unknown => Reflect.get(globalThis, 'fteroCanary');

/**
 * Imports every module that was generated, each time in a folder of its own below this one; the runtime
 * is no text of the document's, so that it is written only once.
 */
export function moduleRunner(folder: string): (files: readonly RenderedFile[]) => Promise<void> {
  let runs = 0;
  return async (files) => {
    const here = join(folder, `run-${(runs += 1)}`);
    await mkdir(here);
    if (runs === 1) await writeModules(folder, files.filter(isRuntime));
    await symlink(join(folder, 'runtime'), join(here, 'runtime'), 'junction');
    const own = files.filter((one) => !isRuntime(one));
    for (const module of await writeModules(here, own)) {
      await import(/* @vite-ignore */ pathToFileURL(module).href);
    }
  };
}

async function writeModules(into: string, files: readonly RenderedFile[]): Promise<string[]> {
  const modules = files.filter(({ path }) => /(?<!\.d)\.[jt]s$/.test(path));
  const names: string[] = [];
  for (const { path, content } of modules) {
    const name = join(into, path.replace(/\.ts$/, '.js'));
    await mkdir(dirname(name), { recursive: true });
    await writeFile(name, stripTypes(content, path));
    names.push(name);
  }
  return names;
}
