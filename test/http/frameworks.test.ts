import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import express from 'express';
import Fastify, { type FastifyServerOptions } from 'fastify';
import Koa from 'koa';
import { afterEach, describe, expect, test } from 'vitest';
import type { LogDetails } from '../../templates/shared/runtime/options.js';
import { fixtureApi, ordinaryApi } from './fixture/api.js';
import type { Handler } from './fixture/handlers.js';
import { assembled } from './fixture/servers.js';
import { listen as listenOn } from './listen.js';
import { parseAnswer, sendRaw } from './raw-client.js';
import { bytesOf } from './runner.js';
import { expressMiddleware, fastifyPlugin, koaMiddleware, optionsFor } from './runtimes.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const listen = (listener: RequestListener) => listenOn(listener, closing);

const post = bytesOf({ method: 'POST', target: '/things', body: { name: 'a' } });
const deep = bytesOf({ method: 'POST', target: '/things', body: { count: 'x' } });
const form = bytesOf({
  method: 'POST',
  target: '/submissions',
  body: 'name=a+b&count=3',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});

describe('bodies that other middleware has read', () => {
  test('Express: JSON, forms and bytes', async () => {
    const middleware = await expressMiddleware(fixtureApi);
    for (const parsers of [
      [express.json(), express.urlencoded({ extended: false })],
      [express.raw({ type: '*/*' })],
    ]) {
      const port = await listen(express().use(parsers).use(middleware));
      expect(await sendRaw(port, post)).toMatchObject({ status: 201, body: '{"name":"a"}' });
      expect((await sendRaw(port, deep)).status).toBe(400);
      for (const text of ['{"name":"a","b":{"__proto__":1}}', '{"name":"a","b":1e400}']) {
        const body = bytesOf({
          method: 'POST',
          target: '/things',
          body: text,
          headers: { 'content-type': 'application/json' },
        });
        expect((await sendRaw(port, body)).status, text).toBe(400);
      }
      expect(JSON.parse((await sendRaw(port, form)).body)).toMatchObject({
        body: { name: 'a b', count: 3 },
      });
    }
  });

  test('Koa: a parsed body, and the empty one that parsers leave when they have read nothing', async () => {
    const app = new Koa();
    app.use(async (ctx, next) => {
      const request = ctx.request as object as { body?: unknown };
      request.body = {};
      if (ctx.get('x-parse') !== '') {
        const chunks: Buffer[] = [];
        for await (const chunk of ctx.req) chunks.push(chunk as Buffer);
        request.body = JSON.parse(Buffer.concat(chunks).toString());
      }
      await next();
    });
    app.use(await koaMiddleware(fixtureApi));
    const port = await listen(app.callback());
    const parsed = bytesOf({
      method: 'POST',
      target: '/things',
      body: { name: 'a' },
      headers: { 'x-parse': '1' },
    });
    expect(await sendRaw(port, parsed)).toMatchObject({ status: 201, body: '{"name":"a"}' });
    expect(await sendRaw(port, post)).toMatchObject({ status: 201, body: '{"name":"a"}' });
  });
});

describe('descriptions and validators of a tag', () => {
  const ask = bytesOf({ target: '/things/5' });

  function counted(failures: number): { api: typeof fixtureApi; loaded: string[] } {
    const loaded: string[] = [];
    const groups = fixtureApi.groups.map((group) => ({
      ...group,
      load: () => {
        loaded.push(group.tag);
        return loaded.length > failures ? group.load() : Promise.reject(new Error('no such file'));
      },
    }));
    return { api: { ...fixtureApi, groups }, loaded };
  }

  test('load at the first request to it, once', async () => {
    const { api, loaded } = counted(0);
    const fastify = Fastify();
    await fastify.register(await fastifyPlugin(api), await optionsFor('fastify'));
    await fastify.listen({ port: 0 });
    closing.push(() => fastify.close());
    const port = await listen(express().use(await expressMiddleware(api)));
    expect(loaded).toEqual([]);
    for (const one of [port, (fastify.server.address() as AddressInfo).port]) {
      const answers = await Promise.all([sendRaw(one, ask), sendRaw(one, ask), sendRaw(one, post)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 201]);
      expect((await sendRaw(one, ask)).status).toBe(200);
    }
    expect(loaded).toEqual(['things', 'things']);
  });

  test('load again after that failed', async () => {
    const { api, loaded } = counted(1);
    const log = { error: () => undefined, warn: () => undefined };
    const port = await listen(express().use(await expressMiddleware(api, { log })));
    expect((await sendRaw(port, ask)).status).toBe(500);
    expect((await sendRaw(port, ask)).status).toBe(200);
    expect(loaded).toEqual(['things', 'things']);
  });
});

