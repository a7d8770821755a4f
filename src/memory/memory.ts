import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GenerateOptions } from '../config/index.js';
import type { SpecInput } from '../model/index.js';
import { cacheFolder, store } from './cache-folder.js';
import { decisiveOptions, type Recollection } from './recollection.js';
import { seal, unseal } from './seal.js';
import { toolIdentity } from './tool-identity.js';

interface Entry {
  readonly tool: string;
  readonly options: string;
  readonly recollection: Recollection;
}

/**
 * What the last run for an output folder came to, if a run now would come to the same: the same tool
 * with the same options, reading the same bytes. Says nothing about the disk, which may have changed.
 */
export async function recall(options: GenerateOptions): Promise<Recollection | undefined> {
  const folder = cacheFolder(options.cwd);
  if (folder === undefined) return undefined;
  const entry = read(join(folder, entryName(options)));
  if (entry === undefined || entry.options !== decisiveOptions(options)) return undefined;
  if (entry.tool !== toolIdentity()) return undefined;
  const same = await Promise.all(entry.recollection.inputs.map(isUnchanged));
  return same.every(Boolean) ? entry.recollection : undefined;
}

/**
 * Keeps what a run came to. Does nothing where nothing can be kept; what a URL says may change at
 * any time, so what was read from one is not kept.
 */
export function remember(options: GenerateOptions, recollection: Recollection): void {
  const folder = cacheFolder(options.cwd);
  if (folder === undefined || !recollection.inputs.every(isFile)) return;
  try {
    const entry: Entry = { tool: toolIdentity(), options: decisiveOptions(options), recollection };
    const name = entryName(options);
    mkdirSync(folder, { recursive: true });
    store(folder, name, seal(sealOf(join(folder, name)), JSON.stringify(entry)));
  } catch {
    // A folder that cannot be written to, or is used up: the next run does its work again.
  }
}

function entryName({ cwd, out }: GenerateOptions): string {
  return `${createHash('sha256').update(`${cwd}\n${out}`).digest('hex').slice(0, 32)}.json`;
}

function sealOf(path: string): string {
  return path.replace(/\.json$/, '.seal');
}

/** What is sealed was written by this file, on this machine: its shape needs no further look. */
function read(path: string): Entry | undefined {
  const body = unseal(sealOf(path), path);
  return body === undefined ? undefined : (JSON.parse(body) as Entry);
}

function isFile({ url }: SpecInput): boolean {
  return url.startsWith('file:');
}

async function isUnchanged({ url, sha256 }: SpecInput): Promise<boolean> {
  try {
    const bytes = await readFile(new URL(url));
    return createHash('sha256').update(bytes).digest('hex') === sha256;
  } catch {
    return false;
  }
}
