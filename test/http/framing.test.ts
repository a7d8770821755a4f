import { once } from 'node:events';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HandlerResult } from '../../templates/shared/runtime/answer.js';
import { fixtureApi } from './fixture/api.js';
import { startFixture } from './fixture/servers.js';
import type { RunningServer } from './runner.js';
import { parseAnswer } from './raw-client.js';

/** What the handlers of the fixture answer, set by each test. */
let answer: HandlerResult;

let servers: readonly RunningServer[] = [];
beforeAll(async () => {
  const say = () => answer;
  servers = await startFixture({
    api: fixtureApi,
    things: { download: say, report: say, note: say, empty: say },
    options: { validateResponses: 'off', fileLimit: 2000 },
  });
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

/** All that a server sends for requests of one connection, until it closes it. */
async function talk(port: number, ...requests: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => undefined);
  for (const [index, line] of requests.entries()) {
    const last = index === requests.length - 1 ? 'connection: close\r\n' : '';
    socket.write(`${line} HTTP/1.1\r\nhost: test\r\n${last}\r\n`);
  }
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1');
}

const text = { contentType: 'text/csv', body: 'four' };
const next = '{"params":{"id":5},"headers":{}}';

describe("a handler's own fields about the message's length and the connection", () => {
  test.each<[string, string, HandlerResult]>([
    [
      'a text that is longer',
      'GET /report',
      { ...text, status: 200, headers: { 'content-length': 1 } },
    ],
    [
      'a text that is shorter',
      'GET /report',
      { ...text, status: 200, headers: { 'Content-Length': 9 } },
    ],
    ['no body', 'GET /empty', { status: 200, headers: { 'content-length': 9 } }],
    ['no content', 'GET /empty', { status: 204, headers: { 'content-length': 9 } }],
    [
      'an encoding',
      'GET /report',
      { ...text, status: 200, headers: { 'transfer-encoding': 'chunked' } },
    ],
    [
      'a compressed encoding',
      'GET /report',
      { ...text, status: 200, headers: { 'transfer-encoding': 'gzip, chunked' } },
    ],
    [
      'another protocol',
      'GET /report',
      { ...text, status: 200, headers: { connection: 'upgrade', upgrade: 'other' } },
    ],
    [
      'fields named in Connection',
      'GET /report',
      { ...text, status: 200, headers: { connection: 'keep-alive, content-type' } },
    ],
    ['a trailer', 'GET /report', { ...text, status: 200, headers: { trailer: 'x-sum' } }],
    [
      'a length that is none',
      'GET /blobs/latest',
      { status: 200, body: Readable.from(['four']), headers: { 'content-length': '4, 4' } },
    ],
  ])('%s: the next answer is the next', async (_name, line, result) => {
    for (const { name, port } of servers) {
      answer =
        result.body instanceof Readable ? { ...result, body: Readable.from(['four']) } : result;
      const all = await talk(port, line, 'GET /things/5');
      const second = all.indexOf('HTTP/1.1', 1);
      const first = parseAnswer(Buffer.from(all.slice(0, second)));
      expect(first.status, name).toBe(result.status);
      if (result.body !== undefined) expect(first.body, name).toBe('four');
      expect(first.headers, name).not.toHaveProperty('trailer');
      expect(first.headers, name).not.toHaveProperty('upgrade');
      expect(parseAnswer(Buffer.from(all.slice(second))).body, name).toBe(next);
    }
  });

  test('the length of a stream is sent when it is right', async () => {
    for (const { name, port } of servers) {
      answer = {
        status: 200,
        body: Readable.from(['fo', 'ur']),
        headers: { 'content-length': '4' },
      };
      const all = await talk(port, 'GET /blobs/latest', 'GET /things/5');
      const first = parseAnswer(Buffer.from(all.slice(0, all.indexOf('HTTP/1.1', 1))));
      expect(first.headers['content-length'], name).toBe('4');
      expect(first.body, name).toBe('four');
      expect(all, name).toContain(next);
    }
  });

  test('HEAD keeps the length that the handler gives', async () => {
    for (const { name, port } of servers) {
      answer = { status: 200, body: Readable.from(['four']), headers: { 'content-length': '4' } };
      const all = await talk(port, 'HEAD /blobs/latest', 'GET /things/5');
      expect(all.toLowerCase(), name).toContain('content-length: 4\r\n');
      expect(all, name).toContain(next);
    }
  });

  async function* late() {
    yield 'fo';
    await new Promise((resolve) => setTimeout(resolve, 30));
    yield 'ur';
  }

  test.each([3, 6])('a stream of 4 bytes with the length %i breaks off', async (length) => {
    for (const { name, port } of servers) {
      answer = { status: 200, body: Readable.from(late()), headers: { 'content-length': length } };
      const all = await talk(port, 'GET /blobs/latest', 'GET /things/5');
      expect(all, name).not.toContain(next);
      expect(all.split('\r\n\r\n')[1]?.length, name).toBeLessThanOrEqual(length);
    }
  });

  test.each([2, 6])(
    'so does one that gives all at once, unless nothing is sent yet: %i',
    async (length) => {
      for (const { name, port } of servers) {
        const body = Readable.from(['fo', 'ur']);
        answer = { status: 200, body, headers: { 'content-length': length } };
        const all = await talk(port, 'GET /blobs/latest', 'GET /things/5');
        expect(all, name).not.toContain('bytes long');
        if (all.startsWith('HTTP/1.1 500')) expect(all, name).toContain('problem+json');
        else expect(all, name).not.toContain(next);
      }
    },
  );
});

const large = 24 * 1024 * 1024;

/** Sends all of a large body before it reads, as simple clients do; gives what came and the error, if any. */
async function sendLarge(port: number, head: string, opening: string): Promise<[string, unknown]> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const chunks: Buffer[] = [];
  let problem: unknown;
  socket.on('error', (error) => {
    problem = error;
  });
  const closed = once(socket, 'close').catch(() => undefined);
  socket.pause();
  socket.write(`${head}\r\n\r\n${opening}`);
  const chunk = Buffer.alloc(65_536, 'x');
  for (let sent = opening.length; sent < large && !socket.destroyed; sent += chunk.length) {
    const piece = chunk.subarray(0, Math.min(chunk.length, large - sent));
    const framed = head.includes('chunked')
      ? Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')])
      : piece;
    if (!socket.write(framed))
      await Promise.race([once(socket, 'drain').catch(() => undefined), closed]);
  }
  socket.on('data', (data) => chunks.push(data));
  socket.on('end', () => socket.end());
  socket.resume();
  await closed;
  return [Buffer.concat(chunks).toString('latin1'), problem];
}

