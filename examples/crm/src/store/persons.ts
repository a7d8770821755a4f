import { randomUUID } from 'node:crypto';
import { asc, eq, getTableColumns, type InferSelectModel } from 'drizzle-orm';
import type { Database } from '../database/connection.js';
import { contacts, persons } from '../database/schema.js';
import type {
  AdditionalData,
  NewPerson,
  Person,
  PersonChanges,
  PersonSummary,
} from '../generated/fastify/models.js';
import { pick } from './pick.js';

export type PersonRow = InferSelectModel<typeof persons>;

const details = [
  'address',
  'annotation',
  'city',
  'country',
  'email',
  'firstName',
  'lastName',
  'phone',
  'phone2',
  'phoneMobile',
  'salutation',
  'title',
  'zipCode',
] as const satisfies readonly (keyof PersonChanges)[];

export const personFields = pick(getTableColumns(persons), ['id', ...details]);

/** First and last name; for a person of whom neither is known, whatever else there is to go by. */
export function personSummary(row: PersonRow): PersonSummary {
  const name = [row.firstName, row.lastName].filter(Boolean).join(' ');
  const displayName = name || row.email || row.phone || row.phoneMobile || row.phone2 || 'Unnamed';
  return { id: row.id, displayName };
}

export async function addPerson(db: Database, person: NewPerson): Promise<string> {
  const id = randomUUID();
  await db.insert(persons).values({ id, ...pick(person, details) });
  return id;
}

export async function findPerson(db: Database, id: string): Promise<Person | undefined> {
  const row = await findRow(db, id);
  return row && personOf(row);
}

export async function findPersonParams(
  db: Database,
  id: string,
): Promise<AdditionalData | undefined> {
  return (await findRow(db, id))?.params;
}

export async function listPersonsOf(db: Database, companyId: string): Promise<Person[]> {
  const rows = await db
    .select({ person: persons })
    .from(contacts)
    .innerJoin(persons, eq(persons.id, contacts.personId))
    .where(eq(contacts.companyId, companyId))
    .orderBy(asc(persons.lastName), asc(persons.firstName), asc(persons.id));
  return rows.map(({ person }) => personOf(person));
}

/** False if there is no such person. */
export async function changePerson(
  db: Database,
  id: string,
  changes: PersonChanges,
): Promise<boolean> {
  // Setting the id to itself lets a change of nothing be a statement too.
  const changed = await db
    .update(persons)
    .set({ id, ...pick(changes, details) })
    .where(eq(persons.id, id))
    .returning({ id: persons.id });
  return changed.length > 0;
}

function personOf(row: PersonRow): Person {
  return { ...personSummary(row), ...pick(row, details) };
}

async function findRow(db: Database, id: string): Promise<PersonRow | undefined> {
  const [row] = await db.select().from(persons).where(eq(persons.id, id));
  return row;
}
