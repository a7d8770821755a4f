import type { Row, RowExpectation } from '../runner.js';
import {
  call,
  callWith,
  company,
  companyId,
  contact,
  person,
  personId,
  phone,
  summary,
  task,
} from './samples.js';

const json = { 'content-type': 'application/json; charset=utf-8' };
const problem = { 'content-type': 'application/problem+json; charset=utf-8' };

const refused = (...violations: readonly string[]): RowExpectation => ({
  status: 400,
  headers: problem,
  violations,
});
const accepted: RowExpectation = { status: 204, text: '', headers: { 'content-type': null } };

const post = (target: string, body: unknown, headers?: Record<string, string>) => ({
  method: 'POST',
  target,
  body,
  ...(headers === undefined ? {} : { headers }),
});
const patch = (target: string, body: unknown) => ({ method: 'PATCH', target, body });
const tasks = (query: string) => ({ target: `/campaigns/c1/tasks${query}` });

const calls: Row[] = [
  { name: 'a campaign call', send: post('/calls', { call }), expect: accepted },
  {
    name: 'an inbound call',
    send: post('/calls', callWith({ source: { type: 'inbound', phoneNumber: phone } })),
    expect: accepted,
  },
  {
    name: 'an outbound call',
    send: post('/calls', callWith({ source: { type: 'outbound' } })),
    expect: accepted,
  },
  {
    name: 'a call that nobody answered',
    send: post(
      '/calls',
      callWith({ agent: null, timestampAssigned: null, timestampStart: null, timestampEnd: null }),
    ),
    expect: accepted,
  },
  {
    name: 'a call that was not transferred',
    send: post('/calls', callWith({ transfer: null })),
    expect: accepted,
  },
  {
    name: 'a call transferred to another number',
    send: post('/calls', callWith({ transfer: { type: 'external', phoneNumber: phone } })),
    expect: accepted,
  },
  {
    name: 'a call of nobody known',
    send: post('/calls', callWith({ contact: null, phoneNumber: null })),
    expect: accepted,
  },
  {
    name: 'a leap day',
    send: post('/calls', callWith({ timestampClosed: '2028-02-29T00:00:00Z' })),
    expect: accepted,
  },
  {
    name: 'a fraction of a second and an offset',
    send: post('/calls', callWith({ timestampClosed: '2026-11-23T10:05:00.123+01:00' })),
    expect: accepted,
  },
  {
    name: 'a body in pieces',
    send: { ...post('/calls', { call }), chunked: 100 },
    expect: accepted,
  },
  {
    name: 'a byte order mark before the body',
    send: post('/calls', `\uFEFF${JSON.stringify({ call })}`, {
      'content-type': 'application/json',
    }),
    expect: accepted,
  },
  {
    name: 'a charset beside the media type',
    send: post('/calls', JSON.stringify({ call }), {
      'content-type': 'Application/JSON; charset=UTF-8',
    }),
    expect: accepted,
  },
  {
    name: 'a flag that is text',
    send: post('/calls', callWith({ doNotCall: 'false' })),
    expect: refused('body /call/doNotCall type'),
  },
  {
    name: 'an id that is no UUID',
    send: post('/calls', callWith({ id: 'abc' })),
    expect: refused('body /call/id format'),
  },
  {
    name: '30 February',
    send: post('/calls', callWith({ timestampInit: '2026-02-30T00:00:00Z' })),
    expect: refused('body /call/timestampInit format'),
  },
  {
    name: 'a point in time without an offset',
    send: post('/calls', callWith({ timestampInit: '2026-02-03T00:00:00' })),
    expect: refused('body /call/timestampInit format'),
  },
  {
    name: 'null for what cannot be null',
    send: post('/calls', callWith({ timestampClosed: null })),
    expect: refused('body /call/timestampClosed type'),
  },
  {
    name: 'a phone number with blanks',
    send: post('/calls', callWith({ phoneNumber: '+49 89 443' })),
    expect: refused('body /call/phoneNumber pattern'),
  },
  {
    name: 'a missing property',
    send: post('/calls', callWith({}, 'doNotCall')),
    expect: refused('body /call/doNotCall required'),
  },
  {
    name: 'all violations at once',
    send: post(
      '/calls',
      callWith({ agent: 5, tags: [{ id: 'x', name: 1, category: null }, {}] }, 'id'),
    ),
    expect: refused(
      'body /call/agent type',
      'body /call/id required',
      'body /call/tags/0/name type',
      'body /call/tags/1/category required',
      'body /call/tags/1/id required',
      'body /call/tags/1/name required',
    ),
  },
  {
    name: 'an unknown kind of call',
    send: post('/calls', callWith({ source: { type: 'calendar' } })),
    expect: { status: 400, headers: problem },
  },
  {
    name: 'the property of an older version',
    send: post('/calls', callWith({ source: { type: 'campaign', campaign: 'c', taskId: 't' } })),
    expect: refused('body /call/source/task required'),
  },
  { name: 'no call in the body', send: post('/calls', {}), expect: refused('body /call required') },
  { name: 'a body that is a list', send: post('/calls', []), expect: refused('body type') },
  { name: 'a body that is null', send: post('/calls', null), expect: refused('body type') },
  {
    name: 'broken JSON',
    send: post('/calls', '{"call":', { 'content-type': 'application/json' }),
    expect: { status: 400, headers: problem },
  },
  {
    name: 'an empty body',
    send: post('/calls', '', { 'content-type': 'application/json' }),
    expect: { status: 400, headers: problem },
  },
  {
    name: 'no body at all',
    send: { method: 'POST', target: '/calls' },
    expect: { status: 400, headers: problem },
  },
  {
    name: 'a __proto__ in the body',
    send: post('/calls', '{"call":{"__proto__":{}}}', { 'content-type': 'application/json' }),
    expect: { status: 400, headers: problem },
  },
  {
    name: 'XML',
    send: post('/calls', '<call/>', { 'content-type': 'application/xml' }),
    expect: { status: 415, headers: problem },
  },
  {
    name: 'a body without a media type',
    send: { ...post('/calls', '{}') },
    expect: { status: 415, headers: problem },
  },
  {
    name: 'a body that is too long',
    send: post('/calls', callWith({ annotation: 'x'.repeat(1_100_000) })),
    expect: { status: 413, headers: problem },
  },
];

