import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CorpusDocument } from './examine/document.js';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Where packages are installed and generated code is put; not committed. */
export const cache = join(folder, '.cache');

/** The documents of the corpus, by `package@version` in `documents.json`. */
export async function readDocuments(): Promise<CorpusDocument[]> {
  const text = await readFile(join(folder, 'documents.json'), 'utf8');
  const listed = JSON.parse(text) as Record<string, string[]>;
  return Object.entries(listed).flatMap(([pinned, paths]) => {
    const at = pinned.lastIndexOf('@');
    const source = { package: pinned.slice(0, at), version: pinned.slice(at + 1) };
    return paths.map((path) => ({ ...source, path }));
  });
}

/** Installs the packages in their pinned versions, without running anything of theirs. */
export async function installPackages(documents: readonly CorpusDocument[]): Promise<void> {
  await mkdir(cache, { recursive: true });
  const dependencies = Object.fromEntries(
    documents.map(({ package: name, version }) => [name, version]),
  );
  const manifest = JSON.stringify({ private: true, dependencies }, null, 2);
  await writeFile(join(cache, 'package.json'), `${manifest}\n`);
  const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps'];
  await promisify(execFile)('npm', flags, { cwd: cache, shell: process.platform === 'win32' });
}

export function fileOf({ package: name, path }: CorpusDocument): string {
  return join(cache, 'node_modules', name, path);
}
