/** What is asked and answered: constant data, the same in every server. */

export interface Workload {
  readonly name: 'company' | 'tasks' | 'calls';
  readonly method: 'GET' | 'POST';
  readonly target: string;
  readonly body?: string;
  readonly status: number;
}

const companyId = '64A865FC-732B-E811-A954-000D3A246A83';
const campaignId = '8EB46643-C769-45F2-AD67-8D1E8D0C8705';
const personId = '83FA8C8A-77AB-4946-A8A0-6E921071176A';

export const company = {
  company: {
    id: companyId,
    displayName: 'CX Labs GmbH (DE)',
    name: 'CX Labs GmbH',
    address: 'Prinzregentenstrasse 54',
    zipCode: '80538',
    city: 'München',
    country: 'DE',
    phone: '+498944322883100',
    phone2: null,
    email: 'office@cxlabs.de',
    annotation: null,
  },
};

export const tasks = {
  tasks: Array.from({ length: 20 }, (_, index) => ({
    id: `8f14e45f-ceea-467f-a9f8-${String(index).padStart(12, '0')}`,
    contact: {
      company: { id: companyId, displayName: 'CX Labs GmbH (DE)' },
      person: { id: personId, displayName: 'Rob Klein' },
    },
    timestamp: index % 4 === 0 ? null : `2026-11-23T09:${String(index).padStart(2, '0')}:00Z`,
  })),
};

const contact = { company: { id: companyId }, person: { id: personId } };

/** A campaign call with everything in it, about 1.6 KB. */
export const call = {
  call: {
    agent: 'agent-0042',
    annotation:
      'Asked for an offer for 25 seats until the end of the month and wants to be called back. ' +
      'Compares us with two others; decides with the managing director in the first week of December.',
    attempts: [
      { agent: 'agent-0007', timestampAssigned: '2026-11-23T08:58:30Z' },
      { agent: 'agent-0013', timestampAssigned: '2026-11-23T08:59:10Z' },
    ],
    contact,
    doNotCall: false,
    dtmfPath: '1-3-2',
    id: '0b0e8a3e-6d0c-4f2e-9a53-0d6b6b6f8d11',
    newTasks: [
      { campaign: campaignId, contact, timestamp: '2026-11-30T10:00:00Z' },
      { campaign: campaignId, contact, timestamp: null },
    ],
    phoneNumber: '+498944322883100',
    source: {
      type: 'campaign',
      campaign: campaignId,
      task: '8f14e45f-ceea-467f-a9f8-000000000001',
    },
    tags: [
      { id: 't-1', name: 'offer', category: 'sales' },
      { id: 't-2', name: 'call back', category: null },
      { id: 't-3', name: 'decision maker', category: 'contact' },
    ],
    timestampAssigned: '2026-11-23T09:00:05Z',
    timestampClosed: '2026-11-23T09:05:00Z',
    timestampEnd: '2026-11-23T09:04:12Z',
    timestampInit: '2026-11-23T09:00:00Z',
    timestampStart: '2026-11-23T09:00:09Z',
    transfer: { type: 'external', phoneNumber: '+498944322883199' },
  },
};

export const workloads: readonly Workload[] = [
  { name: 'company', method: 'GET', target: `/companies/${companyId}`, status: 200 },
  {
    name: 'tasks',
    method: 'GET',
    target: `/campaigns/${campaignId}/tasks?from=2026-11-23T00%3A00%3A00Z&until=2026-12-01&limit=20&scheduled=true`,
    status: 200,
  },
  { name: 'calls', method: 'POST', target: '/calls', body: JSON.stringify(call), status: 204 },
];
