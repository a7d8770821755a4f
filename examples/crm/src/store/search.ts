import { and, eq, isNotNull, isNull, or, sql, type Column, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.js';
import { companies, contacts, persons } from '../database/schema.js';
import { storableJson, storableText } from '../database/storable.js';
import type { ContactQuery, ContactSummary } from '../generated/fastify/models.js';
import { companyFields } from './companies.js';
import { listContacts } from './contacts.js';
import { personFields } from './persons.js';

/** What a query's parameters may name in companies or in persons. */
interface Searchable {
  readonly fields: Readonly<Record<string, Column>>;
  readonly phones: readonly Column[];
  /** Where all parameters are looked up that are no fields. */
  readonly params: Column;
}

const searchableCompany: Searchable = {
  fields: companyFields,
  phones: [companies.phone, companies.phone2],
  params: companies.params,
};

const searchablePerson: Searchable = {
  fields: personFields,
  phones: [persons.phone, persons.phone2, persons.phoneMobile],
  params: persons.params,
};

/**
 * The contacts that fit every parameter: persons by what is known of the person, contacts without
 * one by what is known of the company. A query without parameters finds nobody.
 */
export async function searchContacts(db: Database, query: ContactQuery): Promise<ContactSummary[]> {
  const parameters = Object.entries(query);
  if (parameters.length === 0) return [];
  const fits = (searchable: Searchable) =>
    and(...parameters.map(([name, value]) => condition(searchable, name, value)));
  const found = or(
    and(isNotNull(contacts.personId), fits(searchablePerson)),
    and(isNull(contacts.personId), fits(searchableCompany)),
  );
  return found === undefined ? [] : listContacts(db, found);
}

function condition(searchable: Searchable, name: string, value: unknown): SQL | undefined {
  const { fields, phones, params } = searchable;
  if (name === 'phoneNumber') return or(...phones.map((phone) => eq(phone, value)));
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined) {
    return sql`${params} -> ${storableText(name)}::text = ${storableJson(value)}::jsonb`;
  }
  if (value === null) return isNull(field);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return sql`lower(${field}) = lower(${sql.param(text, field)})`;
}
