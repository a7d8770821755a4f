import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageName } from '../../../src/init/package-json.js';
import { toolDependency } from '../../../src/init/tool-dependency.js';
import { cli, folder } from './support.js';

const repository = resolve(import.meta.dirname, '../../..');

const secured = `openapi: 3.0.3
info: { title: Secured, version: '1' }
paths:
  /health: { get: { responses: { '204': { description: fine } } } }
security: [{ a-key: [] }]
components:
  securitySchemes: { a-key: { type: apiKey, in: header, name: x-key } }
`;

/** Compiles a project with the packages of this repository; gives what the compiler says. */
function build(project: string, configs = ['tsconfig.build.json']): string {
  symlinkSync(join(repository, 'node_modules'), join(project, 'node_modules'));
  const tsc = join(repository, 'node_modules/typescript/bin/tsc');
  const outcomes = configs.map((config) =>
    spawnSync(process.execPath, [tsc, '-p', config], { cwd: project, encoding: 'utf8' }),
  );
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const copy = /node -e "(.*)"/.exec(scripts['build'] ?? '')?.[1] ?? '';
  const copied = spawnSync(process.execPath, ['-e', copy], { cwd: project, encoding: 'utf8' });
  return [...outcomes.map(({ stdout }) => stdout), copied.stderr].join('');
}

/** Prints what a server allows who is slow, at each request. */
const tellTimeouts = `data:text/javascript,${encodeURIComponent(`
  import { subscribe } from 'node:diagnostics_channel';
  subscribe('http.server.request.start', ({ server }) => {
    const { requestTimeout, headersTimeout, timeout, keepAliveTimeout } = server;
    console.log(JSON.stringify([requestTimeout, headersTimeout, timeout, keepAliveTimeout]));
  });
`)}`;

/** Starts a built project and gives its address; `stop` sends SIGTERM and gives the exit status. */
async function start(project: string) {
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: project,
    env: { ...process.env, PORT: '0', NODE_ENV: 'test', NODE_OPTIONS: `--import ${tellTimeouts}` },
  });
  let told = '';
  child.stdout.on('data', (data: Buffer) => (told += data.toString()));
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const address = await new Promise<string>((found, failed) => {
    child.once('exit', () => failed(new Error(said)));
    child.stdout.on('data', (data: Buffer) => {
      const match = /http:\/\/localhost:\d+/.exec(data.toString());
      if (match !== null) found(match[0]);
    });
  });
  const stop = async (): Promise<unknown> => {
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    return (await exit)[0];
  };
  const timeouts = (): unknown => JSON.parse(/^\[.*\]$/m.exec(told)?.[0] ?? 'null');
  return { address, stop, timeouts };
}

describe('init makes a project that compiles, runs and stops', { timeout: 180_000 }, () => {
  test.each(['fastify', 'express', 'koa'])('on %s', async (framework) => {
    const cwd = folder();
    const { status, out } = await cli(cwd, ['init', 'my server', '-f', framework, '-q']);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    const project = join(cwd, 'my server');
    expect((await cli(project, ['--check', '-q'])).out).toBe('');
    expect(build(project)).toBe('');
    const { address, stop, timeouts } = await start(project);
    const health = await fetch(`${address}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    expect((await fetch(`${address}/companies/1`)).status).toBe(501);
    expect((await fetch(`${address}/calls`, { method: 'POST' })).status).toBe(400);
    expect((await fetch(`${address}/nowhere`)).status).toBe(404);
    for (const [path, expected] of [
      ['%zz', 400],
      ['%C0%AF', 400],
      ['1'.repeat(1500), framework === 'fastify' ? 414 : 501],
    ] as const) {
      const refused = await fetch(`${address}/companies/${path}`);
      expect(refused.status).toBe(expected);
      expect(refused.headers.get('content-type')).toContain('application/problem+json');
    }
    expect(timeouts()).toEqual([120_000, 20_000, 120_000, 72_000]);
    expect(await stop()).toBe(0);
    expect(readFileSync(join(project, 'ftero-gen.config.yaml'), 'utf8')).toMatch(/ftero@1\.\d+\.0/);
  });

  test('of a file outside it, with security and a path of the API’s own for health', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'api.yaml'), secured);
    const { status } = await cli(cwd, ['init', 'a/b', '-f', 'express', '-s', 'api.yaml', '-q']);
    expect(status).toBe(0);
    const project = join(cwd, 'a/b');
    expect(readFileSync(join(project, 'ftero-gen.config.yaml'), 'utf8')).toContain(
      '../../api.yaml',
    );
    expect(build(project, ['tsconfig.json', 'tsconfig.build.json'])).toBe('');
    const { address, stop } = await start(project);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect((await fetch(`${address}/health`)).status).toBe(401);
    expect((await fetch(`${address}/health`, { headers: { 'x-key': '1' } })).status).toBe(501);
    expect(await stop()).toBe(0);
  });
});

test('init refuses a folder that is used, and takes an empty one', async () => {
  const cwd = folder();
  mkdirSync(join(cwd, 'used'));
  writeFileSync(join(cwd, 'used/file'), '');
  writeFileSync(join(cwd, 'file'), '');
  for (const dir of ['used', 'file']) {
    const { status, err } = await cli(cwd, ['init', dir, '-f', 'koa']);
    expect(status).toBe(1);
    expect(err).toMatch(/error FG302[12]/);
  }
  expect(readdirSync(join(cwd, 'used'))).toEqual(['file']);
  mkdirSync(join(cwd, 'empty'));
  const { status, out } = await cli(join(cwd, 'empty'), ['init', '.', '-f', 'koa']);
  expect(status).toBe(0);
  expect(out).not.toContain('cd ');
});

test('init with a specification that is no good leaves nothing behind', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'api.yaml'), 'swagger: "2.0"\n');
  expect((await cli(cwd, ['init', 'new', '-f', 'koa', '-s', 'api.yaml'])).status).toBe(1);
  expect(existsSync(join(cwd, 'new'))).toBe(false);
});

test.each([
  ['My Server!', 'my-server'],
  ['.hidden', 'hidden'],
  ['日本', 'server'],
  ['a_b.c-d', 'a_b.c-d'],
])('the folder %s gives the package name %s', (name, expected) => {
  expect(packageName(name)).toBe(expected);
});

test('a project depends on a checkout by path, on a published tool by version', () => {
  expect(toolDependency(join(repository, '..', 'new'), '1.2.3', repository)).toMatch(
    /^file:\.\.\//,
  );
  expect(toolDependency('/somewhere', '1.2.3', folder())).toBe('^1.2.3');
});
