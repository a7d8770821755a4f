import type {
  GetCampaignTasksRequest,
  GetCampaignTasksResponse,
} from '../../generated/handlers.js'
import type { Task } from '../../generated/models.js'
import { records } from '../../store/records.js'

type Query = GetCampaignTasksRequest['query']

const isWanted = (task: Task, { from, until, scheduled }: Query) => {
  if (scheduled === 'false') return task.timestamp === null
  if (scheduled === 'true' && task.timestamp === null) return false
  return (
    (from === undefined || (task.timestamp ?? '') >= from) &&
    (until === undefined || (task.timestamp ?? '') < until)
  )
}

export async function getCampaignTasks({
  params: { campaignId },
  query,
}: GetCampaignTasksRequest): Promise<GetCampaignTasksResponse> {
  const { limit = 'Infinity' } = query
  const campaign = records.campaigns.get(campaignId)
  if (campaign === undefined)
    return { status: 404, body: { message: 'There is no such campaign.' } }
  return {
    status: 200,
    body: { tasks: campaign.tasks.filter((task) => isWanted(task, query)).slice(0, Number(limit)) },
  }
}
