import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WriteInput } from '../../../src/write/index.js';
import { input, project, put, snapshot, write } from './support.js';

const files = { 'models.ts': 'export {};\n' };

let cwd: string;
let out: string;

beforeEach(() => {
  cwd = project();
  out = join(cwd, 'src/generated');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Refused with this message, also with `--force`, and nothing touched. */
async function refused(more: Partial<WriteInput>, message: RegExp): Promise<void> {
  const before = snapshot(cwd);
  for (const force of [false, true]) {
    const given = input(cwd, files, { ...more, force });
    await expect(write(given, 'write')).rejects.toThrow(message);
    await expect(write(given, 'check')).rejects.toThrow(message);
  }
  expect(snapshot(cwd)).toEqual(before);
}

describe('a folder that is somebody’s', () => {
  test.each(['home', 'home/projects'])(
    'is not taken: the home folder in or at %s',
    async (home) => {
      mkdirSync(join(cwd, home), { recursive: true });
      vi.stubEnv('HOME', join(cwd, home));
      vi.stubEnv('USERPROFILE', join(cwd, home));
      await refused({ outDir: join(cwd, 'home') }, /FG6003.*home folder/);
    },
  );

  test.each(['.git/hooks', '.git/new', 'a/.GIT'])('is not taken: %s', async (path) => {
    mkdirSync(join(cwd, '.git/hooks'), { recursive: true });
    await refused({ outDir: join(cwd, path) }, /FG6003.*git/);
  });

  test('with files that nobody generated is taken with --force only, which keeps them', async () => {
    put(join(out, 'precious/letters.txt'), 'mine');
    put(join(out, 'notes.txt'), 'mine');
    const before = snapshot(cwd);
    const message = /FG6020: src\/generated .*: notes\.txt, precious/;
    await expect(write(input(cwd, files), 'write')).rejects.toThrow(message);
    await expect(write(input(cwd, files), 'dry-run')).rejects.toThrow(message);
    expect(snapshot(cwd)).toEqual(before);
    await write(input(cwd, files, { force: true }), 'write');
    expect(snapshot(out)).toMatchObject({ 'precious/letters.txt': 'mine', 'notes.txt': 'mine' });
    // From then on the manifest says that the folder is the tool's.
    expect((await write(input(cwd, {}), 'write')).removed).toEqual(['src/generated/models.ts']);
    expect(snapshot(out)).toMatchObject({ 'precious/letters.txt': 'mine', 'notes.txt': 'mine' });
  });

  test('is taken with the few files that say nothing about whose it is', async () => {
    put(join(out, '.gitkeep'), '');
    await write(input(cwd, files), 'write');
    expect(Object.keys(snapshot(out))).toEqual(['.ftero-gen.json', '.gitkeep', 'models.ts']);
  });

  test('is taken again when only its manifest is lost', async () => {
    await write(input(cwd, files), 'write');
    const { '.ftero-gen.json': manifest } = snapshot(out);
    put(join(out, '.ftero-gen.json'), '');
    await write(input(cwd, files, { force: true }), 'write');
    expect(snapshot(out)['.ftero-gen.json']).toBe(manifest);
  });
});

describe('links', () => {
  test.each(['generated', 'handlers'])('out of the project are refused: src/%s', async (name) => {
    const outside = project();
    symlinkSync(outside, join(cwd, `linked-${name}`));
    const folder = join(cwd, `linked-${name}`);
    await refused(name === 'handlers' ? { userRoot: folder } : { outDir: folder }, /FG6009/);
    expect(snapshot(outside)).toEqual({});
  });

  test('to another folder of the same repository are followed', async () => {
    mkdirSync(join(cwd, '.git'));
    mkdirSync(join(cwd, 'packages/one'), { recursive: true });
    mkdirSync(join(cwd, 'packages/shared'));
    symlinkSync('../shared', join(cwd, 'packages/one/generated'));
    const here = join(cwd, 'packages/one');
    await write(input(here, files), 'write');
    await write({ ...input(here, files), outDir: join(here, 'generated') }, 'write');
    expect(Object.keys(snapshot(join(cwd, 'packages/shared')))).toContain('models.ts');
  });

  test.each([
    ['nowhere', 'missing'],
    ['to itself', 'generated'],
  ])('%s are refused with a code', async (_, to) => {
    symlinkSync(to, out);
    await refused({}, /FG6021/);
  });
});

test.each(['a%b', 'a#b', 'a?b', 'a\nb'])('%j in the path to it fits no import', async (name) => {
  await refused({ outDir: join(cwd, 'src', name) }, /FG6003[^]*import/);
});

test('a name that no file system takes is refused with a code', async () => {
  await refused({ outDir: join(cwd, 'x'.repeat(300)) }, /FG6001.*too long/);
});
