import { customType } from 'drizzle-orm/pg-core';
import { storableJson, storableText } from './storable.js';

/** PostgreSQL's text; values are checked wherever they are stored or compared. */
export const text = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: storableText,
});

/** Fields of nobody's schema. */
export type Params = Record<string, unknown>;

export const params = customType<{ data: Params; driverData: string | Params }>({
  dataType: () => 'jsonb',
  toDriver: storableJson,
  fromDriver: (stored) => (typeof stored === 'string' ? (JSON.parse(stored) as Params) : stored),
});
