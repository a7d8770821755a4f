import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { targetNames } from '../src/plan/targets.js';
import { createProject } from './support/project.js';

/**
 * Generated code under the compilers that users have beside the one of this repository. They are installed
 * into a folder of their own, since all of them are called `tsc`.
 */
const run = promisify(execFile);
const versions = ['6', '7'];
const compilers = mkdtempSync(join(tmpdir(), 'ftero-gen-tsc-'));
const project = createProject();

const options = {
  target: 'es2022',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
};
const resolutions: Readonly<Record<string, object>> = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};

beforeAll(async () => {
  const packages = versions.map((version) => `typescript-${version}@npm:typescript@${version}`);
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['install', '--prefix', compilers, ...quiet, ...packages]);
  for (const framework of targetNames()) {
    const out = project.path('src', framework);
    await project.generate({ framework, out, scaffold: false });
  }
  for (const [name, resolution] of Object.entries(resolutions)) {
    const config = { compilerOptions: { ...options, ...resolution }, include: ['src'] };
    writeFileSync(project.path(`tsconfig.${name}.json`), JSON.stringify(config));
  }
});

afterAll(() => {
  project.remove();
  rmSync(compilers, { recursive: true, force: true });
});

describe.each(versions)('TypeScript %s', (version) => {
  it.each(Object.keys(resolutions))('compiles Ftero on every framework with %s', async (name) => {
    const tsc = join(compilers, 'node_modules', `typescript-${version}`, 'bin/tsc');
    expect(readdirSync(project.path('src'))).toEqual(targetNames());
    const result = await run(process.execPath, [
      tsc,
      '-p',
      project.path(`tsconfig.${name}.json`),
    ]).catch((error: { stdout: string }) => error);
    expect(result.stdout).toBe('');
  });
});
