import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzleServer } from 'drizzle-orm/node-postgres';
import { migrate as migrateServer } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';

/** The database, or a transaction in it, wherever it runs. */
export type Database = PgDatabase<PgQueryResultHKT>;

export interface Connection {
  readonly database: Database;
  close(): Promise<void>;
}

/** Where the data is: on the server of `url` if there is one, otherwise embedded in `folder`. */
export interface DatabaseOptions {
  readonly url: string | undefined;
  readonly folder: string;
}

const migrations = {
  migrationsFolder: fileURLToPath(new URL('../../migrations', import.meta.url)),
};

let current: Connection | undefined;

/** Connects, and brings the tables up to date. */
export async function openDatabase(options: DatabaseOptions = fromEnvironment()): Promise<void> {
  current =
    options.url === undefined ? await openEmbedded(options.folder) : await openServer(options.url);
}

export async function closeDatabase(): Promise<void> {
  const closing = current;
  current = undefined;
  await closing?.close();
}

export function database(): Database {
  if (current === undefined) throw new Error('The database is not open.');
  return current.database;
}

function fromEnvironment(): DatabaseOptions {
  return { url: process.env.DATABASE_URL, folder: process.env.DATA_DIR ?? 'data' };
}

async function openServer(url: string): Promise<Connection> {
  const pool = new pg.Pool({ connectionString: url });
  // Without a listener, the loss of an idle connection would end the process.
  pool.on('error', (error) => console.error('A database connection was lost:', error.message));
  const database = drizzleServer(pool);
  await migrateServer(database, migrations);
  return { database, close: () => pool.end() };
}

async function openEmbedded(folder: string): Promise<Connection> {
  await mkdir(folder, { recursive: true });
  const client = await PGlite.create(folder);
  const database = drizzleEmbedded(client);
  await migrateEmbedded(database, migrations);
  return { database, close: () => client.close() };
}