describe('413 reaches a client that sends a large body first', () => {
  const json = 'host: test\r\ncontent-type: application/json';
  const form = 'host: test\r\ncontent-type: multipart/form-data; boundary=limit';
  const file = 'content-disposition: form-data; name="photo"; filename="a"';
  const field = 'content-disposition: form-data; name="title"';

  test.each([
    ['with its length', `POST /things HTTP/1.1\r\n${json}\r\ncontent-length: ${large}`, ''],
    ['in chunks', `POST /things HTTP/1.1\r\n${json}\r\ntransfer-encoding: chunked`, ''],
    [
      'a file',
      `POST /albums HTTP/1.1\r\n${form}\r\ncontent-length: ${large}`,
      `--limit\r\n${file}\r\n\r\n`,
    ],
    [
      'a field',
      `POST /albums HTTP/1.1\r\n${form}\r\ncontent-length: ${large}`,
      `--limit\r\n${field}\r\n\r\n`,
    ],
    [
      'from a client that wants to close',
      `POST /things HTTP/1.1\r\n${json}\r\nconnection: close\r\ncontent-length: ${large}`,
      '',
    ],
  ])('%s', async (_name, head, opening) => {
    for (const { name, port } of servers) {
      const [all, problem] = await sendLarge(port, head, opening);
      expect(problem, name).toBeUndefined();
      expect(all.split('\r\n')[0], name).toBe('HTTP/1.1 413 Payload Too Large');
      expect(all.toLowerCase(), name).toContain('connection: close');
      expect(all.trimEnd(), name).toMatch(/\}(?:\r\n0)?$/);
    }
  });

  test('but not for ever', async () => {
    for (const { name, port } of servers) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.resume();
      const closed = once(socket, 'close');
      socket.write(`POST /things HTTP/1.1\r\n${json}\r\ncontent-length: ${large}\r\n\r\n`);
      const started = performance.now();
      const timer = setInterval(() => socket.write('x'), 50);
      await closed;
      clearInterval(timer);
      expect(performance.now() - started, name).toBeLessThan(8000);
    }
  }, 30_000);
});
