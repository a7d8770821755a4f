import { database } from '../database/connection.js';
import type { CampaignsHandlers } from '../generated/fastify/handlers.js';
import {
  campaignStatistics,
  findCampaign,
  listCampaignContacts,
  listCampaigns,
  nextCampaignContact,
} from '../store/campaigns.js';
import { listTasks } from '../store/tasks.js';
import { notFound } from './not-found.js';

const notContactSource = {
  status: 400,
  body: { message: 'The CRM is not the contact source of this campaign.' },
} as const;

export const campaigns = {
  async getCampaigns() {
    return { status: 200, body: { campaigns: await listCampaigns(database()) } };
  },

  async getCampaignStatistics({ params }) {
    const { campaignId } = params;
    if ((await findCampaign(database(), campaignId)) === undefined) return notFound('campaign');
    return { status: 200, body: await campaignStatistics(database(), campaignId) };
  },

  async getCampaignContacts({ params }) {
    const campaign = await findCampaign(database(), params.campaignId);
    if (campaign === undefined) return notFound('campaign');
    if (campaign.tasksSource !== 'crm') return notContactSource;
    const contacts = await listCampaignContacts(database(), campaign.id);
    return { status: 200, body: { contacts } };
  },

  async getCampaignTasks({ params, query }) {
    const { campaignId } = params;
    if ((await findCampaign(database(), campaignId)) === undefined) return notFound('campaign');
    return { status: 200, body: { tasks: await listTasks(database(), campaignId, query) } };
  },

  async getNextCampaignContact({ params }) {
    const campaign = await findCampaign(database(), params.campaignId);
    if (campaign === undefined) return notFound('campaign');
    if (campaign.tasksSource !== 'crm') return notContactSource;
    const contact = await nextCampaignContact(database(), campaign.id);
    return { status: 200, body: { contact } };
  },
} satisfies CampaignsHandlers;
