import { execFile } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listing } from './support.js';

/** A run connects to nothing, runs nothing and writes nothing that nobody asked for. */
const repository = resolve(import.meta.dirname, '../..');
const tool = join(repository, 'bin/ftero-gen.js');
const recorder = pathToFileURL(join(import.meta.dirname, 'record-connections.js')).href;

let folder: string;
let server: Server;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'asked-for-'));
  server = createServer((socket) => socket.end('HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly failed: boolean;
  readonly output: string;
  readonly connections: string;
}

async function run(cwd: string, ...options: readonly string[]): Promise<Ran> {
  const record = join(folder, 'connections');
  writeFileSync(record, '');
  const env = { ...process.env, FTERO_CONNECTIONS: record, NODE_OPTIONS: `--import ${recorder}` };
  return new Promise((done) => {
    execFile(process.execPath, [tool, ...options], { cwd, env }, (error, out, err) =>
      done({
        failed: error !== null,
        output: `${out}${err}`,
        connections: readFileSync(record, 'utf8'),
      }),
    );
  });
}

/** A project in which everything that another tool might run leaves a mark when it runs. */
function project(name: string): { cwd: string; mark: string } {
  const cwd = join(folder, name);
  const mark = join(folder, `${name}.mark`);
  mkdirSync(join(cwd, 'src/handlers'), { recursive: true });
  mkdirSync(join(cwd, 'node_modules'));
  const scripts = ['preinstall', 'install', 'prepare', 'build', 'test', 'pregenerate', 'lint'];
  const leavesMark = "import './leave-mark.cjs';\n";
  const files: Record<string, string> = {
    'leave-mark.cjs': `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '');\n`,
    'package.json': JSON.stringify({
      type: 'module',
      prettier: './prettier.config.mjs',
      scripts: Object.fromEntries(scripts.map((one) => [one, 'node leave-mark.cjs'])),
    }),
    'prettier.config.mjs': leavesMark,
    '.prettierrc.mjs': leavesMark,
    'eslint.config.js': leavesMark,
    'ftero-gen.js': leavesMark,
    'src/handlers/index.ts': `import '../../leave-mark.cjs';\nexport const handlers = {};\n`,
    'src/handlers/calls.ts': `import '../../leave-mark.cjs';\nexport const calls = {};\n`,
    'tsconfig.json': '{ "compilerOptions": { "plugins": [{ "name": "./eslint.config.js" }] } }',
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(cwd, path), text);
  return { cwd, mark };
}

test('the recorder sees a connection that was asked for', async () => {
  const { cwd } = project('control');
  const { failed, connections } = await run(
    cwd,
    '--framework',
    'koa',
    '--spec',
    `${address}/api.yaml`,
  );
  expect(failed).toBe(true);
  expect(connections).toContain('connect');
});

describe('without being asked', () => {
  test.each([
    ['specs', 'list'],
    ['specs', 'show', '1.19.0'],
    ['diff', 'ftero@1.18.0', 'ftero@1.19.0'],
    ['init', 'made', '--framework', 'express'],
    ['generate', '--framework', 'fastify'],
    ['--help'],
  ])('%s %s connects to nothing and runs nothing of the project', async (...options) => {
    const { cwd, mark } = project(`asked-${options.join('-').replaceAll(/[^\w-]/g, '')}`);
    const { failed, output, connections } = await run(cwd, ...options);
    expect(failed, output).toBe(false);
    expect(connections).toBe('');
    expect(existsSync(mark)).toBe(false);
  });

  test('upgrade connects to nothing and runs nothing of the project', async () => {
    const { cwd, mark } = project('upgraded');
    for (const path of ['index.ts', 'calls.ts']) rmSync(join(cwd, 'src/handlers', path));
    await run(cwd, '--framework', 'fastify', '--spec', 'ftero@1.15.0');
    const before = readFileSync(join(cwd, 'src/generated/models.ts'), 'utf8');
    const { connections, output } = await run(cwd, 'upgrade', '--to', 'ftero@1.16.0', '--force');
    expect(readFileSync(join(cwd, 'src/generated/models.ts'), 'utf8'), output).not.toBe(before);
    expect(connections).toBe('');
    expect(existsSync(mark)).toBe(false);
  });

  test('no address in a document is connected to', async () => {
    const { cwd } = project('addressed');
    const document = {
      openapi: '3.1.0',
      jsonSchemaDialect: `${address}/dialect`,
      info: {
        title: 'x',
        version: '1',
        termsOfService: address,
        license: { name: 'x', url: address },
      },
      servers: [{ url: address }],
      externalDocs: { url: address },
      paths: {
        '/x': {
          get: {
            responses: {
              '200': {
                description: 'x',
                content: { 'application/json': { schema: { $ref: '#/components/schemas/X' } } },
              },
            },
          },
        },
      },
      components: {
        schemas: { X: { $id: `${address}/x`, $schema: `${address}/schema`, type: 'string' } },
        examples: { X: { externalValue: `${address}/example` } },
        securitySchemes: {
          open: { type: 'openIdConnect', openIdConnectUrl: `${address}/id` },
          oauth: {
            type: 'oauth2',
            flows: { clientCredentials: { tokenUrl: address, scopes: {} } },
          },
        },
      },
    };
    writeFileSync(join(cwd, 'api.json'), JSON.stringify(document));
    const { failed, output, connections } = await run(
      cwd,
      '--framework',
      'koa',
      '--spec',
      'api.json',
    );
    expect(failed, output).toBe(false);
    expect(connections).toBe('');
    document.components.schemas.X = { $ref: `${address}/x.json` } as never;
    writeFileSync(join(cwd, 'api.json'), JSON.stringify(document));
    const refused = await run(cwd, '--framework', 'koa', '--spec', 'api.json');
    expect(refused.output).toContain('FG1041');
    expect(refused.connections).toBe('');
  });

  test('nothing is written but the two folders and the cache', async () => {
    const { cwd } = project('written');
    const copy = join(folder, 'written-before');
    cpSync(cwd, copy, { recursive: true });
    const { failed, output } = await run(cwd, '--framework', 'express');
    expect(failed, output).toBe(false);
    const before = new Set(await listing(copy));
    const added = (await listing(cwd)).filter((path) => !before.has(path));
    expect(added).toContain('src/generated/server.ts');
    const meant = /^(?:src\/(?:generated|handlers)\/|node_modules\/\.cache\/)/;
    expect(added.filter((path) => !meant.test(path))).toEqual([]);
    for (const path of before) {
      if (path.endsWith('/')) continue;
      const [old, now] = [copy, cwd].map((home) => readFileSync(join(home, path), 'utf8'));
      if (path !== 'src/handlers/calls.ts' && path !== 'src/handlers/index.ts')
        expect(now).toBe(old);
    }
  });
});

test('a configuration in JavaScript is code of the project, and runs', async () => {
  const { cwd, mark } = project('configured');
  writeFileSync(
    join(cwd, 'ftero-gen.config.mjs'),
    "import './leave-mark.cjs';\nexport default { framework: 'koa' };\n",
  );
  writeFileSync(join(cwd, 'own.json'), '{ "framework": "koa" }');
  expect((await run(cwd, '--config', 'own.json')).failed).toBe(false);
  expect(existsSync(mark)).toBe(false);
  expect((await run(cwd, '--check')).failed).toBe(false);
  expect(existsSync(mark)).toBe(true);
});
