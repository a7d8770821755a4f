import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import {
  closeDatabase,
  database,
  openDatabase,
  type DatabaseOptions,
} from '../../src/database/connection.js';
import { addSampleData } from '../../src/database/sample-data.js';

export interface TestDatabase {
  /** What makes a server use it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Leaves the sample data and nothing else in it. No server may be using it meanwhile. */
  fill(): Promise<void>;
  drop(): Promise<void>;
}

/** A database of its own: on the server of DATABASE_URL if that is set. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const url = process.env.DATABASE_URL;
  return url === undefined ? createEmbedded() : createOnServer(url);
}

async function createEmbedded(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'crm-test-'));
  return {
    environment: { DATA_DIR: folder },
    fill: () => fill({ url: undefined, folder }),
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

async function createOnServer(serverUrl: string): Promise<TestDatabase> {
  const name = `crm_test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(serverUrl);
  url.pathname = name;
  await runOnServer(serverUrl, `create database ${name}`);
  return {
    environment: { DATABASE_URL: url.href },
    fill: () => fill({ url: url.href, folder: '' }),
    drop: () => runOnServer(serverUrl, `drop database ${name} with (force)`),
  };
}

async function fill(options: DatabaseOptions): Promise<void> {
  await openDatabase(options);
  try {
    await database().execute(sql`truncate companies, persons, campaigns, calls cascade`);
    await addSampleData(database());
  } finally {
    await closeDatabase();
  }
}

async function runOnServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
