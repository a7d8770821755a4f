import { isJsonObject } from '../../model/index.js';
import type { JsonValue } from '../../model/index.js';
import { join } from '../../model/index.js';
import { fieldNames, methods } from '../grammar/grammar.js';
import type { Kind } from '../grammar/grammar.js';
import type { Mender } from './mending.js';
import { schemaForms } from './schema-forms.js';

/** The fields that decide what is served, beside those that hold other objects. */
const more: Partial<Record<Kind, readonly string[]>> = {
  document: ['security'],
  pathItem: methods,
  operation: ['security', 'operationId', 'tags', 'deprecated'],
  parameter: ['in', 'name', 'required', 'style', 'explode', 'allowReserved', 'allowEmptyValue'],
  header: ['required'],
  requestBody: ['required'],
  securityScheme: ['type', 'in', 'name', 'scheme'],
  schema: ['const', ...schemaForms['3.0'].keys(), ...schemaForms['3.1'].keys()],
};

const names = new Map<Kind, ReadonlyMap<string, string>>();

function namesOf(kind: Kind): ReadonlyMap<string, string> {
  const known = names.get(kind);
  if (known !== undefined) return known;
  const own = [...fieldNames(kind), ...(more[kind] ?? [])];
  const made = new Map(own.map((name) => [name.toLowerCase(), name]));
  names.set(kind, made);
  return made;
}

/** The field that is meant by one that differs in the size of its letters alone. */
function intended(kind: Kind, key: string): string | undefined {
  const name = namesOf(kind).get(key.toLowerCase());
  return name === key ? undefined : name;
}

/** Fields in letters of another size (`Get`, `maxlength`): nothing else can be meant by them. */
export const spelling: Mender = ({ nodes, report, change }) => {
  for (const { kind, holds, value, pointer } of nodes) {
    if (holds !== 'one' || !isJsonObject(value)) continue;
    for (const key of Object.keys(value)) {
      const name = intended(kind, key);
      if (name === undefined || Object.hasOwn(value, name)) continue;
      report('FG2036', { key, name }, join(pointer, key));
      change(pointer, (current) => renamed(current, key, name));
    }
  }
};

function renamed(value: JsonValue, key: string, name: string): JsonValue {
  if (!isJsonObject(value) || Object.hasOwn(value, name)) return value;
  const entries = Object.entries(value).map(([one, inner]) => [one === key ? name : one, inner]);
  return Object.fromEntries(entries) as JsonValue;
}
