import type { Database } from './connection.js';
import { campaignContacts, campaigns, companies, contacts, persons, tasks } from './schema.js';

export const sample = {
  company: '64A865FC-732B-E811-A954-000D3A246A83',
  persons: {
    rob: '83FA8C8A-77AB-4946-A8A0-6E921071176A',
    ada: 'ada',
  },
  /** Its contacts and tasks are kept by the CRM. */
  renewal: '8EB46643-C769-45F2-AD67-8D1E8D0C8705',
  /** Its contacts and tasks are kept by Apollo. */
  survey: 'survey',
  tasks: { morning: 'task-morning', noon: 'task-noon', someday: 'task-someday' },
} as const;

const contactOf = {
  rob: '5b0f8a44-6c1d-4f0e-9f39-0c6a8f0e2a01',
  ada: '5b0f8a44-6c1d-4f0e-9f39-0c6a8f0e2a02',
  company: '5b0f8a44-6c1d-4f0e-9f39-0c6a8f0e2a03',
};

/** Adds what is not there yet, and leaves all other rows alone. */
export async function addSampleData(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.insert(companies).values(sampleCompany).onConflictDoNothing();
    await tx.insert(persons).values(samplePersons).onConflictDoNothing();
    await tx.insert(contacts).values(sampleContacts).onConflictDoNothing();
    await tx.insert(campaigns).values(sampleCampaigns).onConflictDoNothing();
    await tx.insert(campaignContacts).values(renewalQueue).onConflictDoNothing();
    await tx.insert(tasks).values(renewalTasks).onConflictDoNothing();
  });
}

const sampleCompany = {
  id: sample.company,
  name: 'CX Labs GmbH',
  address: 'Prinzregentenstrasse 54',
  zipCode: '80538',
  city: 'München',
  country: 'DE',
  phone: '+498944322883100',
  email: 'office@cxlabs.de',
  params: { customerNumber: 'K-1042', openInvoices: 2 },
};

const samplePersons = [
  {
    id: sample.persons.rob,
    firstName: 'Rob',
    lastName: 'Klein',
    phone: '+498944322883101',
    phoneMobile: '+4915112345678',
    email: 'rob.klein@cxlabs.de',
    params: { language: 'de' },
  },
  { id: sample.persons.ada, firstName: 'Ada', lastName: 'Byron', phone: '+442071234567' },
];

const sampleContacts = [
  { id: contactOf.rob, companyId: sample.company, personId: sample.persons.rob },
  { id: contactOf.ada, personId: sample.persons.ada },
  { id: contactOf.company, companyId: sample.company },
];

const sampleCampaigns = [
  { id: sample.renewal, name: 'Spring renewal', tasksSource: 'crm' as const },
  { id: sample.survey, name: 'Customer survey', tasksSource: 'apollo' as const },
];

const renewalQueue = [
  { campaignId: sample.renewal, contactId: contactOf.rob, position: 1 },
  { campaignId: sample.renewal, contactId: contactOf.ada, position: 2 },
  { campaignId: sample.renewal, contactId: contactOf.company, position: 3 },
];

const renewalTasks = [
  {
    id: sample.tasks.morning,
    campaignId: sample.renewal,
    contactId: contactOf.rob,
    timestamp: new Date('2030-03-01T08:00:00Z'),
  },
  {
    id: sample.tasks.noon,
    campaignId: sample.renewal,
    contactId: contactOf.ada,
    timestamp: new Date('2030-03-01T12:00:00Z'),
  },
  { id: sample.tasks.someday, campaignId: sample.renewal, contactId: contactOf.company },
];
