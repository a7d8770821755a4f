import type { Call, Campaign, Company, Person, Task } from '../generated/models.js';

/** A call as it is kept: by whom, from what, about whom. */
export interface CallRow {
	readonly id: Call['id'];
	readonly origin: string;
	readonly about: { readonly company: string | null; readonly person: string | null };
	readonly seconds: number;
}

export interface Records {
	readonly calls: Map<string, CallRow>;
	readonly campaigns: Map<string, Campaign & { readonly tasks: readonly Task[] }>;
	readonly companies: Map<string, Company>;
	readonly persons: Map<string, Person & { readonly companyId?: string }>;
}

export const records: Records = {
	calls: new Map(),
	campaigns: new Map(),
	companies: new Map(),
	persons: new Map(),
};
