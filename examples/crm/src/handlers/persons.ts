import { database } from '../database/connection.js';
import type { PersonsHandlers } from '../generated/fastify/handlers.js';
import { addContact } from '../store/contacts.js';
import { addPerson, changePerson, findPerson, findPersonParams } from '../store/persons.js';
import { notFound } from './not-found.js';

export const persons = {
  async createPerson({ body }) {
    const { company = null, person } = body.contact;
    const contact = await database().transaction(async (tx) => {
      const id = await addPerson(tx, person);
      return addContact(tx, { company, person: { id } });
    });
    return { status: 201, body: { contact } };
  },

  async getPerson({ params }) {
    const person = await findPerson(database(), params.personId);
    return person === undefined ? notFound('person') : { status: 200, body: { person } };
  },

  async modifyPerson({ params, body }) {
    const found = await changePerson(database(), params.personId, body.person);
    return found ? { status: 204 } : notFound('person');
  },

  async getPersonParams({ params }) {
    const person = await findPersonParams(database(), params.personId);
    return person === undefined ? notFound('person') : { status: 200, body: { person } };
  },
} satisfies PersonsHandlers;
