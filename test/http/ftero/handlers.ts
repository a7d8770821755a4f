import { company, person, phone, summary, task } from './samples.js';

interface Request {
  readonly params: Readonly<Record<string, string>>;
  readonly body: { readonly query: Readonly<Record<string, unknown>> };
}

const ok = (body: object) => () => ({ status: 200, body });
const done = () => ({ status: 204 });

/** What asking for a company of these ids does. */
const oddities = (HttpError: new (status: number) => Error): Record<string, () => object> => ({
  throws: () => {
    throw new Error('a secret');
  },
  teapot: () => {
    throw new HttpError(418);
  },
  broken: () => ({ status: 200, body: { company: { id: 5 } } }),
  busy: () => ({ status: 503, body: { message: 'later' }, headers: { 'retry-after': 5 } }),
  [company.id]: ok({ company }),
});

/** Handlers with constant answers: the same file for every framework. */
export function createHandlers(HttpError: new (status: number) => Error) {
  const companies = oddities(HttpError);
  return {
    contacts: {
      createContact: done,
      searchContacts: async ({ body }: Request) =>
        ok({ contacts: body.query['phoneNumber'] === phone ? [summary] : [] })(),
    },
    companies: {
      createCompany: () => ({ status: 201, body: { contact: { ...summary, person: null } } }),
      getCompany: ({ params }: Request) =>
        companies[params['companyId'] ?? '']?.() ?? {
          status: 404,
          body: { message: `There is no company ${params['companyId']}.` },
        },
      modifyCompany: async () => done(),
      getCompanyPersons: ok({ persons: [person] }),
      getCompanyParams: ok({ company: { turnover: 5 } }),
    },
    persons: {
      createPerson: () => ({ status: 201, body: { contact: summary } }),
      getPerson: ok({ person }),
      modifyPerson: done,
      getPersonParams: ok({ person: {} }),
    },
    campaigns: {
      getCampaigns: ok({ campaigns: [{ id: 'c1', name: 'Winter', tasksSource: 'crm' }] }),
      getCampaignStatistics: ok({ contactsTotal: 42, contactsOpen: 13, params1: null }),
      getCampaignContacts: ({ params }: Request) =>
        params['campaignId'] === 'elsewhere'
          ? { status: 400, body: { message: 'The CRM is not the contact source.' } }
          : ok({ contacts: [summary] })(),
      getCampaignTasks: ok({ tasks: [task] }),
      getNextCampaignContact: ok({ contact: null }),
    },
    calls: { createCall: done },
  };
}
