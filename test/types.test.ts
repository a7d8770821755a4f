import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from './support/project.js';
import { typeCheck } from './support/type-check.js';

/** Code of a user's against the generated types of Ftero 1.19.0, and the word that its error must contain. */
const snippets: readonly { name: string; code: string; error?: string }[] = [
  {
    name: 'a complete handler',
    code: `export const calls: CallsHandlers = {
      async createCall({ body }) { return body.call.doNotCall ? { status: 204 } : { status: 503, body: { message: 'full' } }; },
    };`,
  },
  {
    name: 'a union of calls that narrows',
    code: `export function taskOf(call: Call): string | null | undefined {
      return call.source.type === 'campaign' ? call.source.task : undefined;
    }`,
  },
  {
    name: 'a property of another branch',
    code: `export const task = (call: Call) => call.source.task;`,
    error: "Property 'task' does not exist",
  },
  {
    name: 'a contact that narrows by null',
    code: `export const id = (contact: Contact) => contact.person === null ? contact.company.id : contact.person.id;`,
  },
  {
    name: 'a company of a contact that may be null',
    code: `export const id = (contact: Contact) => contact.company.id;`,
    error: "'contact.company' is possibly 'null'",
  },
  {
    name: 'a missing handler',
    code: `export const companies: Omit<CompaniesHandlers, 'getCompany'> = {} as never;
    export const all: CompaniesHandlers = companies;`,
    error: "Property 'getCompany' is missing",
  },
  {
    name: 'a missing group of handlers',
    code: `export const handlers = (rest: Omit<Handlers, 'calls'>): Handlers => rest;`,
    error: "Property 'calls' is missing",
  },
  {
    name: 'a status that the specification does not have',
    code: `export const calls: CallsHandlers = { createCall: () => ({ status: 200 }) };`,
    error: 'not assignable',
  },
  {
    name: 'a body where there is none',
    code: `export const calls: CallsHandlers = { createCall: () => ({ status: 204, body: {} }) };`,
    error: 'not assignable',
  },
  {
    name: 'a body of the wrong type',
    code: `export const get: PersonsHandlers['getPerson'] = () => ({ status: 200, body: { person: { id: 5 } } });`,
    error: 'not assignable',
  },
  {
    name: 'a misspelt property of a request',
    code: `export const get: PersonsHandlers['getPerson'] = ({ params }) => { throw new HttpError(404, { detail: params.personID }); };`,
    error: "Did you mean 'personId'",
  },
  {
    name: 'a misspelt property of an answer',
    code: `export const get: CampaignsHandlers['getNextCampaignContact'] = () => ({ status: 200, body: { contakt: null } });`,
    error: 'not assignable',
  },
  {
    name: 'optional, nullable, and both are three things',
    code: `export const changes: CompanyChanges[] = [{}, { city: null }, { city: 'München' }, { name: 'CX Labs GmbH' }];`,
  },
  {
    name: 'null where the property is only optional',
    code: `export const changes: CompanyChanges = { name: null };`,
    error: "Type 'null' is not assignable",
  },
  {
    name: 'undefined where the property may be left out or null',
    code: `export const changes: CompanyChanges = { city: undefined };`,
    error: 'exactOptionalPropertyTypes',
  },
  {
    name: 'known keys beside any others',
    code: `export const phone = (query: ContactQuery): string | undefined => query.phoneNumber;
    export const other = (query: ContactQuery): unknown => query['customerNumber'];`,
  },
  {
    name: 'a known key beside any others, of the wrong type',
    code: `export const query: ContactQuery = { phoneNumber: 5 };`,
    error: "Type 'number' is not assignable",
  },
];

const prelude = `import { HttpError, type CallsHandlers, type CampaignsHandlers, type CompaniesHandlers, type Handlers, type PersonsHandlers } from './generated/handlers.js';
import type { Call, CompanyChanges, Contact, ContactQuery } from './generated/models.js';
export type Mentioned = [CallsHandlers, CampaignsHandlers, CompaniesHandlers, Handlers, PersonsHandlers, Call, CompanyChanges, Contact, ContactQuery];
export const mentioned = HttpError;
`;

describe('generated types', () => {
  const project = createProject();
  const fileOf = (index: number) => project.path('src', `snippet-${index}.ts`);
  let messages: readonly string[] = [];

  beforeAll(async () => {
    await project.generate({ framework: 'koa', spec: 'ftero@1.19.0' });
    for (const [index, { code }] of snippets.entries()) {
      writeFileSync(fileOf(index), `${prelude}${code}\n`);
    }
    messages = typeCheck(project.sources());
  });
  afterAll(project.remove);

  it.each(snippets.map((snippet, index) => ({ ...snippet, index })))(
    '$name',
    ({ index, error }) => {
      const own = messages.filter((message) => message.includes(`snippet-${index}.ts`));
      if (error === undefined) expect(own).toEqual([]);
      else expect(own.join('\n')).toContain(error);
    },
  );

  it('has no other errors', () => {
    expect(messages.filter((message) => !message.includes('snippet-'))).toEqual([]);
  });
});
