import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generate } from '../../src/pipeline.js';
import type { GenerateOptions } from '../../src/config/index.js';
import type { GenerateReport } from '../../src/pipeline-report.js';

const repository = resolve(import.meta.dirname, '../..');

/** A project of a user's in a folder of its own, with this repository's packages installed. */
export interface TestProject {
  readonly folder: string;
  readonly path: (...parts: readonly string[]) => string;
  readonly generate: (options?: Partial<GenerateOptions>) => Promise<GenerateReport>;
  /** Every TypeScript file below `src`. */
  readonly sources: () => string[];
  readonly remove: () => void;
}

export function createProject(): TestProject {
  const folder = mkdtempSync(join(tmpdir(), 'ftero-gen-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  const path = (...parts: readonly string[]) => join(folder, ...parts);
  return {
    folder,
    path,
    generate: (options = {}) =>
      generate({
        cwd: folder,
        framework: 'fastify',
        spec: 'ftero',
        overlays: [],
        out: path('src/generated'),
        handlers: path('src/handlers'),
        scaffold: true,
        strict: false,
        include: [],
        exclude: [],
        allowRefs: [],
        webhooks: false,
        check: false,
        dryRun: false,
        force: false,
        ...options,
      }),
    sources: () =>
      readdirSync(path('src'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => path('src', name)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
