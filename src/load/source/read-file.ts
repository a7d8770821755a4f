import { readFile, stat } from 'node:fs/promises';

import { fail, systemReason } from '../../diagnostics/index.js';
import { maximumBytes } from './limits.js';

/** The bytes of a file. Fails with FG1001 when it cannot be read, FG1005 when it is too large. */
export async function readBytes(path: string, name: string): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    const status = await stat(path);
    if (status.isDirectory()) throw fail('FG1001', { path: name, reason: 'it is a folder' });
    if (!status.isFile()) throw fail('FG1001', { path: name, reason: 'it is not a plain file' });
    if (status.size > maximumBytes) throw tooLarge(name);
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof Error && error.name === 'FteroGenError') throw error;
    throw fail('FG1001', { path: name, reason: systemReason(error) });
  }
  if (bytes.length > maximumBytes) throw tooLarge(name);
  return bytes;
}

export function tooLarge(name: string): Error {
  return fail('FG1005', { path: name, megabytes: maximumBytes / 1024 / 1024 });
}
