import { randomUUID } from 'node:crypto';
import type { Call } from '../../src/generated/fastify/models.js';

/** The record of an inbound call that was answered, changed as given. */
export function callRecord(changes: Partial<Call> = {}): Call {
  return {
    agent: 'agent-7',
    annotation: '',
    attempts: [],
    contact: null,
    doNotCall: false,
    dtmfPath: '',
    id: randomUUID(),
    newTasks: [],
    phoneNumber: '+33142685300',
    source: { type: 'inbound', phoneNumber: '+498944322883100' },
    tags: [],
    timestampAssigned: '2030-02-01T09:00:05Z',
    timestampClosed: '2030-02-01T09:06:00Z',
    timestampEnd: '2030-02-01T09:05:00Z',
    timestampInit: '2030-02-01T09:00:00Z',
    timestampStart: '2030-02-01T09:00:10Z',
    transfer: null,
    ...changes,
  } as Call;
}
