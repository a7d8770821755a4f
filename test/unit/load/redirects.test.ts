import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';

import { loadSpec } from '../../../src/load/index.js';
import { description, failure } from './support.js';

type Answer = string | { readonly to: string };

/** A server of this machine that answers by path, and what it was asked. */
async function serve(routes: Readonly<Record<string, Answer>>) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const answer = routes[request.url ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === 'string') response.end(answer);
    else response.writeHead(302, { location: answer.to }).end('moved');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** A network of its own: what each URL answers, and which were asked for. */
function network(routes: Readonly<Record<string, Answer>>) {
  const asked: string[] = [];
  const fetcher = (url: string | URL | Request): Promise<Response> => {
    const href = String(url instanceof Request ? url.url : url);
    asked.push(href);
    const answer = routes[href];
    if (answer === undefined) return Promise.resolve(new Response('', { status: 404 }));
    if (typeof answer === 'string') return Promise.resolve(new Response(answer));
    return Promise.resolve(new Response('', { status: 302, headers: { location: answer.to } }));
  };
  return { fetcher: fetcher as typeof fetch, asked };
}

const referring = (ref: string) => description(`components: {schemas: {A: {$ref: "${ref}"}}}`);
const pet = 'type: object\n';

describe('what a reference is redirected to', () => {
  test('is refused outside of the allowed origin, and not asked for', async () => {
    const other = await serve({ '/pet.yaml': pet });
    const own = await serve({
      '/api.yaml': referring('pet.yaml'),
      '/pet.yaml': { to: `${other.origin}/pet.yaml` },
    });
    const [problem] = await failure(loadSpec(`${own.origin}/api.yaml`));
    expect(problem).toMatchObject({ code: 'FG1044', place: { line: 6 } });
    expect(problem?.message).toContain('redirects to');
    expect(other.asked).toEqual([]);
  });

  test('is refused at the second hop, and outside of the folder of the specification', async () => {
    const own = await serve({
      '/v1/api.yaml': referring('pet.yaml'),
      '/v1/pet.yaml': { to: '/v1/there.yaml' },
      '/v1/there.yaml': { to: '/secret.yaml' },
      '/secret.yaml': pet,
    });
    const [problem] = await failure(loadSpec(`${own.origin}/v1/api.yaml`));
    expect(problem?.code).toBe('FG1044');
    expect(own.asked.map(({ url }) => url)).not.toContain('/secret.yaml');
  });

  test('is read where each hop is allowed, and its own references count from the last', async () => {
    const own = await serve({
      '/api.yaml': referring('pet.yaml'),
      '/pet.yaml': { to: '/deep/pet.yaml' },
      '/deep/pet.yaml': 'properties: {a: {$ref: name.yaml}}',
      '/deep/name.yaml': 'type: string',
    });
    const spec = await loadSpec(`${own.origin}/api.yaml`);
    expect(JSON.stringify(spec.document)).toContain('"type":"string"');
  });

  test('is one file, whichever way leads to it', async () => {
    const own = await serve({
      '/api.yaml': description(
        'components: {schemas: {A: {$ref: "one.yaml#/B"}, C: {$ref: "two.yaml#/B"}}}',
      ),
      '/one.yaml': { to: '/two.yaml' },
      '/two.yaml': 'B: {type: object}',
    });
    const { document } = await loadSpec(`${own.origin}/api.yaml`);
    expect(document['components']).toEqual({
      schemas: { A: { type: 'object' }, C: { $ref: '#/components/schemas/A' } },
    });
  });

  test.each([
    ['http://localhost:1/pet.yaml', 'this machine'],
    ['https://localhost/pet.yaml', 'this machine by https'],
    ['http://example.test/pet.yaml', 'plain http'],
    ['https://other.test/pet.yaml', 'another origin'],
    ['file:///etc/passwd', 'a file'],
  ])('%s is refused: %s', async (to) => {
    const { fetcher, asked } = network({
      'https://example.test/api.yaml': referring('pet.yaml'),
      'https://example.test/pet.yaml': { to },
      [to]: pet,
    });
    const [problem] = await failure(
      loadSpec('https://example.test/api.yaml', {
        fetch: fetcher,
        allowRefs: ['http://localhost:1'],
      }),
    );
    expect(problem?.code).toBe('FG1044');
    expect(asked).not.toContain(to);
  });

  test('does not go round for ever', async () => {
    const own = await serve({ '/api.yaml': referring('a.yaml'), '/a.yaml': { to: '/a.yaml' } });
    const [problem] = await failure(loadSpec(`${own.origin}/api.yaml`));
    expect(problem?.message).toContain('more than 5 redirects');
  });
});

describe('what the document itself is redirected to', () => {
  const document = referring('pet.yaml');

  test('decides what its references mean, and which of them may be fetched', async () => {
    const { fetcher, asked } = network({
      'https://example.test/latest': { to: 'https://cdn.test/v3/api.yaml' },
      'https://cdn.test/v3/api.yaml': document,
      'https://cdn.test/v3/pet.yaml': pet,
      'https://example.test/pet.yaml': 'type: integer',
    });
    await loadSpec('https://example.test/latest', { fetch: fetcher });
    expect(asked.at(-1)).toBe('https://cdn.test/v3/pet.yaml');
  });

  test('gives no leave to go back to the first address', async () => {
    const { fetcher } = network({
      'https://example.test/latest': { to: 'https://cdn.test/v3/api.yaml' },
      'https://cdn.test/v3/api.yaml': referring('https://example.test/pet.yaml'),
      'https://example.test/pet.yaml': pet,
    });
    const [problem] = await failure(loadSpec('https://example.test/latest', { fetch: fetcher }));
    expect(problem?.code).toBe('FG1041');
  });

  test.each([
    ['http://localhost:1/api.yaml', 'FG1053'],
    ['http://127.0.0.1:1/api.yaml', 'FG1053'],
    ['https://localhost/api.yaml', 'FG1053'],
    ['https://localhost./api.yaml', 'FG1053'],
    ['https://a.localhost/api.yaml', 'FG1053'],
    ['https://127.9.9.9/api.yaml', 'FG1053'],
    ['https://0x7f.1/api.yaml', 'FG1053'],
    ['https://0/api.yaml', 'FG1053'],
    ['https://[::1]/api.yaml', 'FG1053'],
    ['https://[::]/api.yaml', 'FG1053'],
    ['https://[::ffff:127.0.0.1]/api.yaml', 'FG1053'],
    ['http://example.test/api.yaml', 'FG1006'],
    ['file:///etc/passwd', 'FG1006'],
  ])('%s is refused with %s', async (to, code) => {
    const { fetcher, asked } = network({ 'https://example.test/a': { to }, [to]: document });
    const [problem] = await failure(loadSpec('https://example.test/a', { fetch: fetcher }));
    expect(problem?.code).toBe(code);
    expect(asked).not.toContain(to);
  });
});

test('user and password go to their own origin only, as a header', async () => {
  const api = description('');
  const other = await serve({ '/b.yaml': api });
  const own = await serve({ '/a.yaml': { to: `${other.origin}/b.yaml` } });
  const spec = await loadSpec(`${own.origin.replace('//', '//me:p%40ss@')}/a.yaml`);
  const sent = [...own.asked, ...other.asked].map(({ headers }) => headers.authorization);
  expect(sent).toEqual([`Basic ${Buffer.from('me:p@ss').toString('base64')}`, undefined]);
  expect(spec.reference).not.toContain('p%40ss');
});
