import { database } from '../database/connection.js';
import type { ContactsHandlers } from '../generated/fastify/handlers.js';
import { ensureContact } from '../store/contacts.js';
import { searchContacts } from '../store/search.js';

export const contacts = {
  async createContact({ body }) {
    await ensureContact(database(), body.contact);
    return { status: 204 };
  },

  async searchContacts({ body }) {
    return { status: 200, body: { contacts: await searchContacts(database(), body.query) } };
  },
} satisfies ContactsHandlers;