describe('what AsyncLocalStorage holds reaches the handlers of requests with bodies', () => {
  const storage = new AsyncLocalStorage<string>();
  const things = {
    createThing: () => ({
      status: 201,
      headers: { Location: '/things/1' },
      body: { name: storage.getStore() ?? 'nothing' },
    }),
  };
  const expected = { status: 201, body: '{"name":"kept"}' };

  test('Fastify', async () => {
    const app = Fastify();
    app.addHook('onRequest', (_request, _reply, done) => storage.run('kept', done));
    await app.register(await fastifyPlugin(fixtureApi), await optionsFor('fastify', { things }));
    await app.listen({ port: 0 });
    closing.push(() => app.close());
    const { port } = app.server.address() as AddressInfo;
    expect(await sendRaw(port, post)).toMatchObject(expected);
  });

  test('Express', async () => {
    const app = express();
    app.use((_request, _response, next) => storage.run('kept', next));
    app.use(await expressMiddleware(fixtureApi, { things }));
    expect(await sendRaw(await listen(app), post)).toMatchObject(expected);
  });

  test('Koa', async () => {
    const app = new Koa();
    app.use((_ctx, next) => storage.run('kept', next));
    app.use(await koaMiddleware(fixtureApi, { things }));
    expect(await sendRaw(await listen(app.callback()), post)).toMatchObject(expected);
  });
});

