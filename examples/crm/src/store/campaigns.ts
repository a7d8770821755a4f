import { and, asc, eq, isNull, not, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.js';
import {
  campaignContacts,
  campaigns,
  companies,
  contacts,
  persons,
  tasks,
} from '../database/schema.js';
import type { Campaign, CampaignStatistics, ContactSummary } from '../generated/fastify/models.js';
import { contactParts, contactSummary } from './contacts.js';

const isOpen = and(isNull(campaignContacts.reachedAt), not(contacts.doNotCall));

export async function listCampaigns(db: Database): Promise<Campaign[]> {
  return db.select().from(campaigns).orderBy(asc(campaigns.name), asc(campaigns.id));
}

export async function findCampaign(db: Database, id: string): Promise<Campaign | undefined> {
  const [campaign] = await db.select().from(campaigns).where(eq(campaigns.id, id));
  return campaign;
}

export async function campaignStatistics(
  db: Database,
  campaignId: string,
): Promise<CampaignStatistics> {
  const [counts] = await db
    .select({
      contactsTotal: sql<number>`count(*)::integer`,
      contactsOpen: sql<number>`(count(*) filter (where ${isOpen}))::integer`,
    })
    .from(campaignContacts)
    .innerJoin(contacts, eq(contacts.id, campaignContacts.contactId))
    .where(eq(campaignContacts.campaignId, campaignId));
  const tasksOpen = await db.$count(
    tasks,
    and(eq(tasks.campaignId, campaignId), isNull(tasks.closedAt)),
  );
  return { contactsTotal: 0, contactsOpen: 0, ...counts, tasksOpen };
}

export async function listCampaignContacts(
  db: Database,
  campaignId: string,
): Promise<ContactSummary[]> {
  const rows = await queue(db)
    .where(eq(campaignContacts.campaignId, campaignId))
    .orderBy(asc(campaignContacts.position));
  return rows.map(({ company, person }) => contactSummary(company, person));
}

/** Who has not been tried yet comes first, then who was tried longest ago. */
export async function nextCampaignContact(
  db: Database,
  campaignId: string,
): Promise<ContactSummary | null> {
  const [next] = await queue(db)
    .where(and(eq(campaignContacts.campaignId, campaignId), isOpen))
    .orderBy(sql`${campaignContacts.triedAt} asc nulls first`, asc(campaignContacts.position))
    .limit(1);
  return next === undefined ? null : contactSummary(next.company, next.person);
}

/** Takes a call into account in the queue. */
export async function noteCampaignCall(
  db: Database,
  { campaignId, contactId, triedAt, reachedAt }: CampaignCallNote,
): Promise<void> {
  await db
    .update(campaignContacts)
    .set({ triedAt, ...(reachedAt === null ? {} : { reachedAt }) })
    .where(
      and(eq(campaignContacts.campaignId, campaignId), eq(campaignContacts.contactId, contactId)),
    );
}

export interface CampaignCallNote {
  readonly campaignId: string;
  readonly contactId: string;
  readonly triedAt: Date;
  /** Null if nobody answered. */
  readonly reachedAt: Date | null;
}

function queue(db: Database) {
  return db
    .select(contactParts)
    .from(campaignContacts)
    .innerJoin(contacts, eq(contacts.id, campaignContacts.contactId))
    .leftJoin(companies, eq(companies.id, contacts.companyId))
    .leftJoin(persons, eq(persons.id, contacts.personId));
}
