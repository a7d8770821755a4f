import Fastify from 'fastify';
import { routes } from '../routes.js';
import { company, tasks } from '../workload.js';
import { listen } from './listen.js';

const object = (properties, required = Object.keys(properties)) => ({
  type: 'object',
  required,
  properties,
});
const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const time = { type: 'string', format: 'date-time' };
const timeOrNull = { type: ['string', 'null'], format: 'date-time' };
const phone = { type: 'string', pattern: '^\\+\\d{3,}$' };
const reference = object({ id: text });
const named = object({ id: text, displayName: text });
const contactOf = (part) => ({
  oneOf: [
    object({ company: part, person: { type: 'null' } }),
    object({ company: { oneOf: [part, { type: 'null' }] }, person: part }),
  ],
});
const call = object({
  agent: textOrNull,
  annotation: text,
  attempts: { type: 'array', items: object({ agent: text, timestampAssigned: time }) },
  contact: { oneOf: [contactOf(reference), { type: 'null' }] },
  doNotCall: { type: 'boolean' },
  dtmfPath: text,
  id: { type: 'string', format: 'uuid' },
  newTasks: {
    type: 'array',
    items: object({ campaign: text, contact: contactOf(reference), timestamp: timeOrNull }),
  },
  phoneNumber: { oneOf: [phone, { type: 'null' }] },
  source: {
    type: 'object',
    discriminator: { propertyName: 'type' },
    required: ['type'],
    oneOf: [
      object({ type: { const: 'inbound' }, phoneNumber: phone }),
      object({ type: { const: 'outbound' } }),
      object({ type: { const: 'campaign' }, campaign: text, task: textOrNull }),
    ],
  },
  tags: { type: 'array', items: object({ id: text, name: text, category: textOrNull }) },
  timestampAssigned: timeOrNull,
  timestampClosed: time,
  timestampEnd: timeOrNull,
  timestampInit: time,
  timestampStart: timeOrNull,
  transfer: {
    oneOf: [
      object({ type: { const: 'internal' }, agent: text }),
      object({ type: { const: 'external' }, phoneNumber: phone }),
      { type: 'null' },
    ],
  },
});
const companyFields = object(
  {
    ...{ id: text, displayName: text, name: text, address: textOrNull, zipCode: textOrNull },
    ...{ city: textOrNull, country: textOrNull, phone: textOrNull, phone2: textOrNull },
    ...{ email: textOrNull, annotation: textOrNull },
  },
  ['id', 'displayName', 'name'],
);
const task = object({
  id: text,
  contact: object({ company: named, person: named }),
  timestamp: timeOrNull,
});
const dateTimeOrDate = { anyOf: [time, { type: 'string', format: 'date' }] };

const implemented = {
  '/companies/:companyId': {
    schema: {
      params: object({ companyId: text }),
      response: { 200: object({ company: companyFields }) },
    },
    handler: () => company,
  },
  '/campaigns/:campaignId/tasks': {
    schema: {
      params: object({ campaignId: text }),
      querystring: object(
        {
          from: dateTimeOrDate,
          until: dateTimeOrDate,
          limit: { type: 'string', pattern: '^[1-9]\\d*$' },
          scheduled: { type: 'string', enum: ['true', 'false'] },
        },
        [],
      ),
      response: { 200: object({ tasks: { type: 'array', items: task } }) },
    },
    handler: () => tasks,
  },
  '/calls': {
    schema: { body: object({ call }) },
    handler: (request, reply) => reply.code(204).send(),
  },
};

const app = Fastify({ ajv: { customOptions: { discriminator: true, coerceTypes: false } } });
for (const [method, path] of routes) {
  const handler = (request, reply) => reply.code(501).send();
  app.route({ method: method.toUpperCase(), url: path, ...(implemented[path] ?? { handler }) });
}
await app.ready();
listen(app.server);