const contacts: Row[] = [
  { name: 'a person as contact', send: post('/contacts', { contact }), expect: accepted },
  {
    name: 'a company as contact',
    send: post('/contacts', { contact: { company: { id: companyId }, person: null } }),
    expect: accepted,
  },
  {
    name: 'a contact that is nobody',
    send: post('/contacts', { contact: { company: null, person: null } }),
    expect: { status: 400, headers: problem },
  },
  {
    name: 'a company contact that leaves the person out',
    send: post('/contacts', { contact: { company: { id: companyId } } }),
    expect: { status: 400, headers: problem },
  },
  {
    name: 'a search by phone number',
    send: post('/contacts/search', { query: { phoneNumber: phone } }),
    expect: { status: 200, headers: json, json: { contacts: [summary] } },
  },
  {
    name: "a search by the customer's own parameter",
    send: post('/contacts/search', { query: { customerNumber: 5 } }),
    expect: { status: 200, json: { contacts: [] } },
  },
  {
    name: 'a search by a wrong phone number',
    send: post('/contacts/search', { query: { phoneNumber: '0' } }),
    expect: refused('body /query/phoneNumber pattern'),
  },
];

const companies: Row[] = [
  {
    name: 'a new company',
    send: post('/companies', { contact: { company: { name: 'CX Labs GmbH', phone2: null } } }),
    expect: { status: 201, headers: json, json: { contact: { ...summary, person: null } } },
  },
  {
    name: 'a new company without a name',
    send: post('/companies', { contact: { company: { city: 'München' } } }),
    expect: refused('body /contact/company/name required'),
  },
  {
    name: 'a company',
    send: { target: `/companies/${companyId}` },
    expect: { status: 200, headers: json, json: { company } },
  },
  {
    name: 'the headers of a company',
    send: { method: 'HEAD', target: `/companies/${companyId}` },
    expect: { status: 200, text: '', headers: json },
  },
  {
    name: 'a company that accepts anything',
    send: { target: `/companies/${companyId}`, headers: { accept: 'text/html, */*;q=0.1' } },
    expect: { status: 200, headers: json },
  },
  {
    name: 'a company as HTML',
    send: { target: `/companies/${companyId}`, headers: { accept: 'text/html' } },
    expect: { status: 406, headers: problem },
  },
  {
    name: 'an unknown company',
    send: { target: '/companies/nobody' },
    expect: { status: 404, headers: json, json: { message: 'There is no company nobody.' } },
  },
  {
    name: 'an id with blanks, a slash and an umlaut',
    send: { target: '/companies/%20a%2Fb%C3%BC' },
    expect: { status: 404, json: { message: 'There is no company  a/bü.' } },
  },
  {
    name: 'an id that cannot be decoded',
    send: { target: '/companies/%E0%A4%A' },
    expect: { status: 400 },
    frameworkAnswers: { fastify: 400 },
  },
  {
    name: 'changes of a company',
    send: patch(`/companies/${companyId}`, { company: { city: null, name: 'CX' } }),
    expect: accepted,
  },
  {
    name: 'a company without a name from now on',
    send: patch(`/companies/${companyId}`, { company: { name: null } }),
    expect: refused('body /company/name type'),
  },
  {
    name: 'the people of a company',
    send: { target: `/companies/${companyId}/persons` },
    expect: { status: 200, json: { persons: [person] } },
  },
  {
    name: 'additional data of a company',
    send: { target: `/companies/${companyId}/params` },
    expect: { status: 200, json: { company: { turnover: 5 } } },
  },
];

