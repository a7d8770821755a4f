import { database } from '../database/connection.js';
import type { CompaniesHandlers } from '../generated/fastify/handlers.js';
import { addCompany, changeCompany, findCompany, findCompanyParams } from '../store/companies.js';
import { addContact } from '../store/contacts.js';
import { listPersonsOf } from '../store/persons.js';
import { notFound } from './not-found.js';

export const companies = {
  async createCompany({ body }) {
    const contact = await database().transaction(async (tx) => {
      const id = await addCompany(tx, body.contact.company);
      return addContact(tx, { company: { id }, person: null });
    });
    return { status: 201, body: { contact } };
  },

  async getCompany({ params }) {
    const company = await findCompany(database(), params.companyId);
    return company === undefined ? notFound('company') : { status: 200, body: { company } };
  },

  async modifyCompany({ params, body }) {
    const found = await changeCompany(database(), params.companyId, body.company);
    return found ? { status: 204 } : notFound('company');
  },

  async getCompanyPersons({ params }) {
    const { companyId } = params;
    if ((await findCompany(database(), companyId)) === undefined) return notFound('company');
    return { status: 200, body: { persons: await listPersonsOf(database(), companyId) } };
  },

  async getCompanyParams({ params }) {
    const company = await findCompanyParams(database(), params.companyId);
    return company === undefined ? notFound('company') : { status: 200, body: { company } };
  },
} satisfies CompaniesHandlers;
