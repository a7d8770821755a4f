import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

import { FteroGenError } from '../../../src/diagnostics/index.js';
import type { Diagnostic } from '../../../src/diagnostics/index.js';
import { loadSpec } from '../../../src/load/index.js';
import type { LoadOptions } from '../../../src/load/index.js';
import type { LoadedSpec } from '../../../src/model/index.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files, removed when the test ends. */
export async function folderWith(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'load-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** Loads `api.yaml` (or the first file) of a folder with these files. */
export async function load(files: Files, options: LoadOptions = {}): Promise<LoadedSpec> {
  const cwd = await folderWith(files);
  return loadSpec(Object.keys(files)[0] ?? '', { cwd, ...options });
}

/** The diagnostics of the error that a promise fails with; anything but an `FteroGenError` is thrown on. */
export async function failure(promise: Promise<unknown>): Promise<readonly Diagnostic[]> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof FteroGenError) return error.diagnostics;
    throw error;
  }
  throw new Error('It was expected to fail.');
}

/** `FG1010 api.yaml:3:1` */
export function brief({ code, place }: Diagnostic): string {
  if (place === undefined) return code;
  return `${code} ${[place.file, place.line, place.column].filter((x) => x !== undefined).join(':')}`;
}

export async function failureBrief(promise: Promise<unknown>): Promise<string[]> {
  return (await failure(promise)).map(brief);
}

/** A small valid document in YAML with these components (indented by two) and this version. */
export function description(rest: string, openapi = '3.1.0', paths = 'paths: {}'): string {
  return `openapi: ${openapi}\ninfo:\n  title: T\n  version: '1'\n${paths}\n${rest}`;
}
