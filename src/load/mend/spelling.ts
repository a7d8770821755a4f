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

interface Spellings {
  /** The names of the fields of a kind by how they are written in small letters. */
  readonly names: ReadonlyMap<string, string>;
  /** What was asked before: documents have many objects, and few names of fields. */
  readonly known: Map<string, string | undefined>;
}

const spellings = new Map<Kind, Spellings>();

function spellingsOf(kind: Kind): Spellings {
  const made = spellings.get(kind);
  if (made !== undefined) return made;
  const own = [...fieldNames(kind), ...(more[kind] ?? [])];
  const names = new Map(own.map((name) => [name.toLowerCase(), name]));
  const known = new Map(own.map((name): [string, undefined] => [name, undefined]));
  spellings.set(kind, { names, known });
  return { names, known };
}

/** More names than these come from a document that has no end of them. */
const mostKnown = 10_000;

/** The field that is meant by one that differs in the size of its letters alone. */
function intended({ names, known }: Spellings, key: string): string | undefined {
  if (known.has(key)) return known.get(key);
  const name = names.get(key.toLowerCase());
  if (known.size < mostKnown) known.set(key, name);
  return name;
}

/** Fields in letters of another size (`Get`, `maxlength`): nothing else can be meant by them. */
export const spelling: Mender = ({ nodes, report, change }) => {
  for (const { kind, holds, value, pointer } of nodes) {
    if (holds !== 'one' || !isJsonObject(value)) continue;
    const own = spellingsOf(kind);
    for (const key of Object.keys(value)) {
      const name = intended(own, key);
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
