import type { JsonObject } from '../../model/index.js';
import { omit } from '../omit.js';

/** Before 2020-12 a list of schemas in `items` was what is `prefixItems` since, and the rest was another keyword. */
export function tupleOf(schema: JsonObject): JsonObject {
  const { items, additionalItems } = schema;
  if (!Array.isArray(items)) return schema;
  const rest = omit(schema, 'items', 'additionalItems');
  return {
    ...rest,
    ...(items.length === 0 ? {} : { prefixItems: items }),
    ...(additionalItems === undefined ? {} : { items: additionalItems }),
  };
}
