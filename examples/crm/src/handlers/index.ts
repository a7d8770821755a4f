import type { Handlers } from '../generated/fastify/handlers.js';
import { calls } from './calls.js';
import { campaigns } from './campaigns.js';
import { companies } from './companies.js';
import { contacts } from './contacts.js';
import { persons } from './persons.js';

export const handlers = {
  contacts,
  companies,
  persons,
  campaigns,
  calls,
} satisfies Handlers;
