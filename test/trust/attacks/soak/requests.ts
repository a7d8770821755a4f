import { wrongMap } from '../../../http/fixture/handlers.js';
import { bytesOf, type Row } from '../../../http/runner.js';

/** A request to the fixture of the HTTP tests, and the status that is due. */
export interface Kind {
  readonly name: string;
  readonly bytes: Buffer;
  readonly status?: number;
  /** The client goes away after so many bytes. */
  readonly leavesAfter?: number;
}

const kind = (name: string, status: number, send: Row['send']): Kind => ({
  name,
  status,
  bytes: bytesOf(send),
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const parts = { 'content-type': 'multipart/form-data; boundary=limit' };

const album = [
  '--limit\r\ncontent-disposition: form-data; name="title"\r\n\r\nHolidays\r\n',
  '--limit\r\ncontent-disposition: form-data; name="photo"; filename="a"\r\n\r\n',
  `${'x'.repeat(200_000)}\r\n--limit--\r\n`,
].join('');

const upload = { method: 'POST', target: '/albums', body: album, headers: parts };
const create = { method: 'POST', target: '/things', body: { name: 'a'.repeat(5000) } };
const events = { target: '/events' };

const leaving = (name: string, send: Row['send'], leavesAfter: number): Kind => ({
  name,
  bytes: bytesOf(send),
  leavesAfter,
});

export const kinds: readonly Kind[] = [
  kind('a path parameter', 200, { target: '/things/5' }),
  kind('a path parameter that is none', 400, { target: '/things/x' }),
  kind('another spelling', 200, { target: '/names/a%2Fb#c' }),
  kind('no UTF-8', 400, { target: '/names/%ff' }),
  kind('an unknown path', 404, { target: '/nothing' }),
  kind('another method', 405, { method: 'PUT', target: '/things/5' }),
  kind('a body', 201, create),
  kind('a body with violations', 400, { ...create, body: { count: 'x' } }),
  kind('a body with many violations', 400, {
    method: 'POST',
    target: '/maps',
    body: { a: new Array<string>(2000).fill('x') },
  }),
  kind('a body with a long name', 400, { method: 'POST', target: '/maps', body: wrongMap(3) }),
  kind('a body that is too long', 413, {
    ...create,
    body: `"${'x'.repeat(1_100_000)}"`,
    chunked: 60_000,
    headers: { 'content-type': 'application/json' },
  }),
  kind('no JSON', 400, { ...create, body: '{', headers: { 'content-type': 'application/json' } }),
  kind('a form', 200, { ...create, target: '/submissions', body: 'name=a&x=1', headers: form }),
  kind('a form with __proto__', 400, {
    ...create,
    target: '/submissions',
    body: 'name=a&__proto__=1',
    headers: form,
  }),
  kind('files', 200, upload),
  kind('files that break off', 400, { ...upload, body: album.slice(0, 5000) }),
  kind('events', 200, events),
  kind('a stream', 200, { target: '/blobs/latest' }),
  kind('a stream that fails', 500, { target: '/blobs/broken' }),
  kind('a handler that throws', 500, { target: '/crash' }),
  kind('an answer that breaks the description', 500, { target: '/wrong/body' }),
  kind('no credentials', 401, { target: '/secure/bearer' }),
  leaving('leaving in a body', create, 500),
  leaving('leaving in a file', upload, 50_000),
  leaving('leaving before events', events, 1000),
  leaving('leaving in the head', events, 20),
];