describe('Fastify', () => {
  async function app(options: object = {}) {
    const server = Fastify();
    closing.push(() => server.close());
    await server.register(await fastifyPlugin(ordinaryApi), {
      ...(await optionsFor('fastify')),
      prefix: '/v1',
      ...options,
    });
    return server;
  }

  test('answers inject, with the hooks of the app around it', async () => {
    const seen: string[] = [];
    const server = Fastify();
    closing.push(() => server.close());
    server.addHook('onRequest', async () => void seen.push('onRequest'));
    server.addHook('preHandler', async () => void seen.push('preHandler'));
    server.addHook('onSend', async (_request, reply, payload) => {
      seen.push('onSend');
      reply.header('x-hook', 'yes');
      return payload;
    });
    await server.register(await fastifyPlugin(ordinaryApi), await optionsFor('fastify'));
    const answer = await server.inject({ method: 'POST', url: '/things', payload: { name: 'a' } });
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['x-hook']).toBe('yes');
    expect(seen).toEqual(['onRequest', 'preHandler', 'onSend']);
  });

  test("leaves the app's parsers, error handler and 404 handler alone", async () => {
    const server = Fastify();
    closing.push(() => server.close());
    server.setNotFoundHandler((_request, reply) => reply.code(404).send('mine'));
    server.setErrorHandler((error, _request, reply) =>
      reply.code(599).send((error as Error).message),
    );
    await server.register(await fastifyPlugin(ordinaryApi), {
      ...(await optionsFor('fastify')),
      prefix: '/v1',
    });
    server.post('/own', (request) => ({ got: request.body }));
    const own = await server.inject({ method: 'POST', url: '/own', payload: { a: 1 } });
    expect(own.json()).toEqual({ got: { a: 1 } });
    expect((await server.inject('/nothing')).body).toBe('mine');
    expect((await server.inject('/v1/nothing')).json()).toMatchObject({ title: 'Not Found' });
    const hooked = Fastify();
    closing.push(() => hooked.close());
    hooked.setErrorHandler((error, _request, reply) =>
      reply.code(599).send((error as Error).message),
    );
    hooked.addHook('onRequest', async () => {
      throw new Error('from a hook');
    });
    await hooked.register(await fastifyPlugin(ordinaryApi), await optionsFor('fastify'));
    const refused = await hooked.inject('/things/5');
    expect([refused.statusCode, refused.body]).toEqual([599, 'from a hook']);
  });

  test('beside a 404 handler for the same prefix that was there before', async () => {
    const server = Fastify();
    closing.push(() => server.close());
    server.setNotFoundHandler((_request, reply) => reply.code(404).send('mine'));
    await server.register(await fastifyPlugin(ordinaryApi), await optionsFor('fastify'));
    expect((await server.inject('/nothing')).body).toBe('mine');
    expect((await server.inject('/things/5')).statusCode).toBe(200);
  });

  test('below a prefix with a parameter', async () => {
    const server = await app({ prefix: '/:tenant/v1' });
    expect((await server.inject('/acme/v1/things/5')).json()).toMatchObject({ params: { id: 5 } });
    expect((await server.inject('/acme/v1/nothing')).statusCode).toBe(404);
    expect((await server.inject({ method: 'PUT', url: '/acme/v1/things' })).statusCode).toBe(405);
  });

  test('in an app that ignores trailing slashes', async () => {
    const server = Fastify({ routerOptions: { ignoreTrailingSlash: true } });
    closing.push(() => server.close());
    await server.register(await fastifyPlugin(ordinaryApi), await optionsFor('fastify'));
    expect((await server.inject('/things/5/')).json()).toMatchObject({ params: { id: 5 } });
  });

  test("tells what its router refuses in the API's form, when the app lets it", async () => {
    const { frameworkErrors } = (await (
      await assembled('fastify')
    )('index')) as {
      frameworkErrors: (options?: object) => NonNullable<FastifyServerOptions['frameworkErrors']>;
    };
    const formatError = ({ status }: { status: number }) => ({
      contentType: 'text/plain',
      body: `no: ${status}`,
    });
    for (const [options, expected] of [
      [undefined, /"type":"about:blank".*"detail":/],
      [{ formatError }, /^no: 4(?:00|14)$/],
    ] as const) {
      const server = Fastify({ frameworkErrors: frameworkErrors(options) });
      closing.push(() => server.close());
      await server.register(await fastifyPlugin(ordinaryApi), await optionsFor('fastify'));
      for (const [path, status] of [
        ['%zz', 400],
        ['%C0%AF', 400],
        ['x'.repeat(101), 414],
      ] as const) {
        const answer = await server.inject(`/names/${path}`);
        expect(answer.statusCode).toBe(status);
        expect(answer.body).toMatch(expected);
      }
    }
  });

  test('logs through the logger of the request', async () => {
    const lines: string[] = [];
    const server = Fastify({
      logger: { level: 'warn', stream: { write: (line) => void lines.push(line) } },
    });
    closing.push(() => server.close());
    await server.register(await fastifyPlugin(ordinaryApi), await optionsFor('fastify'));
    expect((await server.inject('/crash')).statusCode).toBe(500);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      operation: 'crash',
      err: { message: 'secret' },
      reqId: expect.any(String) as string,
    });
  });

  test('reads a body that a preParsing hook has replaced', async () => {
    const { Readable } = await import('node:stream');
    const server = Fastify();
    closing.push(() => server.close());
    server.addHook('preParsing', async () => Readable.from([Buffer.from('{"name":"replaced"}')]));
    await server.register(await fastifyPlugin(ordinaryApi), await optionsFor('fastify'));
    const answer = await server.inject({ method: 'POST', url: '/things', payload: { name: 'a' } });
    expect(answer.json()).toEqual({ name: 'replaced' });
  });
});

describe('Koa', () => {
  test('middleware around the API sees the answer', async () => {
    const app = new Koa();
    const seen: unknown[] = [];
    app.use(async (ctx, next) => {
      await next();
      seen.push(ctx.status, ctx.body);
      ctx.set('x-after', 'yes');
    });
    app.use(await koaMiddleware(fixtureApi));
    const port = await listen(app.callback());
    const answer = await sendRaw(port, bytesOf({ target: '/names/a' }));
    expect(answer.headers['x-after']).toBe('yes');
    expect(seen).toEqual([200, '{"params":{"name":"a"}}']);
  });

  test("what a handler throws is the app's error event", async () => {
    const app = new Koa();
    const errors: string[] = [];
    app.on('error', (error: Error) => errors.push(error.message));
    app.use(await koaMiddleware(fixtureApi));
    const port = await listen(app.callback());
    expect((await sendRaw(port, bytesOf({ target: '/crash' }))).status).toBe(500);
    expect(errors).toEqual(['secret']);
  });
});

