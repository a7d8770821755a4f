import type { Json } from './bundledSpecs.js';

const companyId = '64A865FC-732B-E811-A954-000D3A246A83';
const personId = '83FA8C8A-77AB-4946-A8A0-6E921071176A';
const campaignId = '8EB46643-C769-45F2-AD67-8D1E8D0C8705';
const phone = '+498944322883100';
const dateTime = '2019-08-24T14:15:22Z';

const sampleCompany = {
  name: 'CX Labs GmbH',
  address: 'Prinzregentenstrasse 54',
  zipCode: '80538',
  city: 'München',
  country: 'DE',
  phone,
  phone2: null,
  email: 'office@cxlabs.de',
};

const sampleCompanyFields = (['address', 'city', 'country', 'email', 'name', 'zipCode'] as const).flatMap(
  (field) =>
    ['NewCompany', 'CompanyChanges'].map((schema): readonly [string, Json] => [
      `/components/schemas/${schema}/properties/${field}/examples/0`,
      sampleCompany[field],
    ]),
);

const json = 'content/application~1json/examples';

/** Examples that the published page shows, by their pointer in every bundled version. */
export const documentedExamples: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['/components/parameters/CompanyId/example', companyId],
  ['/components/parameters/PersonId/example', personId],
  ['/components/parameters/CampaignId/example', campaignId],
  ['/components/schemas/PhoneNumber/examples/0', phone],
  ['/components/schemas/PhoneNumberOrNull/examples/0', phone],
  ['/components/schemas/DateTimeOrDate/anyOf/0/examples/0', dateTime],
  ['/components/schemas/CompanyIdRef/properties/id/examples/0', companyId],
  ['/components/schemas/PersonIdRef/properties/id/examples/0', personId],
  ['/components/schemas/CallBase/properties/timestampInit/examples/0', dateTime],
  ['/components/schemas/CampaignStatistics/properties/contactsTotal/examples/0', 42],
  ['/components/schemas/CampaignStatistics/properties/contactsOpen/examples/0', 13],
  ...sampleCompanyFields,
  [
    '/components/schemas/Contact/examples/0',
    { person: { id: personId }, company: { id: companyId } },
  ],
  [
    `/paths/~1contacts/post/requestBody/${json}/personContact/value`,
    { contact: { person: { id: personId }, company: { id: companyId } } },
  ],
  [
    `/paths/~1companies/post/requestBody/${json}/company/value`,
    { contact: { company: sampleCompany } },
  ],
  [
    `/paths/~1campaigns~1{campaignId}~1statistics/get/responses/200/${json}/statistics/value`,
    { contactsTotal: 42, contactsOpen: 13, params1: null, params2: null },
  ],
]);

/** Names that a term of the changelog shows. */
export const hintedExamples: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['/components/schemas/CompanySummary/properties/displayName/examples/0', 'CX Labs GmbH (DE)'],
  ['/components/schemas/PersonSummary/properties/displayName/examples/0', 'Rob Klein'],
]);
