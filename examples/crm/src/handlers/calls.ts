import { database, type Database } from '../database/connection.js';
import type { CallsHandlers } from '../generated/fastify/handlers.js';
import type { Call, CampaignCallSource } from '../generated/fastify/models.js';
import { addCall } from '../store/calls.js';
import { noteCampaignCall } from '../store/campaigns.js';
import { blockContact, ensureContact } from '../store/contacts.js';
import { addTask, closeTask, findTaskContact } from '../store/tasks.js';
import { instant, instantOrNull } from '../store/time.js';

export const calls = {
  /** Apollo may send a call again, so only the first record of an id has consequences. */
  async createCall({ body }) {
    const { call } = body;
    await database().transaction(async (tx) => {
      const contactId = await contactOf(tx, call);
      if (!(await addCall(tx, call, contactId))) return;
      for (const newTask of call.newTasks) await addTask(tx, newTask);
      if (call.source.type === 'campaign') await workOff(tx, call, call.source, contactId);
      if (call.doNotCall && contactId !== null) await blockContact(tx, contactId);
    });
    return { status: 204 };
  },
} satisfies CallsHandlers;

/** The contact that the agent selected, or else the one that the call's task is about. */
async function contactOf(db: Database, call: Call): Promise<string | null> {
  if (call.contact !== null) return ensureContact(db, call.contact);
  if (call.source.type !== 'campaign' || call.source.task === null) return null;
  return findTaskContact(db, call.source.task);
}

/** Closes the task that the call came from and moves on in the campaign's queue. */
async function workOff(
  db: Database,
  call: Call,
  { campaign, task }: CampaignCallSource,
  contactId: string | null,
): Promise<void> {
  if (task !== null) await closeTask(db, task, instant(call.timestampClosed));
  if (contactId !== null) {
    await noteCampaignCall(db, {
      campaignId: campaign,
      contactId,
      triedAt: instant(call.timestampInit),
      reachedAt: instantOrNull(call.timestampStart),
    });
  }
}
