import { diagnostic } from '../../../diagnostics/index.js';
import { isJsonObject, join, localPointer, valueAt } from '../../../model/index.js';
import type { JsonObject, JsonValue } from '../../../model/index.js';
import { excerpt } from '../../describe.js';
import { refOf } from '../../grammar/walk.js';
import { field } from '../rule.js';
import type { Rule } from '../rule.js';

/** What tells branches apart has to be in each of them (OpenAPI 3.1.1, Discriminator Object). */
export const discriminators: Rule = function* ({ document, nodes, place }) {
  for (const { kind, holds, value, pointer } of nodes) {
    const property = field(field(value, 'discriminator'), 'propertyName');
    if (kind !== 'schema' || holds !== 'one' || typeof property !== 'string') continue;
    if (describes(document, value, property, ['allOf'])) continue;
    for (const keyword of ['oneOf', 'anyOf']) {
      const branches = field(value, keyword);
      for (const [index, branch] of (Array.isArray(branches) ? branches : []).entries()) {
        const schema = branch as JsonValue;
        if (describes(document, schema, property, combinations)) continue;
        const name = excerpt(refOf(schema) ?? `its branch ${index + 1}`);
        yield diagnostic(
          'FG2042',
          { property, branch: name },
          place(join(pointer, keyword, index)),
        );
      }
    }
  }
};

const combinations = ['allOf', 'oneOf', 'anyOf'];
/** Whoever nests more is believed. */
const mostLookedAt = 200;

/** Whether a schema mentions a property, itself, by reference or in a combination. */
function describes(
  document: JsonObject,
  start: JsonValue,
  property: string,
  keywords: readonly string[],
): boolean {
  const seen = new Set<JsonObject>();
  const pending: JsonValue[] = [start];
  for (let schema = pending.pop(); schema !== undefined; schema = pending.pop()) {
    if (!isJsonObject(schema) || seen.has(schema)) continue;
    if (seen.size === mostLookedAt) return true;
    seen.add(schema);
    if (field(field(schema, 'properties'), property) !== undefined) return true;
    const ref = refOf(schema);
    const pointer = ref === undefined ? undefined : localPointer(ref);
    const target = pointer === undefined ? undefined : valueAt(document, pointer);
    if (target !== undefined) pending.push(target);
    for (const keyword of keywords) {
      const parts = field(schema, keyword);
      if (Array.isArray(parts)) pending.push(...(parts as JsonValue[]));
    }
  }
  return false;
}
