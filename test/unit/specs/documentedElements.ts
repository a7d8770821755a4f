/** Pointers of what the published page of 1.19.0 says itself. Everything else needs a provenance. */
export const documentedElements: ReadonlySet<string> = new Set([
  '/info',

  // Bodies: what the page's samples show of them
  ...body('/contacts', 'post', 'contact'),
  ...body('/contacts/search', 'post', 'query'),
  ...answer('/contacts/search', 'post', '200', 'contacts'),
  ...body('/companies', 'post', 'contact'),
  `${response('/companies', 'post', '201')}/content/application~1json/schema/properties/contact`,
  ...answer('/companies/{companyId}', 'get', '200', 'company'),
  ...body('/companies/{companyId}', 'patch', 'company'),
  ...answer('/companies/{companyId}/persons', 'get', '200', 'persons'),
  ...answer('/companies/{companyId}/params', 'get', '200', 'company'),
  ...body('/persons', 'post', 'contact'),
  `${response('/persons', 'post', '201')}/content/application~1json/schema/properties/contact`,
  ...answer('/persons/{personId}', 'get', '200', 'person'),
  ...body('/persons/{personId}', 'patch', 'person'),
  ...answer('/persons/{personId}/params', 'get', '200', 'person'),
  ...answer('/campaigns', 'get', '200', 'campaigns'),
  response('/campaigns/{campaignId}/statistics', 'get', '200'),
  ...answer('/campaigns/{campaignId}/contacts', 'get', '200', 'contacts'),
  ...answer('/campaigns/{campaignId}/tasks', 'get', '200', 'tasks'),
  response('/campaigns/{campaignId}/contacts/next', 'get', '200'),
  ...body('/calls', 'post', 'call'),

  // Samples
  mediaExample(`${operation('/contacts', 'post')}/requestBody`, 'personContact'),
  mediaExample(`${operation('/companies', 'post')}/requestBody`, 'company'),
  mediaExample(response('/campaigns/{campaignId}/statistics', 'get', '200'), 'statistics'),

  // Parameters
  `${operation('/campaigns/{campaignId}/tasks', 'get')}/parameters/2`,
  `${operation('/campaigns/{campaignId}/tasks', 'get')}/parameters/3`,
  '/components/parameters/CompanyId',
  '/components/parameters/PersonId',
  '/components/parameters/CampaignId',

  // Schemas
  schema('PhoneNumber'),
  schema('PhoneNumberOrNull'),
  schema('DateTimeOrDate'),
  `${schema('DateTimeOrDate')}/anyOf/0`,
  `${schema('DateTimeOrDate')}/anyOf/1`,
  schema('CompanyIdRef'),
  ...properties('CompanyIdRef', 'id'),
  schema('PersonIdRef'),
  ...properties('PersonIdRef', 'id'),
  schema('Contact'),
  ...properties('CompanyContact', 'company'),
  schema('PersonContact'),
  ...properties('PersonContact', 'company person'),
  schema('ContactQuery'),
  ...properties('ContactQuery', 'phoneNumber'),
  schema('AdditionalData'),
  schema('NewCompanyContact'),
  ...properties('NewCompanyContact', 'company'),
  schema('NewCompany'),
  ...properties('NewCompany', 'address annotation city country email name phone phone2 zipCode'),
  schema('CompanyChanges'),
  ...properties('CompanyChanges', 'address annotation city country email name phone phone2 zipCode'),
  schema('NewPersonContact'),
  ...properties('NewPersonContact', 'company person'),
  schema('PersonChanges'),
  ...properties('PersonChanges', 'address annotation city country email firstName lastName'),
  ...properties('PersonChanges', 'phone phone2 phoneMobile salutation title zipCode'),
  schema('CampaignStatistics'),
  ...properties('CampaignStatistics', 'contactsTotal contactsOpen'),
  schema('Call'),
  schema('InboundCall'),
  schema('OutboundCall'),
  schema('CampaignCall'),
  schema('CallBase'),
  ...properties('CallBase', 'agent annotation doNotCall dtmfPath id phoneNumber'),
  ...properties('CallBase', 'timestampAssigned timestampClosed timestampEnd'),
  ...properties('CallBase', 'timestampInit timestampStart'),
]);

function operation(path: string, method: string): string {
  return `/paths/${path.replaceAll('/', '~1')}/${method}`;
}

function response(path: string, method: string, status: string): string {
  return `${operation(path, method)}/responses/${status}`;
}

function answer(path: string, method: string, status: string, property: string): string[] {
  const pointer = response(path, method, status);
  return [pointer, `${pointer}/content/application~1json/schema/properties/${property}`];
}

function body(path: string, method: string, property: string): string[] {
  const content = `${operation(path, method)}/requestBody/content/application~1json`;
  return [`${content}/schema/properties/${property}`];
}

function mediaExample(owner: string, name: string): string {
  return `${owner}/content/application~1json/examples/${name}`;
}

function schema(name: string): string {
  return `/components/schemas/${name}`;
}

function properties(schemaName: string, names: string): string[] {
  return names.split(' ').map((name) => `${schema(schemaName)}/properties/${name}`);
}
