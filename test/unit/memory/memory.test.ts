import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GenerateOptions } from '../../../src/config/index.js';
import { confirmGenerated } from '../../../src/confirm-generated.js';
import { listBundled } from '../../../src/load/index.js';
import { generate } from '../../../src/pipeline.js';
import { createFolder } from './folder.js';

const bundled = listBundled();
const newest = bundled.at(-1)?.path ?? '';
const older = bundled.at(-2)?.path ?? '';

let project: ReturnType<typeof createFolder>;
let options: GenerateOptions;

beforeEach(() => {
  project = createFolder();
  copyFileSync(newest, project.path('api.yaml'));
  options = project.options({ spec: 'api.yaml' });
});

afterEach(() => project.remove());

const rest = ({ milliseconds: _, ...report }: Awaited<ReturnType<typeof generate>>) => report;

describe('a run after one that was remembered', () => {
  test('reports what a whole run would', async () => {
    await generate(options);
    const confirmed = await confirmGenerated(options);
    expect(confirmed && rest(confirmed)).toEqual(rest(await generate(options)));
    expect(confirmed?.drift).toEqual([]);
  });

  test('shows warnings again, and leaves strictness to the whole run', async () => {
    const warned = project.options({ spec: 'api.yaml', overlays: ['odd.yaml'] });
    project.write(
      'odd.yaml',
      `overlay: 1.0.0
info: { title: odd, version: '1' }
actions:
  - target: $.components.schemas.PhoneNumber
    update: { pattern: '^(a+)+\\1$' }
`,
    );
    const { diagnostics } = await generate(warned);
    expect(diagnostics).toMatchObject([{ code: 'FG2011' }]);
    expect((await confirmGenerated(warned))?.diagnostics).toEqual(diagnostics);
    expect(await confirmGenerated({ ...warned, strict: true })).toBeUndefined();
  });

  const differences: Record<string, () => GenerateOptions | void> = {
    'the specification says something else': () => copyFileSync(older, project.path('api.yaml')),
    'the specification is gone': () => unlinkSync(project.path('api.yaml')),
    'a generated file was edited': () => appendFileSync(project.path('generated/models.ts'), '\n'),
    'a generated file is missing': () => unlinkSync(project.path('generated/server.ts')),
    'the manifest was edited': () =>
      appendFileSync(project.path('generated/.ftero-gen.json'), '\n'),
    'a run was interrupted': () => mkdirSync(project.path('generated/.ftero-gen-tmp')),
    'a handler file is missing': () => unlinkSync(project.path('handlers/calls.ts')),
    'other options are given': () => ({ ...options, framework: 'koa' }),
    'operations are left out': () => ({ ...options, exclude: ['calls'] }),
    'edits are to be overwritten': () => ({ ...options, force: true }),
    'it is a check': () => ({ ...options, check: true }),
    'it is a dry run': () => ({ ...options, dryRun: true }),
    'the memory is damaged': () => {
      for (const name of readdirSync(project.cache)) {
        project.write(join('node_modules/.cache/ftero-gen', name), '{');
      }
    },
    'the memory is gone': () => rmSync(project.cache, { recursive: true }),
  };

  test.each(Object.entries(differences))('is a whole run when %s', async (_name, differ) => {
    await generate(options);
    expect(await confirmGenerated(options)).toBeDefined();
    const changed = differ() ?? options;
    expect(await confirmGenerated(changed)).toBeUndefined();
  });

  test('is a whole run when the tool has changed', async () => {
    await generate(options);
    const template = join(import.meta.dirname, '../../../templates/shared/models.hbs');
    utimesSync(template, new Date(), new Date());
    expect(await confirmGenerated(options)).toBeUndefined();
  });
});

/** What is done to the file of the memory, the larger of the two. */
const tampering: Record<string, (text: string) => string> = {
  'cut off': (text) => text.slice(0, text.length / 2),
  empty: () => '',
  'no JSON': () => 'x\n{',
  null: () => 'null',
  'a list': () => '[]',
  'of another shape': () => '{"tool":1,"options":{},"recollection":{"inputs":5}}',
  'of its prototype': () => '{"__proto__":{"recollection":null}}',
  'changed in one hash': (text) => text.replace(/[\da-f]{64}(?=[^\n]*$)/, '0'.repeat(64)),
};

test.each(Object.entries(tampering))('a memory that is %s is ignored', async (_name, tamper) => {
  await generate(options);
  const memory = readdirSync(project.cache).find((name) => name.endsWith('.json')) ?? '';
  const path = join(project.cache, memory);
  const text = readFileSync(path, 'utf8');
  expect(tamper(text)).not.toBe(text);
  writeFileSync(path, tamper(text));
  expect(await confirmGenerated(options)).toBeUndefined();
});

test('a memory that was brought here, as git brings it, is ignored: no drift hides behind it', async () => {
  await generate(options);
  expect(await confirmGenerated(options)).toBeDefined();
  const elsewhere = project.path('copy');
  cpSync(project.cache, elsewhere, { recursive: true, preserveTimestamps: true });
  rmSync(project.cache, { recursive: true });
  cpSync(elsewhere, project.cache, { recursive: true, preserveTimestamps: true });
  expect(await confirmGenerated(options)).toBeUndefined();
});

test('nothing is kept through a link', async () => {
  mkdirSync(project.path('precious'));
  symlinkSync('../precious', project.path('node_modules/.cache'));
  await generate(options);
  expect(readdirSync(project.path('precious'))).toEqual([]);
  expect(await confirmGenerated(options)).toBeUndefined();
});

test('nothing is remembered by a run that writes nothing, nor where no packages are installed', async () => {
  await generate({ ...options, dryRun: true });
  expect(await confirmGenerated(options)).toBeUndefined();
  rmSync(project.path('node_modules'), { recursive: true });
  await generate(options);
  expect(await confirmGenerated(options)).toBeUndefined();
  expect(readdirSync(project.folder)).not.toContain('node_modules');
});
