import type { CampaignsHandlers } from '../../generated/handlers.js';
import { records } from '../../store/records.js';
import { getCampaignTasks } from './tasks.js';

const missing = { status: 404, body: { message: 'There is no such campaign.' } } as const;

export const campaigns = {
  getCampaigns: () => ({
    status: 200,
    body: {
      campaigns: [...records.campaigns.values()].map(({ id, name }) => ({
        id,
        name,
        tasksSource: 'crm' as const,
      })),
    },
  }),
  getCampaignStatistics: ({ params }) => {
    const tasks = records.campaigns.get(params.campaignId)?.tasks;
    if (!tasks) return missing;
    return { status: 200, body: { contactsTotal: tasks.length, contactsOpen: tasks.length } };
  },
  getCampaignContacts({ params }) {
    const campaign = records.campaigns.get(params['campaignId']);
    if (!campaign) return missing;
    return { status: 200, body: { contacts: campaign.tasks.map((task) => task.contact) } };
  },
  getCampaignTasks,
  async getNextCampaignContact({ params: { campaignId: id } }) {
    const campaign = records.campaigns.get(id);
    return campaign
      ? { status: 200, body: { contact: campaign.tasks[0]?.contact ?? null } }
      : missing;
  },
} satisfies CampaignsHandlers;
