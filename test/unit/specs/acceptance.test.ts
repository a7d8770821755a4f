import { expect, test } from 'vitest';
import { ftero, isObject, readSpec, valueAt, type Json, type JsonObject } from './bundledSpecs.js';
import { schemasOf } from './schemas.js';

const company = { id: 'c' };
const person = { id: 'p' };

/** Which versions accept a value, as the version table tells it. */
const verdicts: readonly {
  readonly schema: string;
  readonly value: Json;
  readonly since?: string;
  readonly before?: string;
}[] = [
  { schema: 'Contact', value: { company, person } },
  { schema: 'Contact', value: { company: null, person } },
  { schema: 'Contact', value: { company, person: null } },
  { schema: 'Contact', value: { company }, before: '1.11.0' },
  { schema: 'Contact', value: { company: null, person: null }, before: '1.8.0' },
  { schema: 'Contact', value: { person }, before: '1.4.0' },
  { schema: 'Contact', value: {}, before: '1.4.0' },
  { schema: 'PhoneNumber', value: '+112' },
  { schema: 'PhoneNumber', value: '+49 89 443', before: '1.4.0' },
  { schema: 'PhoneNumber', value: '+12', before: '1.4.0' },
  { schema: 'PhoneNumber', value: null, before: '1.4.0' },
  { schema: 'NewCompany', value: { name: 'A', city: null } },
  { schema: 'NewCompany', value: { city: 'A' }, before: '1.4.0' },
  { schema: 'CompanyChanges', value: {} },
  { schema: 'CompanyChanges', value: { name: null }, before: '1.4.0' },
  { schema: 'NewPersonContact', value: { person: {} } },
  { schema: 'NewPersonContact', value: { person: {}, company: null }, before: '1.4.0' },
  { schema: 'Campaign', value: { id: 'a', name: 'b' }, before: '1.14.0' },
  { schema: 'Campaign', value: { id: 'a', name: 'b', tasksSource: 'crm' } },
  { schema: 'Campaign', value: { id: 'a', name: 'b', tasksSource: 'excel' }, before: '1.14.0' },
];

/** In the order of versions, not of letters. */
function isBefore(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) < 0;
}

test.each(verdicts)('$schema $value: since $since, before $before', (verdict) => {
  const accepting = ftero.versions.filter((version) =>
    schemasOf(version)(`/components/schemas/${verdict.schema}`)(verdict.value),
  );
  const expected = ftero.versions.filter(
    (version) =>
      !(verdict.since && isBefore(version, verdict.since)) &&
      !(verdict.before && !isBefore(version, verdict.before)),
  );
  expect(accepting).toEqual(expected);
});

/** The properties that a call must have, by the version that brings or removes them. */
const requiredOfCalls: readonly { property: string; since?: string; before?: string }[] = [
  ...'agent annotation dtmfPath id phoneNumber timestampAssigned timestampEnd timestampInit timestampStart transfer'
    .split(' ')
    .map((property) => ({ property })),
  ...'attempts contact newTasks source tags'
    .split(' ')
    .map((property) => ({ property, since: '1.5.0' })),
  ...'classification companyId personId sourceType'
    .split(' ')
    .map((property) => ({ property, before: '1.5.0' })),
  { property: 'timestampClosed', since: '1.6.0' },
  { property: 'tenant', before: '1.10.0' },
  { property: 'doNotCall', since: '1.15.0' },
];

test.each(ftero.versions)('a call of %s needs every property that the page lists', (version) => {
  const validate = schemasOf(version)('/components/schemas/Call');
  const call = callExample(version, 'outboundCall');
  const needed = Object.keys(call).filter(
    (left) => !validate(Object.fromEntries(Object.entries(call).filter(([key]) => key !== left))),
  );
  const expected = requiredOfCalls.filter(
    ({ since, before }) =>
      !(since && isBefore(version, since)) && !(before && !isBefore(version, before)),
  );
  expect(needed.sort()).toEqual(expected.map(({ property }) => property).sort());
});

test.each(ftero.versions)('a call of %s is of one kind only', (version) => {
  const schemaAt = schemasOf(version);
  const kinds = ['InboundCall', 'OutboundCall', 'CampaignCall'];
  const examples = ['inboundCall', 'outboundCall', 'campaignCall'];
  const table = examples.map((name) =>
    kinds.map((kind) => schemaAt(`/components/schemas/${kind}`)(callExample(version, name))),
  );
  expect(table).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ]);
});

/** Keys of the source of a campaign call and of a new task. */
const keysOfCampaignCalls: readonly { since: string; source: string[]; newTask: string }[] = [
  { since: '1.16.0', source: ['type', 'campaign', 'task'], newTask: 'campaign' },
  { since: '1.13.0', source: ['type', 'campaign', 'taskId'], newTask: 'campaignId' },
  { since: '1.12.0', source: ['type', 'campaign'], newTask: 'campaignId' },
  { since: '1.5.0', source: ['type', 'calendar'], newTask: 'calendarId' },
];

test.each(ftero.versions.slice(1))('a campaign call of %s has its names', (version) => {
  const expected = keysOfCampaignCalls.find(({ since }) => !isBefore(version, since));
  const schemas = valueAt(readSpec(version), '/components/schemas') ?? null;
  expect(valueAt(schemas, '/CampaignCallSource/required')).toEqual(expected?.source);
  expect(valueAt(schemas, '/NewTask/required')).toEqual([expected?.newTask, 'contact', 'timestamp']);
  expect(valueAt(schemas, '/CampaignCallSource/properties/type/const')).toBe(expected?.source[1]);
});

const limits = [
  { value: '1', valid: true },
  { value: '50', valid: true },
  { value: '0', valid: false },
  { value: '-1', valid: false },
  { value: '1.5', valid: false },
  { value: 'ten', valid: false },
  { value: '', valid: false },
];

test.each(limits)('limit $value', ({ value, valid }) => {
  const tasks = '/paths/~1campaigns~1{campaignId}~1tasks/get';
  const validate = schemasOf(ftero.newest)(`${tasks}/parameters/2/schema`);
  expect(validate(value)).toBe(valid);
});

function callExample(version: string, name: string): JsonObject {
  const examples = '/paths/~1calls/post/requestBody/content/application~1json/examples';
  const call = valueAt(readSpec(version), `${examples}/${name}/value/call`);
  if (!isObject(call)) throw new Error(`no example ${name} in ${version}`);
  return call;
}