describe('options', () => {
  test('every missing handler and security function is named', async () => {
    const options = {
      ...(await optionsFor('fastify')),
      handlers: { things: {}, files: {}, secure: {} },
      security: { key: () => null },
    };
    const server = Fastify();
    closing.push(() => server.close());
    await expect(async () => {
      await server.register(await fastifyPlugin(fixtureApi), options);
    }).rejects.toThrow(/handlers\.things\.getThing.*handlers\.secure\.bearer.*security\.token/);
  });

  test('onError and log get what was thrown, and failed answers', async () => {
    const thrown: unknown[] = [];
    const logged: LogDetails[] = [];
    const middleware = await expressMiddleware(fixtureApi, {
      onError: (error, { operation, request }) =>
        thrown.push([(error as Error).name, operation, request.url]),
      log: { error: (details) => logged.push(details), warn: () => undefined },
    });
    const port = await listen(express().use(middleware));
    await sendRaw(port, bytesOf({ target: '/crash/later' }));
    await sendRaw(port, bytesOf({ target: '/wrong/body' }));
    await sendRaw(port, bytesOf({ target: '/teapot' }));
    expect(thrown).toEqual([
      ['Error', 'crashLater', '/crash/later'],
      ['AnswerMismatch', 'wrongBody', '/wrong/body'],
    ]);
    expect(logged.map(({ operation }) => operation)).toEqual(['crashLater', 'wrongBody']);
  });

  test('answers that break the description are sent and logged in production', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    const warnings: LogDetails[] = [];
    const middleware = await expressMiddleware(fixtureApi, {
      log: { error: () => undefined, warn: (details) => warnings.push(details) },
    });
    process.env.NODE_ENV = before;
    const port = await listen(express().use(middleware));
    expect((await sendRaw(port, bytesOf({ target: '/wrong/body' }))).status).toBe(200);
    expect(warnings).toMatchObject([
      {
        operation: 'wrongBody',
        status: 200,
        findings: [{ pointer: '/name' }, { pointer: '/count' }],
      },
    ]);
  });

  test('a longer body is read when the limit allows it', async () => {
    const middleware = await expressMiddleware(fixtureApi, { bodyLimit: 3 * 1024 * 1024 });
    const port = await listen(express().use(middleware));
    const body = { name: 'x'.repeat(2 * 1024 * 1024) };
    const answer = await sendRaw(port, bytesOf({ method: 'POST', target: '/things', body }));
    expect(answer.status).toBe(201);
  });
});

describe('a client that goes away', () => {
  /** Endless events; tells when its source was stopped and whether the signal said so. */
  function endless() {
    let stopped: (aborted: boolean) => void = () => undefined;
    const outcome = new Promise<boolean>((resolve) => {
      stopped = resolve;
    });
    const events: Handler = (_request, context) => {
      const { signal } = context;
      async function* ticks() {
        try {
          for (;;) {
            yield { data: 'tick' };
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
        } finally {
          stopped(signal.aborted);
        }
      }
      return { status: 200, body: ticks() };
    };
    return { events, outcome };
  }

  async function disconnect(port: number): Promise<void> {
    const socket = connect(port, '127.0.0.1');
    socket.write(bytesOf({ target: '/events' }));
    const [first] = (await once(socket, 'data')) as [Buffer];
    expect(parseAnswer(first).status).toBe(200);
    socket.destroy();
  }

  test('Express', async () => {
    const { events, outcome } = endless();
    const middleware = await expressMiddleware(fixtureApi, { things: { events } });
    await disconnect(await listen(express().use(middleware)));
    expect(await outcome).toBe(true);
  });

  test('Koa', async () => {
    const { events, outcome } = endless();
    const app = new Koa();
    app.silent = true;
    app.use(await koaMiddleware(fixtureApi, { things: { events } }));
    await disconnect(await listen(app.callback()));
    expect(await outcome).toBe(true);
  });

  test('Fastify', async () => {
    const { events, outcome } = endless();
    const server = Fastify();
    closing.push(() => server.close());
    await server.register(
      await fastifyPlugin(fixtureApi),
      await optionsFor('fastify', { things: { events } }),
    );
    await server.listen({ port: 0, host: '127.0.0.1' });
    await disconnect((server.server.address() as AddressInfo).port);
    expect(await outcome).toBe(true);
  });
});
