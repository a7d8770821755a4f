import { afterAll, beforeAll, describe } from 'vitest';
import { fixtureApi, ordinaryApi } from './fixture/api.js';
import {
  answerRows,
  bodyRows,
  multipartRows,
  pathRows,
  prototypeRows,
  queryRows,
  securityRows,
  specialPathRows,
} from './fixture/rows.js';
import { startFixture, type FixtureServer } from './fixture/servers.js';
import { runTable, type Row, type RunningServer } from './runner.js';

const ordinaryRows = {
  path: pathRows,
  query: queryRows,
  'names and numbers that do harm': prototypeRows,
  body: bodyRows,
  multipart: multipartRows,
  answer: answerRows,
};

function tables(title: string, server: FixtureServer, groups: Record<string, readonly Row[]>) {
  describe(title, () => {
    let servers: RunningServer[] = [];
    beforeAll(async () => {
      servers = await startFixture(server);
    });
    afterAll(() => Promise.all(servers.map((running) => running.close())));
    for (const [name, rows] of Object.entries(groups)) runTable(name, () => servers, rows);
  });
}

tables('ordinary paths', { api: ordinaryApi }, ordinaryRows);

tables(
  'with special paths and security',
  { api: fixtureApi },
  { ...ordinaryRows, 'special paths': specialPathRows, security: securityRows },
);
