import { readFile, stat } from 'node:fs/promises';

/**
 * The text of one of the user's files, or undefined when there is none. Git carries links, and one may lead
 * to a device that never ends.
 */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).isFile() ? await readFile(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
