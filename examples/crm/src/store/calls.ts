import type { Database } from '../database/connection.js';
import { calls } from '../database/schema.js';
import type { Call } from '../generated/fastify/models.js';
import { instant, instantOrNull } from './time.js';

/** False if a call with this id is on record already, which then stays as it is. */
export async function addCall(
  db: Database,
  call: Call,
  contactId: string | null,
): Promise<boolean> {
  const { source } = call;
  const added = await db
    .insert(calls)
    .values({
      id: call.id,
      contactId,
      sourceType: source.type,
      calledNumber: source.type === 'inbound' ? source.phoneNumber : null,
      campaignId: source.type === 'campaign' ? source.campaign : null,
      taskId: source.type === 'campaign' ? source.task : null,
      phoneNumber: call.phoneNumber,
      agent: call.agent,
      annotation: call.annotation,
      dtmfPath: call.dtmfPath,
      doNotCall: call.doNotCall,
      attempts: call.attempts,
      tags: call.tags,
      transfer: call.transfer,
      timestampInit: instant(call.timestampInit),
      timestampAssigned: instantOrNull(call.timestampAssigned),
      timestampStart: instantOrNull(call.timestampStart),
      timestampEnd: instantOrNull(call.timestampEnd),
      timestampClosed: instant(call.timestampClosed),
    })
    .onConflictDoNothing()
    .returning({ id: calls.id });
  return added.length > 0;
}
