import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { FteroGenError } from '../../../src/diagnostics/index.js';
import { nodeDisk, type Disk, type WriteInput } from '../../../src/write/index.js';
import { facts, input, project, put, snapshot, write } from './support.js';

let cwd: string;
let out: string;

beforeEach(() => {
  cwd = project();
  out = join(cwd, 'src', 'generated');
});

async function codes(run: Promise<unknown>): Promise<string[]> {
  try {
    await run;
  } catch (error) {
    if (error instanceof FteroGenError) return error.diagnostics.map(({ code }) => code);
    throw error;
  }
  return [];
}

const first = { 'models.ts': 'export {};\n', 'calls/types.ts': 'export type A = 1;\n' };

describe('a first run', () => {
  test('writes every file and a manifest without times', async () => {
    const report = await write(input(cwd, first), 'write');
    expect(report.written).toEqual([
      'src/generated/.ftero-gen.json',
      'src/generated/calls/types.ts',
      'src/generated/models.ts',
    ]);
    expect(Object.keys(snapshot(out))).toEqual(['.ftero-gen.json', 'calls/types.ts', 'models.ts']);
    const text = readFileSync(join(out, '.ftero-gen.json'), 'utf8');
    expect(Object.keys(JSON.parse(text).files)).toEqual(['calls/types.ts', 'models.ts']);
    expect(text).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  test('gives the same manifest whatever the order of files and options', async () => {
    await write(input(cwd, first), 'write');
    const other = project();
    const reversed = Object.fromEntries(Object.entries(first).reverse());
    await write(input(other, reversed), 'write');
    expect(snapshot(join(other, 'src/generated'))).toEqual(snapshot(out));
  });

  test('formats what is not formatted, whatever the user’s configuration says', async () => {
    put(join(cwd, '.prettierrc.json'), '{ "semi": false, "singleQuote": false }');
    const files = [{ path: 'a.ts', content: 'export const a = "x"', formatted: false }];
    await write({ ...input(cwd, {}), files }, 'write');
    expect(readFileSync(join(out, 'a.ts'), 'utf8')).toBe("export const a = 'x';\n");
  });

  test('reports text that does not parse as a fault of ours', async () => {
    const files = [{ path: 'a.ts', content: 'export const = ;', formatted: false }];
    expect(await codes(write({ ...input(cwd, {}), files }, 'write'))).toEqual(['FG6010']);
    expect(existsSync(out)).toBe(false);
  });
});

describe('a second run', () => {
  beforeEach(async () => {
    await write(input(cwd, first), 'write');
    for (const path of Object.keys(snapshot(out))) utimesSync(join(out, path), 1000, 1000);
  });

  test('touches nothing when nothing changed', async () => {
    const report = await write(input(cwd, first), 'write');
    expect(report.written).toEqual([]);
    expect(report.unchanged).toHaveLength(3);
    for (const path of Object.keys(snapshot(out))) {
      expect(statSync(join(out, path)).mtimeMs, path).toBe(1_000_000);
    }
  });

  test('rewrites only the file that changed, and keeps its permissions', async () => {
    chmodSync(join(out, 'models.ts'), 0o640);
    const next = { ...first, 'models.ts': 'export const b = 2;\n' };
    const report = await write(input(cwd, next), 'write');
    expect(report.written).toEqual(['src/generated/.ftero-gen.json', 'src/generated/models.ts']);
    expect(statSync(join(out, 'calls/types.ts')).mtimeMs).toBe(1_000_000);
    expect(statSync(join(out, 'models.ts')).mode & 0o777).toBe(0o640);
  });

  test('takes a checkout with CRLF for unchanged', async () => {
    put(join(out, 'models.ts'), 'export {};\r\n');
    const report = await write(input(cwd, first), 'write');
    expect(report.written).toEqual([]);
    expect(readFileSync(join(out, 'models.ts'), 'utf8')).toBe('export {};\r\n');
  });

  test('removes what is no longer generated, and folders that it empties', async () => {
    const report = await write(input(cwd, { 'models.ts': 'export {};\n' }), 'write');
    expect(report.removed).toEqual(['src/generated/calls/types.ts']);
    expect(existsSync(join(out, 'calls'))).toBe(false);
  });

  test('keeps a stale file that was edited, and says so', async () => {
    put(join(out, 'calls/types.ts'), 'export type A = 2;\n');
    const report = await write(input(cwd, { 'models.ts': 'export {};\n' }), 'write');
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['FG6008']);
    expect(existsSync(join(out, 'calls/types.ts'))).toBe(true);
  });

  test('keeps a foreign file beside a removed one', async () => {
    put(join(out, 'calls/notes.md'), 'mine');
    await write(input(cwd, { 'models.ts': 'export {};\n' }), 'write');
    expect(readFileSync(join(out, 'calls/notes.md'), 'utf8')).toBe('mine');
  });

  test('names every edited and every foreign file, and writes nothing', async () => {
    put(join(out, 'models.ts'), 'edited');
    put(join(out, 'calls/types.ts'), 'edited');
    put(join(out, 'new.ts'), 'foreign');
    const before = snapshot(out);
    const next = { 'models.ts': '1', 'calls/types.ts': '2', 'new.ts': '3', 'other.ts': '4' };
    const found = await codes(write(input(cwd, next), 'write'));
    expect(found).toEqual(['FG6005', 'FG6005', 'FG6006']);
    expect(snapshot(out)).toEqual(before);
    await write(input(cwd, next, { force: true }), 'write');
    expect(snapshot(out)).toMatchObject(next);
  });

  test('generates a file again that was deleted', async () => {
    await nodeDisk.removeFile(join(out, 'models.ts'));
    const report = await write(input(cwd, first), 'write');
    expect(report.written).toEqual(['src/generated/models.ts']);
  });

  test('gives the facts of the run before', async () => {
    const spec = { ...facts.spec, version: '1.20.0' };
    const report = await write(input(cwd, first, { facts: { ...facts, spec } }), 'write');
    expect(report.previous?.spec.version).toBe('1.19.0');
    expect(JSON.parse(readFileSync(join(out, '.ftero-gen.json'), 'utf8')).spec.version).toBe(
      '1.20.0',
    );
  });

  test.each([
    ['<<<<<<< HEAD', 'not JSON'],
    ['[]', 'not an object'],
    [JSON.stringify({ ...facts, files: { '../../x': 'a' } }), 'not safe'],
    [JSON.stringify({ ...facts, files: { x: 1 } }), 'hash of x'],
    [JSON.stringify({ ...facts, spec: {}, files: {} }), '"spec"'],
  ])('refuses the damaged manifest %s', async (text, reason) => {
    put(join(out, '.ftero-gen.json'), text);
    const run = write(input(cwd, first), 'write');
    await expect(run).rejects.toThrow(reason);
    expect(await codes(write(input(cwd, first), 'write'))).toEqual(['FG6007']);
    await write(input(cwd, first, { force: true }), 'write');
    expect((await write(input(cwd, first), 'check')).drift).toEqual([]);
  });
});

describe('check and dry run', () => {
  test('list the drift and write nothing', async () => {
    await write(input(cwd, { ...first, 'old.ts': 'a', 'mine.ts': 'b' }), 'write');
    put(join(out, 'mine.ts'), 'edited');
    const before = snapshot(cwd);
    const handler = join(cwd, 'src/handlers/calls.ts');
    const next = input(
      cwd,
      { ...first, 'models.ts': 'changed', 'new.ts': 'c', 'mine.ts': 'b' },
      { userFiles: [{ path: handler, before: undefined, after: 'x' }] },
    );
    const { drift } = await write(next, 'check');
    expect(Object.fromEntries(drift.map(({ path, kind }) => [path, kind]))).toEqual({
      'src/generated/models.ts': 'outdated',
      'src/generated/new.ts': 'missing',
      'src/generated/mine.ts': 'edited',
      'src/generated/old.ts': 'stale',
      'src/generated/.ftero-gen.json': 'outdated',
      'src/handlers/calls.ts': 'handler',
    });
    expect(await codes(write(next, 'dry-run'))).toEqual(['FG6005']);
    expect(snapshot(cwd)).toEqual(before);
  });
});

describe('the output folder', () => {
  test.each([
    '../x.ts',
    'a/../../x.ts',
    '/etc/x.ts',
    'C:/x.ts',
    'a\\b.ts',
    'a\0.ts',
    'CON.ts',
    'a/com1',
    'a//b.ts',
    './a.ts',
    'a.',
    'a?.ts',
    '.ftero-gen.json',
    '',
  ])('refuses to write %j', async (path) => {
    expect(await codes(write(input(cwd, { [path]: 'x' }), 'write'))).toContain('FG6004');
    expect(existsSync(out)).toBe(false);
  });

  test('refuses two paths that differ in case only', async () => {
    const run = write(input(cwd, { 'Calls.ts': 'x', 'calls.ts': 'y' }), 'write');
    expect(await codes(run)).toEqual(['FG6004']);
  });

  test('refuses a sub-folder that is a link out of it', async () => {
    const outside = project();
    mkdirSync(out);
    symlinkSync(outside, join(out, 'calls'));
    const before = snapshot(outside);
    expect(await codes(write(input(cwd, first), 'write'))).toEqual(['FG6009']);
    expect(snapshot(outside)).toEqual(before);
  });

  test('refuses a link in the place of a file', async () => {
    put(join(cwd, 'mine.ts'), 'mine');
    mkdirSync(out);
    symlinkSync(join(cwd, 'mine.ts'), join(out, 'models.ts'));
    expect(await codes(write(input(cwd, first, { force: true }), 'write'))).toEqual(['FG6015']);
    expect(readFileSync(join(cwd, 'mine.ts'), 'utf8')).toBe('mine');
  });

  test('may itself be a link', async () => {
    mkdirSync(join(cwd, 'elsewhere'));
    symlinkSync(join(cwd, 'elsewhere'), out);
    await write(input(cwd, first), 'write');
    expect(existsSync(join(cwd, 'elsewhere/calls/types.ts'))).toBe(true);
  });

  test.each(['package.json', '.git/HEAD', 'node_modules/x'])('is no project: %s', async (mark) => {
    put(join(out, mark), '{}');
    expect(await codes(write(input(cwd, first), 'write'))).toEqual(['FG6003']);
  });

  test('is neither the current folder, nor above it, nor above the handlers', async () => {
    const handler = { path: join(out, 'handlers/a.ts'), before: undefined, after: '' };
    const attempts: Partial<WriteInput>[] = [
      { outDir: cwd },
      { outDir: join(cwd, '..') },
      { userRoot: join(out, 'handlers'), userFiles: [handler] },
    ];
    for (const attempt of attempts) {
      expect(await codes(write(input(cwd, first, attempt), 'write'))).toEqual(['FG6003']);
    }
  });

  test('is a folder', async () => {
    put(out, 'a file');
    expect(await codes(write(input(cwd, first), 'write'))).toEqual(['FG6002']);
  });

  test('below a file is refused', async () => {
    put(join(cwd, 'file'), '');
    const run = write(input(cwd, first, { outDir: join(cwd, 'file/generated') }), 'write');
    expect(await codes(run)).toEqual(['FG6001']);
  });

  test.each([
    ['claimFolder', 'EACCES', 'permission denied'],
    ['writeDurably', 'ENOSPC', 'no space is left'],
  ] as const)('with %s failing stays as it was', async (operation, code, reason) => {
    await write(input(cwd, first), 'write');
    const before = snapshot(cwd);
    const disk: Disk = {
      ...nodeDisk,
      [operation]: () => Promise.reject(Object.assign(new Error('x'), { code })),
    };
    const run = () => write(input(cwd, { 'models.ts': 'new' }), 'write', disk);
    await expect(run()).rejects.toThrow(reason);
    expect(await codes(run())).toEqual(['FG6001']);
    expect(snapshot(cwd)).toEqual(before);
  });
});

describe('user files', () => {
  const after = 'export const calls = {};\n';

  test('are created and edited together with the generated ones', async () => {
    const one = join(cwd, 'src/handlers/calls.ts');
    const two = join(cwd, 'src/handlers/deep/tasks.ts');
    put(one, 'old');
    const userFiles = [
      { path: one, before: 'old', after },
      { path: two, before: undefined, after },
    ];
    const report = await write(input(cwd, first, { userFiles }), 'write');
    expect(report.created).toEqual(['src/handlers/deep/tasks.ts']);
    expect(report.edited).toEqual(['src/handlers/calls.ts']);
    expect(snapshot(join(cwd, 'src/handlers'))).toEqual({
      'calls.ts': after,
      'deep/tasks.ts': after,
    });
  });

  test('on another file system than the generated ones are put in place too', async () => {
    const one = join(cwd, 'src/handlers/calls.ts');
    put(one, 'old');
    chmodSync(one, 0o604);
    let crossed = 0;
    const disk: Disk = {
      ...nodeDisk,
      rename: async (from, to) => {
        const isFar = from.includes('generated') && to.includes('handlers');
        if (!isFar) return nodeDisk.rename(from, to);
        crossed += 1;
        throw Object.assign(new Error('x'), { code: 'EXDEV' });
      },
    };
    const userFiles = [{ path: one, before: 'old', after }];
    await write(input(cwd, first, { userFiles }), 'write', disk);
    expect(crossed).toBe(1);
    expect(snapshot(join(cwd, 'src/handlers'))).toEqual({ 'calls.ts': after });
    expect(statSync(one).mode & 0o777).toBe(0o604);
  });

  test('that are links to nothing stop the run with a code', async () => {
    const path = join(cwd, 'src/handlers/calls.ts');
    symlinkSync('gone.ts', path);
    const userFiles = [{ path, before: undefined, after }];
    expect(await codes(write(input(cwd, first, { userFiles }), 'write'))).toEqual(['FG6021']);
  });

  test('that changed meanwhile stop the run', async () => {
    const path = join(cwd, 'src/handlers/calls.ts');
    put(path, 'newer');
    const userFiles = [{ path, before: 'old', after }];
    expect(await codes(write(input(cwd, first, { userFiles }), 'write'))).toEqual(['FG6012']);
    expect(existsSync(out)).toBe(false);
  });

  test('outside their folder are refused, also through a link', async () => {
    const outside = project();
    put(join(outside, 'a.ts'), 'old');
    symlinkSync(join(outside, 'a.ts'), join(cwd, 'src/handlers/link.ts'));
    for (const path of [join(outside, 'a.ts'), join(cwd, 'src/handlers/link.ts')]) {
      const userFiles = [{ path, before: 'old', after }];
      expect(await codes(write(input(cwd, first, { userFiles }), 'write'))).toEqual(['FG6009']);
    }
    expect(readFileSync(join(outside, 'a.ts'), 'utf8')).toBe('old');
  });

  test('that are links within the folder are edited where they lead', async () => {
    put(join(cwd, 'src/handlers/real.ts'), 'old');
    symlinkSync('real.ts', join(cwd, 'src/handlers/link.ts'));
    const userFiles = [{ path: join(cwd, 'src/handlers/link.ts'), before: 'old', after }];
    await write(input(cwd, first, { userFiles }), 'write');
    expect(readFileSync(join(cwd, 'src/handlers/real.ts'), 'utf8')).toBe(after);
  });
});
