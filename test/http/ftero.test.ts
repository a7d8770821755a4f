import { afterAll, beforeAll, expect, test } from 'vitest';
import { targetNames } from '../../src/plan/targets.js';
import { createProject } from '../support/project.js';
import { fteroRows } from './ftero/rows.js';
import { startFtero } from './ftero/servers.js';
import { runTable, type RunningServer } from './runner.js';

const project = createProject();
const servers: RunningServer[] = [];

beforeAll(async () => {
  for (const framework of targetNames()) servers.push(await startFtero(project, framework));
});

afterAll(async () => {
  for (const server of servers) await server.close();
  project.remove();
});

test('there are at least sixty rows and a server for every framework', () => {
  expect(fteroRows.length).toBeGreaterThanOrEqual(60);
  expect(servers.map(({ name }) => name)).toEqual(targetNames());
});

runTable('Ftero 1.19.0 over real sockets', () => servers, fteroRows);
