import type { TenantsHandlers } from '../generated/handlers.js';
import type { Tenant } from '../generated/models.js';

const all: readonly Tenant[] = [{ id: 'main', name: 'Main' }];

export const tenants: TenantsHandlers = {
  getTenants: () => ({ status: 200, body: { tenants: [...all] } }),
};
