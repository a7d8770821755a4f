import { readFileSync } from 'node:fs';
import { parseChangelog } from '../../../src/changelog/index.js';
import { loadSpec } from '../../../src/load/index.js';
import { buildModel } from '../../../src/model/index.js';
import type { ApiModel } from '../../../src/model/index.js';

const FOLDER = new URL('../../../specs/ftero/', import.meta.url);

export const VERSIONS = [
  '1.4.0',
  '1.5.0',
  '1.6.0',
  '1.7.0',
  '1.7.1',
  '1.7.2',
  '1.8.0',
  '1.9.0',
  '1.10.0',
  '1.11.0',
  '1.12.0',
  '1.13.0',
  '1.14.0',
  '1.15.0',
  '1.16.0',
  '1.17.0',
  '1.18.0',
  '1.19.0',
] as const;

export type Version = (typeof VERSIONS)[number];

export const changelog = parseChangelog(readFileSync(new URL('changelog.md', FOLDER), 'utf8'));

export async function loadAll(): Promise<Map<Version, ApiModel>> {
  const models = new Map<Version, ApiModel>();
  for (const version of VERSIONS) {
    models.set(version, buildModel(await loadSpec(`ftero@${version}`)));
  }
  return models;
}

/**
 * The version table, as what happened to which element. An element is a fact about the API with a name
 * that stays; what it looks like is its value, and undefined where it does not exist.
 */
interface Element {
  /** The element that it is inside: where that one is new or gone, nothing is said about this one. */
  readonly inside?: string;
  readonly history: Partial<Record<Version, string | undefined>>;
}

const property = (owner: string, history: Element['history'], inside?: string): Element => ({
  ...(inside === undefined ? {} : { inside }),
  history: Object.fromEntries(
    Object.entries(history).map(([version, name]) => [
      version,
      name === undefined ? undefined : `${owner}.${name}`,
    ]),
  ),
});

const addedIn = (owner: string, version: Version, name: string, inside?: string): Element =>
  property(owner, { [version]: name }, inside);

const removedIn = (owner: string, version: Version, name: string): Element =>
  property(owner, { '1.4.0': name, [version]: undefined });

export const TABLE: Readonly<Record<string, Element>> = {
  // 1.5.0: remove call classification; add tags, follow-ups, attempts; unify source and contact
  classification: removedIn('CallBase', '1.5.0', 'classification'),
  companyId: removedIn('CallBase', '1.5.0', 'companyId'),
  personId: removedIn('CallBase', '1.5.0', 'personId'),
  inboundType: removedIn('InboundCall', '1.5.0', 'sourceType'),
  inboundPhone: removedIn('InboundCall', '1.5.0', 'sourcePhoneNumber'),
  outboundType: removedIn('OutboundCall', '1.5.0', 'sourceType'),
  campaignType: removedIn('CampaignCall', '1.5.0', 'sourceType'),
  campaignCalendar: removedIn('CampaignCall', '1.5.0', 'sourceCalendar'),
  attempts: addedIn('CallBase', '1.5.0', 'attempts'),
  contact: addedIn('CallBase', '1.5.0', 'contact'),
  newTasks: addedIn('CallBase', '1.5.0', 'newTasks'),
  tags: addedIn('CallBase', '1.5.0', 'tags'),
  inboundSource: addedIn('InboundCall', '1.5.0', 'source'),
  outboundSource: addedIn('OutboundCall', '1.5.0', 'source'),
  campaignSource: addedIn('CampaignCall', '1.5.0', 'source'),
  // 1.6.0
  timestampClosed: addedIn('CallBase', '1.6.0', 'timestampClosed'),
  timestampEnd: {
    history: { '1.4.0': 'CallBase.timestampEnd', '1.6.0': 'CallBase.timestampEnd or null' },
  },
  // 1.7.0
  category: addedIn('CallTag', '1.7.0', 'category', 'tags'),
  // 1.8.0: person or company must not be null
  companyOrNull: {
    history: { '1.4.0': 'CompanyContact.company or null', '1.8.0': 'CompanyContact.company' },
  },
  summaryOrNull: {
    history: {
      '1.4.0': 'CompanyContactSummary.company or null',
      '1.8.0': 'CompanyContactSummary.company',
    },
  },
  // 1.10.0: remove tenants
  tenants: { history: { '1.4.0': 'GET /tenants', '1.10.0': undefined } },
  tenant: removedIn('CallBase', '1.10.0', 'tenant'),
  // 1.11.0: the person of a company contact must be null
  person: { history: { '1.4.0': 'CompanyContact.person?', '1.11.0': 'CompanyContact.person!' } },
  personSummary: {
    history: {
      '1.4.0': 'CompanyContactSummary.person?',
      '1.11.0': 'CompanyContactSummary.person!',
    },
  },
  // 1.12.0: calendar becomes campaign; 1.16.0: without Id
  sourceType: {
    inside: 'campaignSource',
    history: {
      '1.5.0': 'CampaignCallSource.type calendar',
      '1.12.0': 'CampaignCallSource.type campaign',
    },
  },
  sourceCampaign: property(
    'CampaignCallSource',
    { '1.5.0': 'calendar', '1.12.0': 'campaign' },
    'campaignSource',
  ),
  newTaskCampaign: property(
    'NewTask',
    { '1.5.0': 'calendarId', '1.12.0': 'campaignId', '1.16.0': 'campaign' },
    'newTasks',
  ),
  // 1.13.0: task calls; 1.16.0: renamed
  sourceTask: property(
    'CampaignCallSource',
    { '1.13.0': 'taskId', '1.16.0': 'task' },
    'campaignSource',
  ),
  // 1.14.0 and later
  tasksSource: addedIn('Campaign', '1.14.0', 'tasksSource'),
  doNotCall: addedIn('CallBase', '1.15.0', 'doNotCall'),
  notSource: { history: { '1.17.0': 'GET /campaigns/{campaignId}/contacts 400' } },
  notSourceNext: { history: { '1.17.0': 'GET /campaigns/{campaignId}/contacts/next 400' } },
  scheduled: {
    history: {
      '1.4.0': 'GET /campaigns/{campaignId}/tasks query.unscheduled',
      '1.18.0': 'GET /campaigns/{campaignId}/tasks query.scheduled',
    },
  },
  limit: { history: { '1.19.0': 'GET /campaigns/{campaignId}/tasks query.limit' } },
};

function valueIn(element: Element, version: Version): string | undefined {
  let value: string | undefined;
  for (const one of VERSIONS) {
    if (Object.hasOwn(element.history, one)) value = element.history[one];
    if (one === version) break;
  }
  return value;
}

/** What the version table says about two versions: `- old`, `+ new`, `old → new`. */
export function expectedBetween(from: Version, to: Version): string[] {
  return Object.values(TABLE)
    .flatMap((element) => {
      const around = element.inside === undefined ? undefined : TABLE[element.inside];
      if (
        around !== undefined &&
        (valueIn(around, from) === undefined || valueIn(around, to) === undefined)
      ) {
        return [];
      }
      const [before, after] = [valueIn(element, from), valueIn(element, to)];
      if (before === after) return [];
      if (before === undefined) return [`+ ${after ?? ''}`];
      return [after === undefined ? `- ${before}` : `${before} → ${after}`];
    })
    .sort();
}
