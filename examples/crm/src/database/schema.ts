import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Call, Campaign } from '../generated/fastify/models.js';
import { params, text } from './columns.js';

const time = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

const addressColumns = {
  address: text('address'),
  annotation: text('annotation'),
  city: text('city'),
  country: text('country'),
  email: text('email'),
  phone: text('phone'),
  phone2: text('phone2'),
  zipCode: text('zip_code'),
};

export const companies = pgTable(
  'companies',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    ...addressColumns,
    params: params('params').notNull().default({}),
  },
  (table) => [index().on(table.phone), index().on(table.phone2)],
);

export const persons = pgTable(
  'persons',
  {
    id: text('id').primaryKey(),
    salutation: text('salutation'),
    title: text('title'),
    firstName: text('first_name'),
    lastName: text('last_name'),
    phoneMobile: text('phone_mobile'),
    ...addressColumns,
    params: params('params').notNull().default({}),
  },
  (table) => [index().on(table.phone), index().on(table.phone2), index().on(table.phoneMobile)],
);

/** A company without a person, or a person with or without a company. */
export const contacts = pgTable(
  'contacts',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    companyId: text('company_id').references(() => companies.id),
    personId: text('person_id').references(() => persons.id),
    doNotCall: boolean('do_not_call').notNull().default(false),
  },
  (table) => [
    unique('contacts_once').on(table.companyId, table.personId).nullsNotDistinct(),
    check(
      'contacts_somebody',
      sql`${table.companyId} is not null or ${table.personId} is not null`,
    ),
    index().on(table.personId),
  ],
);

export const campaigns = pgTable('campaigns', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  tasksSource: text('tasks_source').$type<Campaign['tasksSource']>().notNull(),
});

/** The queue of a campaign. Somebody who was reached is done; who was only tried comes up again. */
export const campaignContacts = pgTable(
  'campaign_contacts',
  {
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    contactId: uuid('contact_id')
      .notNull()
      .references(() => contacts.id),
    position: integer('position').notNull(),
    triedAt: time('tried_at'),
    reachedAt: time('reached_at'),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.contactId] })],
);

export const tasks = pgTable(
  'tasks',
  {
    id: text('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    contactId: uuid('contact_id')
      .notNull()
      .references(() => contacts.id),
    timestamp: time('timestamp'),
    closedAt: time('closed_at'),
  },
  (table) => [index().on(table.campaignId, table.timestamp)],
);

/** Campaign and task need not be known: a call that was made has to be recorded in any case. */
export const calls = pgTable('calls', {
  id: uuid('id').primaryKey(),
  contactId: uuid('contact_id').references(() => contacts.id),
  sourceType: text('source_type').$type<Call['source']['type']>().notNull(),
  calledNumber: text('called_number'),
  campaignId: text('campaign_id'),
  taskId: text('task_id'),
  phoneNumber: text('phone_number'),
  agent: text('agent'),
  annotation: text('annotation').notNull(),
  dtmfPath: text('dtmf_path').notNull(),
  doNotCall: boolean('do_not_call').notNull(),
  attempts: json('attempts').$type<Call['attempts']>().notNull(),
  tags: json('tags').$type<Call['tags']>().notNull(),
  transfer: json('transfer').$type<Call['transfer']>(),
  timestampInit: time('timestamp_init').notNull(),
  timestampAssigned: time('timestamp_assigned'),
  timestampStart: time('timestamp_start'),
  timestampEnd: time('timestamp_end'),
  timestampClosed: time('timestamp_closed').notNull(),
});
