import type { ContactsHandlers } from '../generated/handlers.js';
import type { Contact, ContactSummary } from '../generated/models.js';
import { records } from '../store/records.js';

const known: Contact[] = [];

export const contacts: ContactsHandlers = {
  async createContact({ body: { contact } }) {
    known.push(contact);
    return { status: 204 };
  },
  async searchContacts({ body }) {
    const { phoneNumber } = body.query;
    const persons = [...records.persons.values()].filter(({ phone }) => phone === phoneNumber);
    const found = persons.map(({ id, displayName }): ContactSummary => {
      return { company: null, person: { id, displayName } };
    });
    return { status: 200, body: { contacts: found } };
  },
};
