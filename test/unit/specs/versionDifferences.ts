import type { StructuralDifference } from './structuralDifference.js';

/**
 * What changes from one version to the next, besides `info.version`: JSON pointers, `added` ones into the
 * newer document, `removed` and `changed` ones into the older. Newest first, like the changelog.
 */
export interface VersionDifference extends StructuralDifference {
  readonly older: string;
  readonly newer: string;
}

const callExamples = '/paths/~1calls/post/requestBody/content/application~1json/examples';

function callExample(name: string, path: string): string {
  return `${callExamples}/${name}/value/call/${path}`;
}

function schema(path: string): string {
  return `/components/schemas/${path}`;
}

export const versionDifferences: readonly VersionDifference[] = [
  { older: '1.18.0', newer: '1.19.0',
    added: ['/paths/~1campaigns~1{campaignId}~1tasks/get/parameters/2'],
    removed: [],
    changed: [],
  },
  { older: '1.17.0', newer: '1.18.0',
    added: ['/paths/~1campaigns~1{campaignId}~1tasks/get/parameters/2'],
    removed: ['/paths/~1campaigns~1{campaignId}~1tasks/get/parameters/2'],
    changed: [],
  },
  { older: '1.16.0', newer: '1.17.0',
    added: ['/paths/~1campaigns~1{campaignId}~1contacts/get/responses/400', '/paths/~1campaigns~1{campaignId}~1contacts~1next/get/responses/400', '/components/responses/CrmIsNotContactSource'],
    removed: [],
    changed: [],
  },
  { older: '1.15.0', newer: '1.16.0',
    added: [callExample('inboundCall', 'newTasks/0/campaign'), callExample('campaignCall', 'source/task'), schema('CampaignCallSource/properties/task'), schema('NewTask/properties/campaign')],
    removed: [callExample('inboundCall', 'newTasks/0/campaignId'), callExample('campaignCall', 'source/taskId'), schema('CampaignCallSource/properties/taskId'), schema('NewTask/properties/campaignId')],
    changed: [schema('CampaignCallSource/required'), schema('NewTask/required')],
  },
  { older: '1.14.0', newer: '1.15.0',
    added: [callExample('inboundCall', 'doNotCall'), callExample('outboundCall', 'doNotCall'), callExample('campaignCall', 'doNotCall'), schema('CallBase/properties/doNotCall')],
    removed: [],
    changed: [schema('CallBase/required')],
  },
  { older: '1.13.0', newer: '1.14.0',
    added: ['/paths/~1campaigns/get/responses/200/content/application~1json/examples/campaigns/value/campaigns/0/tasksSource', schema('Campaign/properties/tasksSource')],
    removed: [],
    changed: [schema('Campaign/required')],
  },
  { older: '1.12.0', newer: '1.13.0',
    added: [callExample('campaignCall', 'source/taskId'), schema('CampaignCallSource/properties/taskId')],
    removed: [],
    changed: [schema('CampaignCallSource/required')],
  },
  { older: '1.11.0', newer: '1.12.0',
    added: [callExample('inboundCall', 'newTasks/0/campaignId'), callExample('campaignCall', 'source/campaign'), schema('CampaignCallSource/properties/campaign'), schema('NewTask/properties/campaignId')],
    removed: [callExample('inboundCall', 'newTasks/0/calendarId'), callExample('campaignCall', 'source/calendar'), schema('CampaignCallSource/properties/type/x-ftero-reason'), schema('CampaignCallSource/properties/calendar'), schema('NewTask/properties/calendarId')],
    changed: [callExample('campaignCall', 'source/type'), schema('CampaignCallSource/required'), schema('CampaignCallSource/properties/type/const'), schema('CampaignCallSource/properties/type/x-ftero-provenance'), schema('NewTask/required')],
  },
  { older: '1.10.0', newer: '1.11.0',
    added: [],
    removed: [],
    changed: [schema('CompanyContact/required'), schema('CompanyContactSummary/required')],
  },
  { older: '1.9.0', newer: '1.10.0',
    added: [],
    removed: ['/tags/5', callExample('inboundCall', 'tenant'), callExample('outboundCall', 'tenant'), callExample('campaignCall', 'tenant'), '/paths/~1tenants', schema('CallBase/properties/tenant'), schema('Tenant')],
    changed: [schema('CallBase/required')],
  },
  { older: '1.8.0', newer: '1.9.0',
    added: [],
    removed: [],
    changed: [],
  },
  { older: '1.7.2', newer: '1.8.0',
    added: [schema('CompanyContact/properties/company/$ref'), schema('CompanyContactSummary/properties/company/$ref')],
    removed: [schema('CompanyContact/properties/company/oneOf'), schema('CompanyContact/properties/company/x-ftero-provenance'), schema('CompanyContactSummary/properties/company/oneOf')],
    changed: [schema('CompanyContact/properties/company/description'), schema('CompanyContactSummary/properties/company/description')],
  },
  { older: '1.7.1', newer: '1.7.2',
    added: [],
    removed: [],
    changed: [],
  },
  { older: '1.7.0', newer: '1.7.1',
    added: [],
    removed: [],
    changed: [],
  },
  { older: '1.6.0', newer: '1.7.0',
    added: [callExample('inboundCall', 'tags/0/category'), callExample('campaignCall', 'tags/0/category'), schema('CallTag/properties/category')],
    removed: [],
    changed: [schema('CallTag/required')],
  },
  { older: '1.5.0', newer: '1.6.0',
    added: [callExample('inboundCall', 'timestampClosed'), callExample('outboundCall', 'timestampClosed'), callExample('campaignCall', 'timestampClosed'), schema('CallBase/properties/timestampEnd/x-ftero-example-provenance'), schema('CallBase/properties/timestampClosed')],
    removed: [schema('CallBase/properties/timestampEnd/x-ftero-provenance')],
    changed: [callExample('outboundCall', 'timestampEnd'), schema('CallBase/required'), schema('CallBase/properties/timestampEnd/description'), schema('CallBase/properties/timestampEnd/type')],
  },
  { older: '1.4.0', newer: '1.5.0',
    added: [callExample('inboundCall', 'attempts'), callExample('inboundCall', 'contact'), callExample('inboundCall', 'newTasks'), callExample('inboundCall', 'source'), callExample('inboundCall', 'tags'), callExample('outboundCall', 'attempts'), callExample('outboundCall', 'contact'), callExample('outboundCall', 'newTasks'), callExample('outboundCall', 'source'), callExample('outboundCall', 'tags'), callExample('campaignCall', 'attempts'), callExample('campaignCall', 'contact'), callExample('campaignCall', 'newTasks'), callExample('campaignCall', 'source'), callExample('campaignCall', 'tags'), schema('InboundCall/allOf/1/properties/source'), schema('OutboundCall/allOf/1/properties/source'), schema('CampaignCall/allOf/1/properties/source'), schema('CallBase/properties/attempts'), schema('CallBase/properties/contact'), schema('CallBase/properties/newTasks'), schema('CallBase/properties/tags'), schema('InboundCallSource'), schema('OutboundCallSource'), schema('CampaignCallSource'), schema('CallAttempt'), schema('NewTask'), schema('CallTag')],
    removed: [callExample('inboundCall', 'classification'), callExample('inboundCall', 'companyId'), callExample('inboundCall', 'personId'), callExample('inboundCall', 'sourcePhoneNumber'), callExample('inboundCall', 'sourceType'), callExample('outboundCall', 'classification'), callExample('outboundCall', 'companyId'), callExample('outboundCall', 'personId'), callExample('outboundCall', 'sourceType'), callExample('campaignCall', 'classification'), callExample('campaignCall', 'companyId'), callExample('campaignCall', 'personId'), callExample('campaignCall', 'sourceCalendar'), callExample('campaignCall', 'sourceType'), schema('InboundCall/allOf/1/properties/sourceType'), schema('InboundCall/allOf/1/properties/sourcePhoneNumber'), schema('OutboundCall/allOf/1/properties/sourceType'), schema('CampaignCall/allOf/1/properties/sourceType'), schema('CampaignCall/allOf/1/properties/sourceCalendar'), schema('CallBase/properties/classification'), schema('CallBase/properties/companyId'), schema('CallBase/properties/personId')],
    changed: [`${callExamples}/inboundCall/summary`, schema('InboundCall/allOf/1/required'), schema('OutboundCall/allOf/1/required'), schema('CampaignCall/allOf/1/required'), schema('CallBase/required')],
  },
];
