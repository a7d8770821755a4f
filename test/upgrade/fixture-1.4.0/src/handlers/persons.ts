import type { Handlers } from '../generated/handlers.js';
import { records } from '../store/records.js';

type PersonsHandlers = Handlers['persons'];

const missing = { status: 404 as const, body: { message: 'There is no such person.' } };

const createPerson: PersonsHandlers['createPerson'] = async ({ body: { contact } }) => {
  const id = `person-${records.persons.size}`;
  const displayName = [contact.person.firstName, contact.person.lastName].filter(Boolean).join(' ');
  records.persons.set(id, { ...contact.person, id, displayName });
  return { status: 201, body: { contact: { company: null, person: { id, displayName } } } };
};

export const persons: PersonsHandlers = {
  createPerson,
  getPerson: async ({ params }) => {
    const person = records.persons.get(params.personId);
    return person ? { status: 200, body: { person } } : missing;
  },
  modifyPerson: async ({ params, body }) => {
    const person = records.persons.get(params.personId);
    if (!person) return missing;
    records.persons.set(person.id, Object.assign({}, person, body.person));
    return { status: 204 };
  },
  getPersonParams: async ({ params }) =>
    records.persons.has(params.personId) ? { status: 200, body: { person: {} } } : missing,
};
