import { company, tasks } from '../workload.js';

const getCompany = () => ({ status: 200, body: company });
const getCampaignTasks = () => ({ status: 200, body: tasks });
const createCall = () => ({ status: 204 });

/** The generated stubs, with the three operations that are asked. */
export function withAnswers(stubs) {
  return {
    ...stubs,
    companies: { ...stubs.companies, getCompany },
    campaigns: { ...stubs.campaigns, getCampaignTasks },
    calls: { ...stubs.calls, createCall },
  };
}
