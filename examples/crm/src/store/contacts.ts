import { asc, eq, or, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.js';
import { companies, contacts, persons } from '../database/schema.js';
import { HttpError } from '../generated/fastify/handlers.js';
import type { Contact, ContactSummary } from '../generated/fastify/models.js';
import { companySummary, type CompanyRow } from './companies.js';
import { personSummary, type PersonRow } from './persons.js';

/** What a contact consists of, as the rows of a joined query. */
export const contactParts = { company: companies, person: persons };

export function contactSummary(
  company: CompanyRow | null,
  person: PersonRow | null,
): ContactSummary {
  if (person !== null) {
    return { company: company && companySummary(company), person: personSummary(person) };
  }
  if (company !== null) return { company: companySummary(company), person: null };
  throw new Error('A contact has neither company nor person, against the check on its table.');
}

export async function listContacts(db: Database, condition: SQL): Promise<ContactSummary[]> {
  const rows = await db
    .select(contactParts)
    .from(contacts)
    .leftJoin(companies, eq(companies.id, contacts.companyId))
    .leftJoin(persons, eq(persons.id, contacts.personId))
    .where(condition)
    .orderBy(asc(companies.name), asc(persons.lastName), asc(persons.firstName), asc(contacts.id));
  return rows.map(({ company, person }) => contactSummary(company, person));
}

/**
 * The id of the row for a contact, which is added if there is none yet.
 * @throws {HttpError} 422 if the company or the person is unknown
 */
export async function ensureContact(db: Database, contact: Contact): Promise<string> {
  const companyId = contact.company?.id ?? null;
  const personId = contact.person?.id ?? null;
  if (companyId !== null) await expectOne(db, companies, companyId, 'company');
  if (personId !== null) await expectOne(db, persons, personId, 'person');
  // The update changes nothing, but makes `returning` give the row that is there already.
  const [row] = await db
    .insert(contacts)
    .values({ companyId, personId })
    .onConflictDoUpdate({ target: [contacts.companyId, contacts.personId], set: { companyId } })
    .returning({ id: contacts.id });
  if (row === undefined) throw new Error('The contact was neither added nor found.');
  return row.id;
}

/** As `ensureContact`, and how to show the contact. */
export async function addContact(db: Database, contact: Contact): Promise<ContactSummary> {
  const id = await ensureContact(db, contact);
  const [summary] = await listContacts(db, eq(contacts.id, id));
  if (summary === undefined) throw new Error('The contact is gone.');
  return summary;
}

/** Nobody calls this contact again, nor the same person as a contact of another company. */
export async function blockContact(db: Database, contactId: string): Promise<void> {
  const person = db
    .select({ id: contacts.personId })
    .from(contacts)
    .where(eq(contacts.id, contactId));
  await db
    .update(contacts)
    .set({ doNotCall: true })
    .where(or(eq(contacts.id, contactId), eq(contacts.personId, person)));
}

async function expectOne(
  db: Database,
  table: typeof companies | typeof persons,
  id: string,
  kind: string,
): Promise<void> {
  if ((await db.$count(table, eq(table.id, id))) === 0) {
    throw new HttpError(422, { detail: `There is no ${kind} with the id ${id}.` });
  }
}
