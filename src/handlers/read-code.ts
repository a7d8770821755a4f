import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fail, systemCode, systemReason } from '../diagnostics/index.js';

/** A file of the user's, as read: `text` without its byte order mark. */
export interface CodeFile {
  readonly path: string;
  readonly text: string;
  readonly mark: string;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A link may lead to nothing, and to a device that never ends. */
async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(systemCode(error) ?? '')) return false;
    throw error;
  }
}

/**
 * Undefined for what is no file, and for a file that is not UTF-8: editing it would change bytes that
 * nobody asked to change.
 */
async function readCode(path: string): Promise<CodeFile | undefined> {
  if (!(await isFile(path))) return undefined;
  const bytes = await readFile(path);
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return undefined;
  }
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return { path, text: text.slice(mark.length), mark };
}

function isCode(name: string): boolean {
  return /\.[cm]?tsx?$/.test(name) && !/\.d\.[cm]?ts$/.test(name);
}

/** What a handlers folder holds. */
export interface HandlersFolder {
  readonly code: readonly CodeFile[];
  /** Paths that exist and cannot be read as text. */
  readonly unreadable: readonly string[];
}

async function walk(folder: string, skip: string, paths: string[]): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name === 'node_modules' || entry.name.startsWith('.') || path === skip) continue;
    if (entry.isDirectory()) await walk(path, skip, paths);
    else if (isCode(entry.name)) paths.push(path);
  }
}

/**
 * Reads the TypeScript files of a folder and of those below it, sorted by path. A missing folder is
 * an empty one.
 * @throws {FteroGenError} FG5007
 */
export async function readHandlersFolder(
  folder: string,
  generated: string,
): Promise<HandlersFolder> {
  const paths: string[] = [];
  try {
    await walk(resolve(folder), resolve(generated), paths);
    const read = await Promise.all(paths.sort().map(readCode));
    const code = read.filter((one) => one !== undefined);
    return { code, unreadable: paths.filter((_, index) => read[index] === undefined) };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { code: [], unreadable: [] };
    throw fail('FG5007', { path: folder, reason: systemReason(error) });
  }
}
