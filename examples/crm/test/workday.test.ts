import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sample } from '../src/database/sample-data.js';
import type {
  Campaign,
  Company,
  ContactSummary,
  Error,
  Person,
  Task,
} from '../src/generated/fastify/models.js';
import { Apollo } from './support/apollo.js';
import { callRecord } from './support/call.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { beginPost } from './support/slow-request.js';
import { startServer, type Framework, type RunningServer } from './support/server.js';

interface Refusal extends Error {
  violations: { in: string; name?: string; pointer: string; keyword: string }[];
}

const { renewal, survey } = sample;
const frameworks: Framework[] = ['fastify', 'express', 'koa'];

let testDatabase: TestDatabase;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});

afterAll(() => testDatabase?.drop());

// The steps of one day build on each other, so each framework goes through them in this order.
describe.each(frameworks)('a working day of Apollo, served by %s', (framework) => {
  let server: RunningServer;
  let apollo: Apollo;

  beforeAll(async () => {
    await testDatabase.fill();
    server = await startServer(framework, testDatabase.environment);
    apollo = new Apollo(server.url);
  });

  afterAll(() => server?.stop());

  const callerNumber = '+33142685300';
  const search = async (query: Record<string, unknown>) => {
    const { body } = await apollo.post<{ contacts: ContactSummary[] }>('/contacts/search', {
      query,
    });
    return body.contacts;
  };
  const tasksOf = async (campaign: string, query = '') => {
    const path = `/campaigns/${campaign}/tasks${query}`;
    const { status, body } = await apollo.get<{ tasks: Task[] }>(path);
    expect(status).toBe(200);
    return body.tasks;
  };
  const taskIds = async (query: string) => (await tasksOf(renewal, query)).map(({ id }) => id);
  const nextName = async () => {
    const path = `/campaigns/${renewal}/contacts/next`;
    const { body } = await apollo.get<{ contact: ContactSummary | null }>(path);
    return body.contact && (body.contact.person ?? body.contact.company)?.displayName;
  };

  let marie: ContactSummary;
  let institute: ContactSummary;
  const marieId = () => marie.person?.id ?? '';
  const instituteId = () => institute.company?.id ?? '';

  describe('in the morning, a stranger calls', () => {
    it('is in good health', async () => {
      expect(await apollo.get('/health')).toEqual({ status: 200, body: { status: 'ok' } });
    });

    it('does not find who is calling', async () => {
      expect(await search({ phoneNumber: callerNumber })).toEqual([]);
    });

    it('has the agent add the person, who is found from then on', async () => {
      const person = { firstName: 'Marie', lastName: 'Curie', phoneMobile: callerNumber };
      const { status, body } = await apollo.post<{ contact: ContactSummary }>('/persons', {
        contact: { person },
      });
      expect(status).toBe(201);
      marie = body.contact;
      expect(marie).toEqual({
        company: null,
        person: { id: expect.any(String), displayName: 'Marie Curie' },
      });
      expect(await search({ phoneNumber: callerNumber })).toEqual([marie]);
    });

    it('adds her company and makes her its contact', async () => {
      const company = { name: 'Institut du Radium', country: 'FR', phone: '+33156246500' };
      const created = await apollo.post<{ contact: ContactSummary }>('/companies', {
        contact: { company },
      });
      expect(created.status).toBe(201);
      institute = created.body.contact;
      expect(institute).toEqual({
        company: { id: expect.any(String), displayName: 'Institut du Radium (FR)' },
        person: null,
      });

      const contact = { company: { id: instituteId() }, person: { id: marieId() } };
      expect((await apollo.post('/contacts', { contact })).status).toBe(204);
      expect((await apollo.post('/contacts', { contact })).status).toBe(204);
      expect(await search({ phoneNumber: callerNumber })).toHaveLength(2);
      const persons = await apollo.get<{ persons: Person[] }>(
        `/companies/${instituteId()}/persons`,
      );
      expect(persons.body.persons).toMatchObject([{ id: marieId(), displayName: 'Marie Curie' }]);
    });

    it('changes what is given, clears what is null and leaves the rest', async () => {
      const path = `/persons/${marieId()}`;
      const person = { lastName: 'Skłodowska-Curie', phone: '+33144322900', phoneMobile: null };
      expect(await apollo.patch(path, { person })).toEqual({ status: 204, body: undefined });
      expect((await apollo.get<{ person: Person }>(path)).body.person).toMatchObject({
        displayName: 'Marie Skłodowska-Curie',
        firstName: 'Marie',
        phone: '+33144322900',
        phoneMobile: null,
      });
      expect(await search({ phoneNumber: callerNumber })).toEqual([]);
      expect(await search({ phoneNumber: '+33144322900' })).toHaveLength(2);
    });

    it('does not let a change reach what is not on offer', async () => {
      const path = `/companies/${instituteId()}`;
      const company = { id: 'stolen', params: { vip: true }, city: 'Paris' };
      expect((await apollo.patch(path, { company })).status).toBe(204);
      expect((await apollo.patch(path, { company: {} })).status).toBe(204);
      const { body } = await apollo.get<{ company: Company }>(path);
      expect(body.company).toMatchObject({
        id: instituteId(),
        city: 'Paris',
        phone: '+33156246500',
      });
      expect((await apollo.get(`${path}/params`)).body).toEqual({ company: {} });
    });
  });

  describe('search', () => {
    const names = async (query: Record<string, unknown>) =>
      (await search(query)).map(({ company, person }) => (person ?? company)?.displayName);

    it.each([
      ['a second phone number', { phoneNumber: '+4915112345678' }, ['Rob Klein']],
      ['a field of persons, in any case', { lastName: 'KLEIN' }, ['Rob Klein']],
      ['a field of companies', { zipCode: '80538' }, ['CX Labs GmbH (DE)']],
      ['a parameter of its own', { customerNumber: 'K-1042' }, ['CX Labs GmbH (DE)']],
      ['a parameter that is a number', { openInvoices: 2 }, ['CX Labs GmbH (DE)']],
      ['a number where a text is stored', { customerNumber: 1042 }, []],
      ['several parameters', { lastName: 'Klein', language: 'de' }, ['Rob Klein']],
      ['several parameters that do not fit together', { lastName: 'Klein', language: 'fr' }, []],
      ['a parameter that nobody has', { constructor: 'x' }, []],
      ['nothing', {}, []],
    ])('finds by %s', async (_what, query, found) => {
      expect(await names(query)).toEqual(found);
    });

    it('refuses what PostgreSQL cannot store', async () => {
      const queries = [{ name: 'a\0' }, { 'a\0': 1 }, { other: { deep: ['\ud800'] } }];
      for (const query of queries) {
        expect((await apollo.post('/contacts/search', { query })).status).toBe(400);
      }
      expect(await search({ other: '\\u0000' })).toEqual([]);
    });
  });

  describe('at noon, the agent works on a campaign', () => {
    it('reads the campaigns', async () => {
      const { body } = await apollo.get<{ campaigns: Campaign[] }>('/campaigns');
      expect(body.campaigns).toEqual([
        { id: survey, name: 'Customer survey', tasksSource: 'apollo' },
        { id: renewal, name: 'Spring renewal', tasksSource: 'crm' },
      ]);
    });

    it('gets contacts only where the CRM is their source', async () => {
      const contacts = await apollo.get<{ contacts: ContactSummary[] }>(
        `/campaigns/${renewal}/contacts`,
      );
      expect(contacts.body.contacts).toHaveLength(3);
      for (const path of [`/campaigns/${survey}/contacts`, `/campaigns/${survey}/contacts/next`]) {
        const { status, body } = await apollo.get<Error>(path);
        expect(status).toBe(400);
        expect(body.message).toBe('The CRM is not the contact source of this campaign.');
      }
    });

    const { morning, noon, someday } = sample.tasks;
    it.each([
      ['', [morning, noon, someday]],
      ['?limit=1', [morning]],
      ['?limit=99999999999999999999999', [morning, noon, someday]],
      ['?scheduled=true', [morning, noon]],
      ['?scheduled=false', [someday]],
      ['?from=2030-03-01T08:00:00Z', [morning, noon]],
      ['?from=2030-03-01T08:00:00.001Z', [noon]],
      ['?until=2030-03-01T12:00:00Z', [morning]],
      ['?until=2030-03-01T12:00:00.001Z', [morning, noon]],
      ['?from=2030-03-01&until=2030-03-02', [morning, noon]],
      ['?until=2030-03-01', []],
      ['?from=2030-03-01T10:00:00%2B02:00&until=2030-03-01T13:00:00%2B01:00&limit=5', [morning]],
      ['?from=2030-03-01T00:00:00Z&scheduled=false', []],
    ])('reads the tasks of %s', async (query, ids) => {
      expect(await taskIds(query)).toEqual(ids);
    });

    it('refuses query parameters that break the rules, all at once', async () => {
      const path = `/campaigns/${renewal}/tasks?limit=0&scheduled=yes&from=tomorrow`;
      const { status, body } = await apollo.get<Refusal>(path);
      expect(status).toBe(400);
      const refused = new Set(body.violations.map(({ name }) => name));
      expect(refused).toEqual(new Set(['limit', 'scheduled', 'from']));
    });

    it('calls the next contact, which closes the task and moves the queue on', async () => {
      expect(await nextName()).toBe('Rob Klein');
      const call = callRecord({
        source: { type: 'campaign', campaign: renewal, task: morning },
        contact: { company: { id: sample.company }, person: { id: sample.persons.rob } },
      });
      expect((await apollo.post('/calls', { call })).status).toBe(204);
      expect(await taskIds('')).toEqual([noon, someday]);
      expect(await nextName()).toBe('Ada Byron');
      const statistics = await apollo.get(`/campaigns/${renewal}/statistics`);
      expect(statistics.body).toEqual({ contactsTotal: 3, contactsOpen: 2, tasksOpen: 2 });
    });

    it('comes back later to somebody who was not reached', async () => {
      const call = callRecord({
        agent: null,
        source: { type: 'campaign', campaign: renewal, task: null },
        contact: { company: null, person: { id: sample.persons.ada } },
        timestampAssigned: null,
        timestampStart: null,
        timestampEnd: null,
      });
      expect((await apollo.post('/calls', { call })).status).toBe(204);
      expect(await nextName()).toBe('CX Labs GmbH (DE)');
    });

    it('leaves somebody alone who wants no more calls', async () => {
      const call = callRecord({
        doNotCall: true,
        source: { type: 'outbound' },
        contact: { company: { id: sample.company }, person: null },
      });
      expect((await apollo.post('/calls', { call })).status).toBe(204);
      expect(await nextName()).toBe('Ada Byron');
      expect(await taskIds('')).toEqual([noon]);
    });
  });

  describe('in the afternoon, Marie calls again', () => {
    const followUp = () => ({
      campaign: renewal,
      contact: { company: { id: instituteId() }, person: { id: marieId() } },
      timestamp: '2030-03-08T09:00:00+01:00',
    });
    const idsOfMarie = async () =>
      (await tasksOf(renewal)).filter(({ contact }) => contact.person?.id === marieId());

    it('records the call once, however often it is sent, and the follow-up appears', async () => {
      const call = callRecord({
        annotation: 'Wants an offer.',
        contact: { company: { id: instituteId() }, person: { id: marieId() } },
        newTasks: [followUp()],
        tags: [{ id: 'renewal', name: 'Renewal\0', category: null }],
        transfer: { type: 'external', phoneNumber: '+493012345678' },
      });
      for (const id of [call.id, call.id, call.id.toUpperCase()]) {
        expect(await apollo.post('/calls', { call: { ...call, id } })).toEqual({
          status: 204,
          body: undefined,
        });
      }
      expect(await idsOfMarie()).toEqual([
        {
          id: expect.any(String),
          contact: {
            company: { id: instituteId(), displayName: 'Institut du Radium (FR)' },
            person: { id: marieId(), displayName: 'Marie Skłodowska-Curie' },
          },
          timestamp: '2030-03-08T08:00:00Z',
        },
      ]);
    });

    it('refuses an invalid record with all that is wrong with it', async () => {
      const call = {
        ...callRecord(),
        doNotCall: undefined,
        id: 'not-a-uuid',
        phoneNumber: '0911 123',
        timestampClosed: 'later',
        newTasks: [{ ...followUp(), campaign: 7 }],
      };
      const { status, body } = await apollo.post<Refusal>('/calls', { call });
      expect(status).toBe(400);
      const pointers = body.violations.map(({ pointer }) => pointer);
      for (const part of ['/id', '/phoneNumber', '/timestampClosed', '/newTasks/0/campaign']) {
        expect(pointers).toContain(`/call${part}`);
      }
      expect(body.violations.map(({ keyword }) => keyword)).toContain('required');
    });

    it('files nothing of a record that names somebody unknown', async () => {
      const unknown = { company: null, person: { id: 'nobody' } };
      const call = callRecord({ newTasks: [followUp(), { ...followUp(), contact: unknown }] });
      const refused = await apollo.post<Error>('/calls', { call });
      expect(refused.status).toBe(422);
      expect(refused.body.message).toBe('There is no person with the id nobody.');
      expect(await idsOfMarie()).toHaveLength(1);

      const corrected = { ...call, newTasks: [followUp()] };
      expect((await apollo.post('/calls', { call: corrected })).status).toBe(204);
      expect(await idsOfMarie()).toHaveLength(2);
    });
  });

  describe('in the evening, somebody asks for what is not there', () => {
    it.each([
      '/companies/unknown',
      '/companies/unknown/persons',
      '/companies/unknown/params',
      '/persons/unknown',
      '/persons/a%2Fb%20%C3%BC',
      '/persons/unknown/params',
      '/campaigns/unknown/statistics',
      '/campaigns/unknown/contacts',
      '/campaigns/unknown/contacts/next',
      '/campaigns/unknown/tasks',
      '/nowhere',
    ])('answers 404 to %s', async (path) => {
      const { status, body } = await apollo.get<Error>(path);
      expect(status).toBe(404);
      expect(body).toEqual({ message: expect.any(String) });
    });

    it('answers 404 to a change of what is unknown', async () => {
      expect((await apollo.patch('/persons/unknown', { person: {} })).status).toBe(404);
      expect((await apollo.patch('/companies/unknown', { company: {} })).status).toBe(404);
    });

    it('finishes a request under way when it is told to stop, and takes no other', async () => {
      const finish = await beginPost(`${server.url}/contacts/search`, { query: { city: 'Paris' } });
      const stopped = server.stop();
      await vi.waitFor(() => expect(apollo.get('/health')).rejects.toThrow(), 20_000);
      expect(await finish()).toBe(200);
      expect(await stopped).toBe(0);
    });
  });
});
