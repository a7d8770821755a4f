import { once } from 'node:events';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { frameworks, type Framework } from './assemble.js';
import { fixtureApi } from './fixture/api.js';
import type { Handler } from './fixture/handlers.js';
import { startOne } from './fixture/servers.js';
import { bytesOf } from './runner.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A promise, and what fulfils it. */
function settled<Value>() {
  let settle: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

const never = new Promise<never>(() => undefined);

/** Bodies that never give anything, by the operation that answers with one; `stop` is called when one is let go. */
const silent: Readonly<Record<string, (stop: () => void) => { id: string; body: unknown }>> = {
  'a stream': (stop) => ({
    id: 'download',
    body: new Readable({
      read: () => undefined,
      destroy: (error, done) => {
        stop();
        done(error);
      },
    }),
  }),
  'a web stream': (stop) => ({ id: 'download', body: new ReadableStream({ cancel: stop }) }),
  'events of an iterator': (stop) => ({
    id: 'events',
    body: {
      [Symbol.asyncIterator]: () => ({
        next: () => never,
        return: async () => {
          stop();
          return { done: true, value: undefined };
        },
      }),
    },
  }),
};

const targets: Readonly<Record<string, string>> = { download: '/blobs/latest', events: '/events' };

async function serve(framework: Framework, id: string, handler: Handler): Promise<number> {
  const server = await startOne(framework, { api: fixtureApi, things: { [id]: handler } });
  closing.push(() => server.close());
  return server.port;
}

/** Sends a request and goes away when the handler runs. */
async function ask(port: number, id: string, running: Promise<unknown>): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  socket.write(bytesOf({ target: targets[id] ?? '' }));
  await running;
  await new Promise((resolve) => setTimeout(resolve, 20));
  socket.destroy();
}

describe.each(Object.keys(silent))(
  '%s that gives nothing ends when the client goes away',
  (kind) => {
    test.each(frameworks)('%s', async (framework) => {
      const stopped = settled<undefined>();
      const running = settled<undefined>();
      const { id, body } = silent[kind]?.(() => stopped.settle(undefined)) ?? { id: '', body: '' };
      const port = await serve(framework, id, () => {
        running.settle(undefined);
        return { status: 200, body };
      });
      await ask(port, id, running.promise);
      await stopped.promise;
    });

    test.each(frameworks)('%s: when it is returned after that', async (framework) => {
      const stopped = settled<undefined>();
      const running = settled<undefined>();
      const { id, body } = silent[kind]?.(() => stopped.settle(undefined)) ?? { id: '', body: '' };
      const port = await serve(framework, id, async (_request, { signal }) => {
        running.settle(undefined);
        await once(signal, 'abort');
        return { status: 200, body };
      });
      await ask(port, id, running.promise);
      await stopped.promise;
    });

    test.each(frameworks)('%s: or when it may not be answered', async (framework) => {
      const stopped = settled<undefined>();
      const { id, body } = silent[kind]?.(() => stopped.settle(undefined)) ?? { id: '', body: '' };
      const port = await serve(framework, id, () => ({ status: 299, body }));
      await ask(port, id, stopped.promise);
    });
  },
);

describe('the signal', () => {
  test.each(frameworks)('%s: is aborted while the handler runs', async (framework) => {
    const running = settled<undefined>();
    const outcome = settled<boolean>();
    const port = await serve(framework, 'download', async (_request, context) => {
      running.settle(undefined);
      await once(context.signal, 'abort');
      outcome.settle(context.signal.aborted);
      return { status: 200, body: 'too late' };
    });
    await ask(port, 'download', running.promise);
    expect(await outcome.promise).toBe(true);
  });

  test.each(frameworks)('%s: is aborted for who asks for it later', async (framework) => {
    const running = settled<undefined>();
    const outcome = settled<boolean>();
    const port = await serve(framework, 'download', async (_request, context) => {
      running.settle(undefined);
      await once(context.raw.response, 'close');
      outcome.settle(context.signal.aborted);
      return { status: 200, body: 'too late' };
    });
    await ask(port, 'download', running.promise);
    expect(await outcome.promise).toBe(true);
  });
});
