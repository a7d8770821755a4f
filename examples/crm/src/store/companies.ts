import { randomUUID } from 'node:crypto';
import { eq, getTableColumns, type InferSelectModel } from 'drizzle-orm';
import type { Database } from '../database/connection.js';
import { companies } from '../database/schema.js';
import type {
  AdditionalData,
  Company,
  CompanyChanges,
  CompanySummary,
  NewCompany,
} from '../generated/fastify/models.js';
import { pick } from './pick.js';

export type CompanyRow = InferSelectModel<typeof companies>;

const details = [
  'address',
  'annotation',
  'city',
  'country',
  'email',
  'name',
  'phone',
  'phone2',
  'zipCode',
] as const satisfies readonly (keyof CompanyChanges)[];

export const companyFields = pick(getTableColumns(companies), ['id', ...details]);

export function companySummary({ id, name, country }: CompanyRow): CompanySummary {
  return { id, displayName: country ? `${name} (${country})` : name };
}

export async function addCompany(db: Database, company: NewCompany): Promise<string> {
  const id = randomUUID();
  await db.insert(companies).values({ id, ...pick(company, details) });
  return id;
}

export async function findCompany(db: Database, id: string): Promise<Company | undefined> {
  const row = await findRow(db, id);
  return row && { ...companySummary(row), ...pick(row, details) };
}

export async function findCompanyParams(
  db: Database,
  id: string,
): Promise<AdditionalData | undefined> {
  return (await findRow(db, id))?.params;
}

/** False if there is no such company. */
export async function changeCompany(
  db: Database,
  id: string,
  changes: CompanyChanges,
): Promise<boolean> {
  // Setting the id to itself lets a change of nothing be a statement too.
  const changed = await db
    .update(companies)
    .set({ id, ...pick(changes, details) })
    .where(eq(companies.id, id))
    .returning({ id: companies.id });
  return changed.length > 0;
}

async function findRow(db: Database, id: string): Promise<CompanyRow | undefined> {
  const [row] = await db.select().from(companies).where(eq(companies.id, id));
  return row;
}
