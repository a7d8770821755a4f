import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFolder } from '../upgrade/support.js';
import { cli } from './support.js';

const secret = 'S3CRET';

const document = (version: string) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'T', version },
    paths: {
      '/a': {
        get: {
          operationId: 'a',
          responses: {
            200: {
              description: '',
              content: { 'application/json': { schema: { $ref: 'part.yaml?token=S3CRET' } } },
            },
          },
        },
      },
    },
  });

let version = '1.0.0';
const server = createServer((request, response) => {
  const isAllowed =
    request.url?.includes(secret) === true && request.headers.authorization !== undefined;
  const isPart = request.url?.startsWith('/part.yaml') === true;
  if (request.url?.startsWith('/broken') === true) response.end('openapi: [');
  else if (isPart) response.end('type: object');
  else if (isAllowed && request.url?.startsWith('/api.yaml') === true)
    response.end(document(version));
  else response.writeHead(401).end();
});

let cwd: string;
let told = '';

/** Runs a command, and keeps everything that it says. */
async function say(...argv: string[]) {
  const ran = await cli(cwd, argv);
  told += ran.out + ran.err;
  return ran;
}

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  cwd = createFolder({}).folder;
  writeFileSync(
    join(cwd, 'ftero-gen.config.yaml'),
    `framework: koa\nspec: http://me:${secret}@127.0.0.1:${port}/api.yaml?token=${secret}\n`,
  );
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function filesWith(text: string, from = cwd): string[] {
  return readdirSync(from, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      !name.startsWith('node_modules') &&
      statSync(join(from, name)).isFile() &&
      readFileSync(join(from, name), 'utf8').includes(text),
  );
}

describe('a specification behind a secret', () => {
  test('is generated, checked, compared and upgraded, run after run', async () => {
    expect((await say('generate')).status).toBe(0);
    expect((await say('generate', '--check', '--json')).status).toBe(0);
    version = '1.1.0';
    expect((await say('generate', '--check')).status).toBe(1);
    expect((await say('diff', '--format', 'json')).out).toContain('1.1.0');
    expect((await say('upgrade')).status).toBe(0);
    expect((await say('generate', '--check', '--json')).status).toBe(0);
  });

  test('says what is wrong with it', async () => {
    const { port } = server.address() as AddressInfo;
    const base = `http://me:${secret}@127.0.0.1:${port}`;
    for (const path of [`/gone?token=${secret}x`, `/broken?token=${secret}`]) {
      expect((await say('generate', '--spec', base + path)).status).toBe(1);
      expect((await say('generate', '--json', '--spec', base + path)).status).toBe(1);
    }
    const remote = `http://me:${secret}@example.test/?token=${secret}`;
    expect((await say('generate', '--spec', remote)).err).toContain('FG1006');
  });

  test('leaves the secret in no file but the one that it was written in, and in no message', () => {
    expect(filesWith(secret)).toEqual(['ftero-gen.config.yaml']);
    expect(filesWith('127.0.0.1')).toContain(join('src', 'generated', '.ftero-gen.json'));
    expect(told).not.toContain(secret);
  });

  test('is not written into the configuration by an upgrade to it', async () => {
    const { port } = server.address() as AddressInfo;
    const before = readFileSync(join(cwd, 'ftero-gen.config.yaml'), 'utf8');
    writeFileSync(
      join(cwd, 'old.json'),
      document('1.1.0').replace(/"\$ref":"[^"]*"/, '"type":"object"'),
    );
    writeFileSync(join(cwd, 'ftero-gen.config.yaml'), 'framework: koa\nspec: old.json\n');
    expect((await say('generate')).status).toBe(0);
    version = '2.0.0';
    const to = `http://me:${secret}@127.0.0.1:${port}/api.yaml?token=${secret}`;
    const { status, err } = await say('upgrade', '--to', to);
    expect([status, err]).toEqual([0, expect.stringContaining('FG8009')]);
    expect(filesWith(secret)).toEqual([]);
    expect(before).toContain(secret);
    expect(told).not.toContain(secret);
  });
});
