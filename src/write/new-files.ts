import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { systemCode } from '../diagnostics/index.js';
import { formatText } from './format.js';

const formattable: ReadonlySet<string> = new Set(['.ts', '.json', '.md', '.yaml']);

/** True for a folder with nothing in it, and for one that does not exist. */
export async function isEmptyFolder(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true;
    throw error;
  }
}

/** Writes files that must not exist yet, in prettier's form. */
export async function writeNewFiles(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  const ready = await Promise.all(
    files.map(async ({ path, text }) => ({
      path: join(folder, path),
      text: formattable.has(extname(path)) ? await formatText(path, text) : text,
    })),
  );
  for (const { path, text } of ready) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  }
}
