import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listBundled } from '../../../src/load/index.js';
import { toolVersion } from '../../../src/tool-version.js';
import { cli, folder } from './support.js';

describe('wrong usage is status 2, with a hint and without a stack', () => {
  test.each<[string, string[], RegExp]>([
    ['an unknown flag', ['--framwork', 'koa'], /unknown option '--framwork'.*--framework/s],
    ['an unknown command', ['genrate'], /unknown command 'genrate'.*Did you mean generate/s],
    ['a flag without its value', ['--framework'], /argument missing/],
    ['flags that exclude each other', ['--check', '--dry-run', '-f', 'koa'], /cannot be used with/],
    ['no framework', [], /FG3006.*express, fastify, koa/s],
    ['init without a folder', ['init'], /missing required argument 'dir'/],
    ['specs show without a version', ['specs', 'show'], /missing required argument 'version'/],
  ])('%s', async (_, argv, message) => {
    const cwd = folder();
    const { status, out, err } = await cli(cwd, argv);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(out).toBe('');
    expect(status).toBe(2);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('bad input is status 1, coded, and writes nothing', () => {
  test.each<[string, string[], RegExp]>([
    ['an unknown framework', ['-f', 'fastfy'], /fastify/],
    ['no such bundled version', ['-f', 'koa', '-s', 'ftero@1.0.0'], /FG1002.*1\.4\.0/s],
    ['no such file', ['-f', 'koa', '-s', 'gone.yaml'], /FG1003/],
    ['a missing configuration', ['-c', 'gone.yaml'], /FG3003/],
    ['the current folder as output', ['-f', 'koa', '-o', '.'], /FG6003/],
    ['specs show of nothing', ['specs', 'show', '9.9.9'], /FG1002/],
    ['specs export of nothing', ['specs', 'export', 'nothing'], /FG1002/],
    ['init with an unknown framework', ['init', 'a', '-f', 'fastfy'], /fastify/],
  ])('%s', async (_, argv, message) => {
    const cwd = folder();
    const { status, err } = await cli(cwd, argv);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(status).toBe(1);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('as one JSON document with --json', async () => {
    const { status, out, err } = await cli(folder(), ['-f', 'koa', '-s', 'gone.yaml', '--json']);
    expect(status).toBe(1);
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ status: 'failed', diagnostics: [{ code: 'FG1003' }] });
  });
});

test('what the system refuses is told with a code, whoever met it', async () => {
  const out = () => {
    throw Object.assign(new Error('x'), { code: 'ENOSPC', syscall: 'write' });
  };
  const { status, err } = await cli(folder(), ['specs'], { out });
  expect(err).toContain('FG6022: The system refused write: no space is left on the device.');
  expect(status).toBe(1);
});

test('what nobody foresaw is one message that asks for a report', async () => {
  const cwd = folder();
  const env = { DEBUG: 'ftero-gen' };
  const out = () => {
    throw new TypeError('first line\nsecond line');
  };
  const plain = await cli(cwd, ['specs'], { out });
  expect(plain.status).toBe(1);
  expect(plain.err).toMatch(/^error FG3020: Internal error: first line\n.*report/);
  expect(plain.err).not.toMatch(/second line|\n\s+at /);
  expect((await cli(cwd, ['specs'], { out, env })).err).toMatch(/\n\s+at /);
});

test('a message cannot rewrite the screen', async () => {
  const { err } = await cli(folder(), ['-f', 'koa', '-s', 'a\u001b[2Jb.yaml']);
  expect(err).toContain('a\\u001b[2Jb.yaml');
});

test('colours only where they are taken', async () => {
  const hasColor = { out: true, err: true };
  const colored = await cli(folder(), ['-f', 'koa', '-s', 'gone.yaml'], { hasColor });
  expect(colored.err).toContain('\u001b[31merror FG1003\u001b[39m');
  const plain = await cli(folder(), ['-f', 'koa', '-s', 'gone.yaml']);
  expect(plain.err).not.toContain('\u001b');
});

describe('help and version', () => {
  test('are status 0 on standard output', async () => {
    const help = await cli(folder(), ['--help']);
    expect(help).toMatchObject({ status: 0, err: '' });
    expect(help.out).toMatch(/generate.*init.*specs/s);
    expect(await cli(folder(), ['--version'])).toEqual({
      status: 0,
      out: `${toolVersion()}\n`,
      err: '',
    });
  });

  test('lists every option of generate', async () => {
    const { out } = await cli(folder(), ['generate', '--help']);
    const flags = ['framework', 'spec', 'overlay', 'out', 'handlers', 'config', 'check', 'dry-run'];
    const more = ['force', 'no-scaffold', 'json', 'quiet', 'strict', 'include', 'exclude'];
    for (const flag of [...flags, ...more, 'allow-ref', 'webhooks']) {
      expect(out, flag).toContain(`--${flag}`);
    }
  });
});

describe('specs', () => {
  test('lists what is bundled', async () => {
    const { out } = await cli(folder(), ['specs']);
    const all = listBundled();
    expect(out.trim().split('\n')).toHaveLength(all.length);
    expect(out).toContain('ftero@1.19.0  (newest)');
    const json = await cli(folder(), ['specs', 'list', '--json']);
    expect(JSON.parse(json.out)).toHaveLength(all.length);
  });

  test('shows the operations of a version', async () => {
    const { out } = await cli(folder(), ['specs', 'show', '1.19.0']);
    expect(out).toMatch(/^Ftero 1\.19\.0 \(OpenAPI 3\.\d\)\n/);
    expect(out).toMatch(/ {2}POST \/calls +createCall\n/);
    const json = await cli(folder(), ['specs', 'show', 'ftero', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ version: '1.19.0' });
  });

  test('exports a document that can be generated from', async () => {
    const { out } = await cli(folder(), ['specs', 'export', 'ftero@1.4.0']);
    const cwd = folder();
    mkdirSync(join(cwd, 'api'));
    writeFileSync(join(cwd, 'api/ftero.yaml'), out);
    const { status } = await cli(cwd, ['-f', 'koa', '-s', 'api/ftero.yaml', '--dry-run', '-q']);
    expect(status).toBe(0);
  });
});
