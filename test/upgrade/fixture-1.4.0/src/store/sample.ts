import { records } from './records.js';

const rob = { id: 'rob', displayName: 'Rob Klein' };
const labs = { id: 'labs', displayName: 'CX Labs GmbH (DE)' };

records.companies.set('labs', { ...labs, name: 'CX Labs GmbH', city: 'München' });
records.persons.set('rob', { ...rob, firstName: 'Rob', companyId: 'labs' });
records.campaigns.set('spring', {
  id: 'spring',
  name: 'Spring renewal',
  tasks: [
    { id: 'now', contact: { company: labs, person: rob }, timestamp: '2030-03-01T09:00:00Z' },
    { id: 'someday', contact: { company: labs, person: null }, timestamp: null },
  ],
});
