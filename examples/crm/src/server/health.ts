import { sql } from 'drizzle-orm';
import { database } from '../database/connection.js';

export interface Health {
  readonly status: 200 | 503;
  readonly body: { readonly status: 'ok' | 'failing' };
}

/** What `GET /health` answers: whether the database can be asked. */
export async function checkHealth(): Promise<Health> {
  try {
    await database().execute(sql`select 1`);
    return { status: 200, body: { status: 'ok' } };
  } catch {
    return { status: 503, body: { status: 'failing' } };
  }
}
