import express from 'express';
import Fastify, { type FastifyInstance } from 'fastify';
import Koa from 'koa';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { frameworks } from './assemble.js';
import { startChild } from './child/start.js';
import { fixtureApi } from './fixture/api.js';
import { wrongMap } from './fixture/handlers.js';
import { startFixture } from './fixture/servers.js';
import { listen } from './listen.js';
import { sendRaw } from './raw-client.js';
import { bytesOf } from './runner.js';
import { expressMiddleware, fastifyPlugin, koaMiddleware, optionsFor } from './runtimes.js';

const mebibyte = 1024 * 1024;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const close of closing.splice(0)) await close();
});

const hostile = (length: number) =>
  bytesOf({ method: 'POST', target: '/maps', body: wrongMap(length) });

interface Listed {
  readonly detail: string;
  readonly violations: readonly { readonly pointer: string }[];
}

describe('an answer with many long violations', () => {
  test.each(frameworks)('%s: is short, and takes little memory', async (framework) => {
    const server = await startChild(framework, 96);
    closing.push(() => server.stop());
    const before = await server.memory();
    const { status, body } = await sendRaw(server.port, hostile(1100));
    expect(status).toBe(400);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
    const { detail, violations } = JSON.parse(body) as Listed;
    expect(violations.length).toBeGreaterThan(10);
    expect(detail).toContain(`Only the first ${violations.length} of more than 1000`);
    for (const { pointer } of violations) {
      expect(pointer.length).toBeLessThanOrEqual(512);
      expect(pointer).toMatch(/^\/<é.*….*\/\d+$/s);
    }
    const { peak } = await server.memory();
    expect(peak - before.peak).toBeLessThan(150 * mebibyte);
  });

  test.each([
    ['the default form', undefined],
    [
      'a form of its own that takes more room',
      ({ title, violations = [] }: { title: string; violations?: readonly object[] }) => ({
        contentType: 'application/json',
        body: JSON.stringify({ title, one: violations, two: violations, three: violations }),
      }),
    ],
  ])('is as short as the options say, in %s', async (_name, formatError) => {
    const options = { errorLimit: 4000, ...(formatError === undefined ? {} : { formatError }) };
    const servers = await startFixture({ api: fixtureApi, options });
    closing.push(...servers.map((server) => () => server.close()));
    for (const { name, port } of servers) {
      const { status, body } = await sendRaw(port, hostile(100));
      expect(status, name).toBe(400);
      expect(Buffer.byteLength(body), name).toBeLessThanOrEqual(4000);
      expect(body, name).toContain('must be a number');
    }
  });
});

/** Starts the fixture with the framework's own log; `lines` get what is written there. */
const logging = {
  fastify: async (validateResponses: 'fail' | 'log', lines: string[]) => {
    const app: FastifyInstance = Fastify({
      logger: { level: 'warn', stream: { write: (line) => void lines.push(line) } },
    });
    await app.register(
      await fastifyPlugin(fixtureApi),
      await optionsFor('fastify', { validateResponses }),
    );
    await app.ready();
    return listen(app.routing, closing);
  },
  express: async (validateResponses: 'fail' | 'log', lines: string[]) => {
    onConsole(lines);
    return listen(
      express().use(await expressMiddleware(fixtureApi, { validateResponses })),
      closing,
    );
  },
  koa: async (validateResponses: 'fail' | 'log', lines: string[]) => {
    onConsole(lines);
    const app = new Koa().use(await koaMiddleware(fixtureApi, { validateResponses }));
    return listen(app.callback(), closing);
  },
};

function onConsole(lines: string[]): void {
  const write = (...parts: unknown[]) => {
    lines.push(parts.map((part) => (part instanceof Error ? part.stack : String(part))).join(' '));
  };
  vi.spyOn(console, 'error').mockImplementation(write);
  vi.spyOn(console, 'warn').mockImplementation(write);
}

const bytes = (lines: readonly string[]) => Buffer.byteLength(lines.join('\n'));

describe('what is logged', () => {
  test.each(frameworks)('%s: of an answer with many long mistakes, 4 kB', async (framework) => {
    for (const mode of ['fail', 'log'] as const) {
      const lines: string[] = [];
      const port = await logging[framework](mode, lines);
      const { status } = await sendRaw(port, bytesOf({ target: '/wrong/map' }));
      expect(status).toBe(mode === 'fail' ? 500 : 200);
      expect(lines.join()).toMatch(/wrongMap .*must be a number.* and \d+ more/s);
      expect(bytes(lines), mode).toBeLessThanOrEqual(4096);
    }
  });

  test.each(frameworks)('%s: of an error with a long message, 20 kB', async (framework) => {
    const lines: string[] = [];
    const port = await logging[framework]('fail', lines);
    expect((await sendRaw(port, bytesOf({ target: '/crash/long' }))).status).toBe(500);
    expect(lines.join()).toMatch(/secret secret.*….*secret/s);
    expect(bytes(lines)).toBeLessThanOrEqual(20_000);
  });
});
