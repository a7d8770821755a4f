import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtureApi } from './fixture/api.js';
import { startFixture, type FixtureServer } from './fixture/servers.js';
import { bytesOf, runTable, type Row, type RunningServer } from './runner.js';
import { sendRaw } from './raw-client.js';

function withServers(
  title: string,
  server: FixtureServer,
  define: (servers: () => readonly RunningServer[]) => void,
) {
  describe(title, () => {
    let servers: RunningServer[] = [];
    beforeAll(async () => {
      servers = await startFixture(server);
    });
    afterAll(() => Promise.all(servers.map((running) => running.close())));
    define(() => servers);
  });
}

const get = (target: string) => bytesOf({ target });

const below = (prefix: string): Row[] => [
  {
    name: 'an operation',
    send: { target: `${prefix}/things/5?x=1` },
    expect: { status: 200, json: { params: { id: 5 }, headers: {} } },
  },
  {
    name: 'an operation behind a special path',
    send: { target: `${prefix}/files/a.json` },
    expect: { status: 200, json: { params: { name: 'a' } } },
  },
  { name: 'an unknown path', send: { target: `${prefix}/nothing` }, expect: { status: 404 } },
  {
    name: 'another method',
    send: { method: 'PUT', target: `${prefix}/things` },
    expect: { status: 405, headers: { allow: 'GET, HEAD, POST' } },
  },
];

withServers('below a prefix', { api: fixtureApi, prefix: '/v1' }, (servers) => {
  runTable('the API is there', servers, below('/v1'));

  test('the rest of the app is left alone', async () => {
    for (const { name, port } of servers()) {
      expect((await sendRaw(port, get('/outside'))).body, name).toBe('outside');
      const elsewhere = await sendRaw(port, get('/things/5'));
      expect(elsewhere.headers['content-type'], name).not.toContain('problem');
    }
  });
});

withServers('with a base path', { api: fixtureApi, options: { basePath: '/a/b/' } }, (servers) => {
  runTable('the API is there', servers, [
    ...below('/a/b'),
    { name: 'not outside', send: { target: '/things/5' }, expect: { status: 404 } },
    { name: 'not at a longer word', send: { target: '/a/bc/things/5' }, expect: { status: 404 } },
  ]);
});

withServers(
  'with unknown paths left to the app',
  { api: fixtureApi, prefix: '/v1', options: { unknownPaths: 'next' } },
  (servers) => {
    test('the app answers them', async () => {
      for (const { name, port } of servers()) {
        const answer = await sendRaw(port, get('/v1/nothing'));
        expect(answer.headers['content-type'], name).not.toContain('problem');
      }
    });
  },
);

withServers(
  'with errors in another form',
  {
    api: fixtureApi,
    options: {
      formatError: ({ status, title }, { operation }) => ({
        status: status === 400 ? 422 : status,
        contentType: 'text/plain; charset=utf-8',
        headers: { 'x-error': title },
        body: `${operation ?? 'nobody'}: ${title}`,
      }),
    },
  },
  (servers) => {
    runTable('that form is used', servers, [
      {
        name: 'for violations',
        send: { target: '/things/x' },
        expect: {
          status: 422,
          text: 'getThing: Bad Request',
          headers: { 'x-error': 'Bad Request' },
        },
      },
      {
        name: 'for unknown paths',
        send: { target: '/nothing' },
        expect: { status: 404, text: 'nobody: Not Found' },
      },
      {
        name: 'beside the headers that the status needs',
        send: { method: 'PUT', target: '/things' },
        expect: {
          status: 405,
          headers: { allow: 'GET, HEAD, POST', 'x-error': 'Method Not Allowed' },
        },
      },
    ]);
  },
);

withServers(
  'with a form of errors that fails',
  {
    api: fixtureApi,
    options: {
      formatError: () => {
        throw new Error('secret');
      },
    },
  },
  (servers) => {
    runTable('a bare 500 is sent', servers, [
      {
        name: 'in the default form',
        send: { target: '/nothing' },
        expect: {
          status: 500,
          json: { type: 'about:blank', title: 'Internal Server Error', status: 500 },
        },
      },
    ]);
  },
);

withServers(
  'with answers that are only logged',
  { api: fixtureApi, options: { validateResponses: 'log' } },
  (servers) => {
    runTable('they are sent as they are', servers, [
      {
        name: 'a body that breaks the description',
        send: { target: '/wrong/body' },
        expect: { status: 200, json: { name: 5, count: 'x' } },
      },
      {
        name: 'a status that is not described',
        send: { target: '/wrong/status' },
        expect: {
          status: 299,
          headers: { 'content-type': 'application/json; charset=utf-8' },
          json: {},
        },
      },
    ]);
  },
);