const persons: Row[] = [
  {
    name: 'a new person',
    send: post('/persons', { contact: { person: { firstName: 'Rob' } } }),
    expect: { status: 201, json: { contact: summary } },
  },
  {
    name: 'a new person of a company',
    send: post('/persons', { contact: { company: { id: companyId }, person: {} } }),
    expect: { status: 201 },
  },
  {
    name: 'nobody new',
    send: post('/persons', { contact: {} }),
    expect: refused('body /contact/person required'),
  },
  {
    name: 'a person',
    send: { target: `/persons/${personId}` },
    expect: { status: 200, json: { person } },
  },
  {
    name: 'changes of a person',
    send: patch(`/persons/${personId}`, { person: { title: 'Dr.' } }),
    expect: accepted,
  },
  {
    name: 'changes of the wrong type',
    send: patch(`/persons/${personId}`, { person: { title: 5, city: true } }),
    expect: refused('body /person/city type', 'body /person/title type'),
  },
  {
    name: 'additional data of a person',
    send: { target: `/persons/${personId}/params` },
    expect: { status: 200, json: { person: {} } },
  },
];

const campaigns: Row[] = [
  {
    name: 'campaigns',
    send: { target: '/campaigns' },
    expect: {
      status: 200,
      json: { campaigns: [{ id: 'c1', name: 'Winter', tasksSource: 'crm' }] },
    },
  },
  {
    name: 'unknown query parameters',
    send: { target: '/campaigns?utm=1' },
    expect: { status: 200 },
  },
  {
    name: 'statistics',
    send: { target: '/campaigns/c1/statistics' },
    expect: { status: 200, json: { contactsTotal: 42, contactsOpen: 13, params1: null } },
  },
  {
    name: 'contacts of a campaign',
    send: { target: '/campaigns/c1/contacts' },
    expect: { status: 200, json: { contacts: [summary] } },
  },
  {
    name: 'contacts of a campaign whose contacts are elsewhere',
    send: { target: '/campaigns/elsewhere/contacts' },
    expect: { status: 400, headers: json },
  },
  {
    name: 'the next contact',
    send: { target: '/campaigns/c1/contacts/next' },
    expect: { status: 200, json: { contact: null } },
  },
  { name: 'all tasks', send: tasks(''), expect: { status: 200, json: { tasks: [task] } } },
  {
    name: 'tasks by all parameters',
    send: tasks('?from=2026-01-01&until=2026-02-01T00:00:00Z&limit=5&scheduled=false'),
    expect: { status: 200 },
  },
  {
    name: 'an encoded offset',
    send: tasks('?from=2026-01-01T00%3A00%3A00%2B01%3A00'),
    expect: { status: 200 },
  },
  { name: 'a limit of nothing', send: tasks('?limit=0'), expect: refused('query limit pattern') },
  { name: 'an empty limit', send: tasks('?limit='), expect: { status: 400, headers: problem } },
  {
    name: 'a word for scheduled',
    send: tasks('?scheduled=yes'),
    expect: refused('query scheduled enum'),
  },
  {
    name: 'several wrong parameters',
    send: tasks('?limit=-1&scheduled=1'),
    expect: refused('query limit pattern', 'query scheduled enum'),
  },
  {
    name: 'a day that does not exist',
    send: tasks('?from=2026-02-30'),
    expect: { status: 400, headers: problem },
  },
];

const http: Row[] = [
  {
    name: 'an unknown path',
    send: { target: '/nothing' },
    expect: { status: 404, headers: problem },
  },
  { name: 'the root', send: { target: '/' }, expect: { status: 404 } },
  { name: 'a trailing slash', send: { target: '/campaigns/' }, expect: { status: 404 } },
  { name: 'another case', send: { target: '/Campaigns' }, expect: { status: 404 } },
  {
    name: 'another method',
    send: { method: 'DELETE', target: '/campaigns' },
    expect: { status: 405, headers: { ...problem, allow: 'GET, HEAD' } },
  },
  {
    name: 'another method, two to choose from',
    send: { method: 'POST', target: '/companies/c' },
    expect: { status: 405, headers: { allow: 'GET, HEAD, PATCH' } },
  },
  {
    name: 'a handler that throws',
    send: { target: '/companies/throws' },
    expect: {
      status: 500,
      headers: problem,
      json: { type: 'about:blank', title: 'Internal Server Error', status: 500 },
    },
  },
  {
    name: 'a handler that throws an HttpError',
    send: { target: '/companies/teapot' },
    expect: { status: 418, headers: problem },
  },
  {
    name: 'a handler whose answer breaks the specification',
    send: { target: '/companies/broken' },
    expect: { status: 500, headers: problem },
  },
  {
    name: 'a handler that answers a status the specification leaves open',
    send: { target: '/companies/busy' },
    expect: { status: 503, headers: { ...json, 'retry-after': '5' }, json: { message: 'later' } },
  },
];

export const fteroRows: readonly Row[] = [
  ...calls,
  ...contacts,
  ...companies,
  ...persons,
  ...campaigns,
  ...http,
];
