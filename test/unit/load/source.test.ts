import { symlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';

import { compareVersions } from '../../../src/model/index.js';
import { listBundled, loadSpec } from '../../../src/load/index.js';
import { description, failure, failureBrief, folderWith, load } from './support.js';

const minimal = description('');

async function serve(routes: Readonly<Record<string, string | { to: string }>>): Promise<string> {
  const server = createServer((request, response) => {
    const answer = routes[request.url ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === 'string') response.end(answer);
    else response.writeHead(302, { location: answer.to }).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('bundled specifications', () => {
  test('are listed from the oldest to the newest, by number', () => {
    const versions = listBundled()
      .filter(({ name }) => name === 'ftero')
      .map(({ version }) => version);
    expect(versions).toEqual([...versions].sort(compareVersions));
    expect(versions.indexOf('1.9.0')).toBeLessThan(versions.indexOf('1.10.0'));
    expect(listBundled().filter(({ name, newest }) => name === 'ftero' && newest)).toHaveLength(1);
  });

  test('load by name and by version, without complaints', async () => {
    const newest = listBundled().find(({ newest }) => newest);
    const spec = await loadSpec('ftero');
    expect(spec.version).toBe(newest?.version);
    expect(spec.diagnostics).toEqual([]);
    expect((await loadSpec('ftero@1.16.0')).version).toBe('1.16.0');
  });

  test.each(listBundled().map(({ name, version, path }) => [`${name}@${version}`, path]))(
    '%s passes, as a file, all checks that it is spared by name',
    async (_name, path) => {
      expect((await loadSpec(path)).diagnostics).toEqual([]);
    },
  );

  test('a version that does not exist lists those that do', async () => {
    const [problem] = await failure(loadSpec('ftero@9.9.9'));
    expect(problem).toMatchObject({ code: 'FG1002', help: expect.stringContaining('1.16.0') });
  });

  test('are found in any folder, without being named anywhere', async () => {
    const folder = await folderWith({
      'acme/2.0.0.yaml': '',
      'acme/10.0.0.yaml': '',
      'acme/notes.md': '',
    });
    expect(listBundled(folder).map(({ version, newest }) => [version, newest])).toEqual([
      ['2.0.0', false],
      ['10.0.0', true],
    ]);
  });
});

describe('files', () => {
  test('load by relative path and by file: URL', async () => {
    const cwd = await folderWith({ 'api.yaml': minimal });
    expect((await loadSpec('./api.yaml', { cwd })).title).toBe('T');
    expect((await loadSpec(pathToFileURL(join(cwd, 'api.yaml')).href)).title).toBe('T');
  });

  test.each([
    ['a missing file', 'nothing.yaml', 'FG1003'],
    ['a folder', 'folder', 'FG1001'],
    ['an empty file', 'empty.yaml', 'FG1004 empty.yaml'],
    ['a file of comments', 'comments.yaml', 'FG1004 comments.yaml'],
    ['a list', 'list.json', 'FG1020 list.json:1:1'],
    ['bytes that are not UTF-8', 'bytes.yaml', 'FG1008 bytes.yaml'],
    ['UTF-16 cut in half', 'half.yaml', 'FG1008 half.yaml'],
  ])('%s has its own message', async (_, name, expected) => {
    const cwd = await folderWith({
      'folder/x.yaml': minimal,
      'empty.yaml': ' \n',
      'comments.yaml': '# nothing\n',
      'list.json': '[]',
      'bytes.yaml': new Uint8Array([0x61, 0xff, 0x62]),
      'half.yaml': new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x62]),
    });
    expect(await failureBrief(loadSpec(name, { cwd }))).toEqual([expected]);
  });

  test('too large a file is not read', async () => {
    const cwd = await folderWith({ 'large.yaml': new Uint8Array(64 * 1024 * 1024 + 1) });
    expect(await failureBrief(loadSpec('large.yaml', { cwd }))).toEqual(['FG1005']);
  });

  test('a circle of symbolic links is unreadable, not endless', async () => {
    const cwd = await folderWith({ 'a.txt': '' });
    await symlink(join(cwd, 'y.yaml'), join(cwd, 'x.yaml'));
    await symlink(join(cwd, 'x.yaml'), join(cwd, 'y.yaml'));
    expect(await failureBrief(loadSpec('x.yaml', { cwd }))).toEqual(['FG1003']);
  });
});

describe('encodings', () => {
  const text = minimal.replace('title: T', 'title: Zürich 🚋');
  const utf16le = Buffer.from(text, 'utf16le');
  const utf16be = Buffer.from(utf16le).swap16();
  const utf32be = Buffer.concat(
    [...text].map((char) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(char.codePointAt(0) ?? 0);
      return bytes;
    }),
  );
  const utf32le = Buffer.from(utf32be);
  for (let at = 0; at < utf32le.length; at += 4) utf32le.subarray(at, at + 4).reverse();

  test.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf], Buffer.from(text)],
    ['UTF-16LE', [], utf16le],
    ['UTF-16LE with a mark', [0xff, 0xfe], utf16le],
    ['UTF-16BE', [], utf16be],
    ['UTF-16BE with a mark', [0xfe, 0xff], utf16be],
    ['UTF-32LE', [], utf32le],
    ['UTF-32LE with a mark', [0xff, 0xfe, 0, 0], utf32le],
    ['UTF-32BE', [], utf32be],
    ['UTF-32BE with a mark', [0, 0, 0xfe, 0xff], utf32be],
  ])('%s is read', async (_, mark, bytes) => {
    const spec = await load({ 'api.yaml': Buffer.concat([Uint8Array.from(mark), bytes]) });
    expect(spec.title).toBe('Zürich 🚋');
  });
});

describe('URLs', () => {
  test('are fetched, from this machine also without TLS, and redirects are followed', async () => {
    const origin = await serve({ '/old': { to: '/api.yaml' }, '/api.yaml': minimal });
    expect((await loadSpec(`${origin}/old`)).title).toBe('T');
  });

  test('a given fetch is used instead of the global one', async () => {
    const fetcher = () => Promise.resolve(new Response(minimal));
    expect((await loadSpec('https://example.test/api.yaml', { fetch: fetcher })).title).toBe('T');
  });

  test.each(['http://example.test/api.yaml', 'ftp://example.test/api.yaml', 'data:text/plain,x'])(
    '%s is refused without being asked for',
    async (url) => {
      const fetcher = () => Promise.reject(new Error('must not be called'));
      expect(await failureBrief(loadSpec(url, { fetch: fetcher }))).toEqual(['FG1006']);
    },
  );

  test('a redirect to plain http is refused', async () => {
    const origin = await serve({ '/': { to: 'http://example.test/api.yaml' } });
    expect(await failureBrief(loadSpec(`${origin}/`))).toEqual(['FG1006']);
  });

  test('endless redirects, a missing page and a dead server have a message', async () => {
    const origin = await serve({ '/loop': { to: '/loop' } });
    expect(await failureBrief(loadSpec(`${origin}/loop`))).toEqual(['FG1007']);
    expect(await failureBrief(loadSpec(`${origin}/none`))).toEqual(['FG1007']);
    expect(await failureBrief(loadSpec('http://127.0.0.1:1/'))).toEqual(['FG1007']);
  });

  test('an endless answer is cut off', async () => {
    const chunk = new Uint8Array(8 * 1024 * 1024);
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
    const fetcher = () => Promise.resolve(new Response(body));
    const url = 'https://example.test/api.yaml';
    expect(await failureBrief(loadSpec(url, { fetch: fetcher }))).toEqual(['FG1005']);
  });
});
