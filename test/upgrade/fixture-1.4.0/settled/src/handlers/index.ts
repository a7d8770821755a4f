import type { Handlers } from '../generated/handlers.js';
import '../store/sample.js';
import { calls } from './calls.js';
import { campaigns } from './campaigns/index.js';
import { companies } from './companies.js';
import { contacts } from './contacts.js';
import { persons } from './persons.js';

export const handlers: Handlers = { calls, campaigns, companies, contacts, persons };
