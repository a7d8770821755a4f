import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { GenerateOptions } from '../src/config/index.js';
import { targetNames } from '../src/plan/targets.js';
import { createProject } from './support/project.js';
import { typeCheck } from './support/type-check.js';

/**
 * Every folder under `cases` with an `openapi.yaml` is generated for every framework, type-checked as users
 * would, and held against `expected`. `UPDATE_CASES=1 npx vitest run test/cases.test.ts` writes `expected`.
 */
const root = join(import.meta.dirname, 'cases');
const cases = readdirSync(root).filter((name) => existsSync(join(root, name, 'openapi.yaml')));

/** What depends on the case; the runtime is the same everywhere and has tests of its own. */
const isTold = (path: string) => !path.startsWith('runtime/') && path !== 'openapi.json';

describe.each(cases)('%s', (name) => {
  const folder = join(root, name);
  const project = createProject();
  afterAll(project.remove);
  const optionsFile = join(folder, 'options.json');
  const options = existsSync(optionsFile)
    ? (JSON.parse(readFileSync(optionsFile, 'utf8')) as Partial<GenerateOptions>)
    : {};

  it.each(targetNames())('type-checks for %s', async (framework) => {
    await project.generate({ ...options, framework, spec: join(folder, 'openapi.yaml') });
    expect(typeCheck(project.sources(), 'nodenext')).toEqual([]);
    expect(typeCheck(project.sources(), 'bundler')).toEqual([]);
  });

  it('gives what was expected', async () => {
    await project.generate({
      ...options,
      framework: 'fastify',
      spec: join(folder, 'openapi.yaml'),
    });
    const out = project.path('src/generated');
    const paths = readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|js)$/.test(path) && isTold(path))
      .sort();
    const expected = join(folder, 'expected');
    if (process.env['UPDATE_CASES'] !== undefined) {
      rmSync(expected, { recursive: true, force: true });
      for (const path of paths) {
        mkdirSync(dirname(join(expected, path)), { recursive: true });
        writeFileSync(join(expected, path), readFileSync(join(out, path)));
      }
    }
    const known = readdirSync(expected, { recursive: true, encoding: 'utf8' });
    expect(paths).toEqual(known.filter((path) => /\.(ts|js)$/.test(path)).sort());
    for (const path of paths) {
      expect(readFileSync(join(out, path), 'utf8'), path).toBe(
        readFileSync(join(expected, path), 'utf8'),
      );
    }
  });
});
