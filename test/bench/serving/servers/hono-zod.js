import { getRequestListener } from '@hono/node-server';
import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { z } from 'zod';
import { routes } from '../routes.js';
import { company, tasks } from '../workload.js';
import { listen } from './listen.js';

const text = z.string();
const textOrNull = text.nullable();
const time = z.iso.datetime({ offset: true });
const timeOrNull = time.nullable();
const phone = text.regex(/^\+\d{3,}$/);
const reference = z.object({ id: text });
const contact = z.union([
  z.object({ company: reference, person: z.null() }),
  z.object({ company: reference.nullable(), person: reference }),
]);
const call = z.object({
  agent: textOrNull,
  annotation: text,
  attempts: z.array(z.object({ agent: text, timestampAssigned: time })),
  contact: contact.nullable(),
  doNotCall: z.boolean(),
  dtmfPath: text,
  id: z.guid(),
  newTasks: z.array(z.object({ campaign: text, contact, timestamp: timeOrNull })),
  phoneNumber: phone.nullable(),
  source: z.discriminatedUnion('type', [
    z.object({ type: z.literal('inbound'), phoneNumber: phone }),
    z.object({ type: z.literal('outbound') }),
    z.object({ type: z.literal('campaign'), campaign: text, task: textOrNull }),
  ]),
  tags: z.array(z.object({ id: text, name: text, category: textOrNull })),
  timestampAssigned: timeOrNull,
  timestampClosed: time,
  timestampEnd: timeOrNull,
  timestampInit: time,
  timestampStart: timeOrNull,
  transfer: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('internal'), agent: text }),
      z.object({ type: z.literal('external'), phoneNumber: phone }),
    ])
    .nullable(),
});
const dateTimeOrDate = z.union([time, z.iso.date()]);
const tasksQuery = z.object({
  from: dateTimeOrDate.optional(),
  until: dateTimeOrDate.optional(),
  limit: text.regex(/^[1-9]\d*$/).optional(),
  scheduled: z.enum(['true', 'false']).optional(),
});

const implemented = {
  '/companies/:companyId': [
    zValidator('param', z.object({ companyId: text })),
    (context) => context.json(company),
  ],
  '/campaigns/:campaignId/tasks': [
    zValidator('param', z.object({ campaignId: text })),
    zValidator('query', tasksQuery),
    (context) => context.json(tasks),
  ],
  '/calls': [zValidator('json', z.object({ call })), (context) => context.body(null, 204)],
};

const app = new Hono();
for (const [method, path] of routes) {
  app[method](path, ...(implemented[path] ?? [(context) => context.body(null, 501)]));
}
listen(getRequestListener(app.fetch));
