/** Values of Ftero 1.19.0 that the rows send and the handlers answer. */
export const phone = '+498944322883100';
export const companyId = '64A865FC-732B-E811-A954-000D3A246A83';
export const personId = '83FA8C8A-77AB-4946-A8A0-6E921071176A';
export const campaignId = '8EB46643-C769-45F2-AD67-8D1E8D0C8705';

export const company = { id: companyId, displayName: 'CX Labs GmbH (DE)', name: 'CX Labs GmbH' };
export const person = { id: personId, displayName: 'Rob Klein', firstName: 'Rob', city: null };

export const summary = {
  company: { id: companyId, displayName: 'CX Labs GmbH (DE)' },
  person: { id: personId, displayName: 'Rob Klein' },
};

export const contact = { company: { id: companyId }, person: { id: personId } };

export const task = { id: 't1', contact: summary, timestamp: null };

export const call = {
  agent: 'A1',
  annotation: 'asked for a quote',
  attempts: [{ agent: 'A2', timestampAssigned: '2026-11-23T09:00:02Z' }],
  contact,
  doNotCall: false,
  dtmfPath: '12#',
  id: '0b0e8a3e-6d0c-4f2e-9a53-0d6b6b6f8d11',
  newTasks: [{ campaign: campaignId, contact, timestamp: '2026-12-01T08:00:00Z' }],
  phoneNumber: phone,
  source: { type: 'campaign', campaign: campaignId, task: 't1' },
  tags: [{ id: 'x', name: 'quote', category: null }],
  timestampAssigned: '2026-11-23T09:00:01Z',
  timestampClosed: '2026-11-23T09:05:00Z',
  timestampEnd: '2026-11-23T09:04:00Z',
  timestampInit: '2026-11-23T09:00:00Z',
  timestampStart: '2026-11-23T09:00:05Z',
  transfer: { type: 'internal', agent: 'A3' },
};

/** The call without some of its properties, or with others. */
export function callWith(changes: object, ...without: readonly (keyof typeof call)[]): object {
  const changed = Object.entries({ ...call, ...changes });
  return {
    call: Object.fromEntries(
      changed.filter(([key]) => !(without as readonly string[]).includes(key)),
    ),
  };
}
