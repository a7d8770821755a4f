import type { CompaniesHandlers } from '../generated/handlers.js';
import type { Company } from '../generated/models.js';
import { records } from '../store/records.js';

const missing = () => ({ status: 404, body: { message: 'There is no such company.' } }) as const;

export const companies: CompaniesHandlers = {
  async createCompany({ body }) {
    const { company } = body.contact;
    const id = `company-${records.companies.size}`;
    records.companies.set(id, { ...company, id, displayName: company.name });
    return { status: 201, body: { contact: { company: { id, displayName: company.name } } } };
  },
  getCompany({ params }) {
    const company = records.companies.get(params.companyId);
    return company === undefined ? missing() : { status: 200, body: { company } };
  },
  modifyCompany({ params: { companyId }, body: { company: changes } }) {
    const company = records.companies.get(companyId);
    if (company === undefined) return missing();
    records.companies.set(companyId, { ...company, ...changes } as Company);
    return { status: 204 };
  },
  getCompanyPersons: ({ params: { companyId } }) => ({
    status: 200,
    body: { persons: [...records.persons.values()].filter((one) => one.companyId === companyId) },
  }),
  getCompanyParams: ({ params }) =>
    records.companies.has(params.companyId) ? { status: 200, body: { company: {} } } : missing(),
};
