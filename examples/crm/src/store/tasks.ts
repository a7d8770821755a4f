import { randomUUID } from 'node:crypto';
import { and, asc, eq, gte, isNotNull, isNull, lt, not } from 'drizzle-orm';
import type { Database } from '../database/connection.js';
import { companies, contacts, persons, tasks } from '../database/schema.js';
import { HttpError } from '../generated/fastify/handlers.js';
import type { GetCampaignTasksRequest } from '../generated/fastify/handlers.js';
import type { NewTask, Task } from '../generated/fastify/models.js';
import { findCampaign } from './campaigns.js';
import { contactParts, contactSummary, ensureContact } from './contacts.js';
import { instant, instantOrNull, utc } from './time.js';

/** The open tasks of a campaign, earliest first, those without a timestamp last. */
export async function listTasks(
  db: Database,
  campaignId: string,
  { from, until, limit, scheduled }: GetCampaignTasksRequest['query'],
): Promise<Task[]> {
  const query = db
    .select({ id: tasks.id, timestamp: tasks.timestamp, ...contactParts })
    .from(tasks)
    .innerJoin(contacts, eq(contacts.id, tasks.contactId))
    .leftJoin(companies, eq(companies.id, contacts.companyId))
    .leftJoin(persons, eq(persons.id, contacts.personId))
    .where(
      and(
        eq(tasks.campaignId, campaignId),
        isNull(tasks.closedAt),
        not(contacts.doNotCall),
        from === undefined ? undefined : gte(tasks.timestamp, instant(from)),
        until === undefined ? undefined : lt(tasks.timestamp, instant(until)),
        scheduled === 'true' ? isNotNull(tasks.timestamp) : undefined,
        scheduled === 'false' ? isNull(tasks.timestamp) : undefined,
      ),
    )
    .orderBy(asc(tasks.timestamp), asc(tasks.id))
    .$dynamic();
  const rows = await (limit === undefined ? query : query.limit(rowLimit(limit)));
  return rows.map(({ id, timestamp, company, person }) => ({
    id,
    contact: contactSummary(company, person),
    timestamp: timestamp && utc(timestamp),
  }));
}

/** The contact that a task is about, if the task is known. */
export async function findTaskContact(db: Database, id: string): Promise<string | null> {
  const [task] = await db
    .select({ contactId: tasks.contactId })
    .from(tasks)
    .where(eq(tasks.id, id));
  return task?.contactId ?? null;
}

/** @throws {HttpError} 422 if the campaign, or the contact's company or person, is unknown */
export async function addTask(db: Database, newTask: NewTask): Promise<void> {
  const campaign = await findCampaign(db, newTask.campaign);
  if (campaign === undefined) {
    throw new HttpError(422, { detail: `There is no campaign with the id ${newTask.campaign}.` });
  }
  await db.insert(tasks).values({
    id: randomUUID(),
    campaignId: campaign.id,
    contactId: await ensureContact(db, newTask.contact),
    timestamp: instantOrNull(newTask.timestamp),
  });
}

export async function closeTask(db: Database, id: string, closedAt: Date): Promise<void> {
  await db
    .update(tasks)
    .set({ closedAt })
    .where(and(eq(tasks.id, id), isNull(tasks.closedAt)));
}

/** Any number of digits may be asked for, but PostgreSQL counts in 64 bits. */
function rowLimit(limit: string): number {
  return Math.min(Number(limit), Number.MAX_SAFE_INTEGER);
}
