import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GenerateOptions } from '../../../src/config/index.js';

/** A project with a folder for packages of its own, so that it has its own memory. */
export function createFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'ftero-gen-'));
  const path = (...parts: readonly string[]) => join(folder, ...parts);
  mkdirSync(path('node_modules'));
  return {
    folder,
    path,
    cache: path('node_modules/.cache/ftero-gen'),
    write: (name: string, text: string) => writeFileSync(path(name), text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
    options: (given: Partial<GenerateOptions>): GenerateOptions => ({
      cwd: folder,
      framework: 'fastify',
      spec: 'ftero',
      overlays: [],
      out: path('generated'),
      handlers: path('handlers'),
      scaffold: true,
      strict: false,
      include: [],
      exclude: [],
      allowRefs: [],
      webhooks: false,
      check: false,
      dryRun: false,
      force: false,
      ...given,
    }),
  };
}
