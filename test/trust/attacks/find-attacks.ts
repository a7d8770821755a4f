import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Attack } from './attack.js';

const folder = new URL('./', import.meta.url);
const ending = '.attack.ts';

/** Every attack of this folder by its name, in the order of the names. */
export async function findAttacks(): Promise<Map<string, Attack>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(ending)).sort();
  const found = new Map<string, Attack>();
  for (const file of files) {
    const url = pathToFileURL(fileURLToPath(new URL(file, folder))).href;
    const module = (await import(/* @vite-ignore */ url)) as { default: Attack };
    found.set(file.slice(0, -ending.length), module.default);
  }
  return found;
}
