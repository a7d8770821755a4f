import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli, folder } from './support.js';

test('generates, says so, and does nothing the second time', async () => {
  const cwd = folder();
  const first = await cli(cwd, ['--framework', 'fastify']);
  expect(first.status).toBe(0);
  expect(first.out).toMatch(
    /^Ftero 1\.19\.0 \(ftero\), \d+ operations, for fastify\n {2}src\/generated: \d+ written\n {2}src\/handlers: \d+ created\nDone in [\d.]+ s\.\nNext: /,
  );
  expect(first.err).toMatch(/Reading ftero\n.*Writing\n/s);
  const second = await cli(cwd, ['--framework', 'fastify']);
  expect(second.out).toMatch(/src\/generated: \d+ unchanged\n {2}src\/handlers: nothing to do\n/);
});

test('--quiet says nothing, --json one document', async () => {
  const cwd = folder();
  expect(await cli(cwd, ['-f', 'koa', '-q'])).toEqual({ status: 0, out: '', err: '' });
  const { out, err } = await cli(cwd, ['-f', 'koa', '--json']);
  expect(err).toBe('');
  expect(JSON.parse(out)).toMatchObject({
    status: 'done',
    spec: { reference: 'ftero', title: 'Ftero' },
    written: [],
    removed: [],
    created: [],
    previous: { framework: 'koa' },
  });
});

test('--check is status 1 on drift, lists it, and writes nothing', async () => {
  const cwd = folder();
  const empty = await cli(cwd, ['-f', 'koa', '--check']);
  expect(empty.status).toBe(1);
  expect(empty.out).toContain('src/generated/models.ts is missing');
  expect(readdirSync(cwd)).toEqual([]);
  await cli(cwd, ['-f', 'koa', '-q']);
  expect(await cli(cwd, ['-f', 'koa', '--check', '-q'])).toEqual({ status: 0, out: '', err: '' });
  writeFileSync(join(cwd, 'src/generated/models.ts'), '// mine\n');
  rmSync(join(cwd, 'src/handlers/calls.ts'));
  const drift = await cli(cwd, ['-f', 'koa', '--check', '--json']);
  expect(drift.status).toBe(1);
  expect(JSON.parse(drift.out)).toMatchObject({
    status: 'drift',
    drift: expect.arrayContaining([
      { path: 'src/generated/models.ts', kind: 'edited' },
      { path: 'src/handlers/calls.ts', kind: 'handler' },
    ]) as unknown,
  });
});

test('an edited file stops the run with its name; --force overwrites it', async () => {
  const cwd = folder();
  await cli(cwd, ['-f', 'koa', '-q']);
  const path = join(cwd, 'src/generated/server.ts');
  writeFileSync(path, '// mine\n');
  const stopped = await cli(cwd, ['-f', 'koa']);
  expect(stopped.status).toBe(1);
  expect(stopped.err).toMatch(/src\/generated\/server\.ts: error FG6005/);
  expect(readFileSync(path, 'utf8')).toBe('// mine\n');
  expect((await cli(cwd, ['-f', 'koa', '--force', '-q'])).status).toBe(0);
  expect(readFileSync(path, 'utf8')).toContain('apiMiddleware');
});

test('--dry-run says what would be written, and writes nothing', async () => {
  const cwd = folder();
  const { status, out } = await cli(cwd, ['-f', 'koa', '--dry-run']);
  expect(status).toBe(0);
  expect(out).toContain('  would write src/generated/models.ts\n');
  expect(out).toContain('  would write src/handlers/calls.ts\n');
  expect(readdirSync(cwd)).toEqual([]);
});

test('a newer version is announced, and gets stubs', async () => {
  const cwd = folder();
  await cli(cwd, ['-f', 'koa', '-s', 'ftero@1.4.0', '-q']);
  const { out } = await cli(cwd, ['-f', 'koa', '-s', 'ftero@1.19.0']);
  expect(out).toContain('from 1.4.0 to 1.19.0');
  expect(out).toContain('ftero-gen upgrade');
});

test('--no-scaffold leaves the handlers alone, options stand in a configuration', async () => {
  const cwd = folder();
  writeFileSync(
    join(cwd, 'ftero-gen.config.yaml'),
    'framework: express\nout: gen\nhandlers: mine\nscaffold: true\n',
  );
  expect((await cli(cwd, ['--no-scaffold', '-q'])).status).toBe(0);
  expect(existsSync(join(cwd, 'gen/server.ts'))).toBe(true);
  expect(existsSync(join(cwd, 'mine'))).toBe(false);
  expect((await cli(cwd, ['-q'])).status).toBe(0);
  expect(existsSync(join(cwd, 'mine/index.ts'))).toBe(true);
});

test('progress is one line that is rewritten on a screen', async () => {
  const { err } = await cli(folder(), ['-f', 'koa', '--dry-run'], { isInteractive: true });
  expect(err).not.toContain('\n');
  expect(err.endsWith('\r\u001b[2K')).toBe(true);
});
