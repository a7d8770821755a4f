interface Tenant {
  readonly id: string;
  readonly name: string;
}

const all: readonly Tenant[] = [{ id: 'main', name: 'Main' }];

export const tenants = {
  getTenants: () => ({ status: 200, body: { tenants: [...all] } }),
};
