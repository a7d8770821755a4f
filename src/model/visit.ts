import { join } from './pointer.js';
import type { Pointer } from './pointer.js';
import type { Schema, SchemaAt, SchemaObject } from './schema.js';

type Holds = 'schema' | 'list' | 'map';

/** Where a schema holds schemas (JSON Schema 2020-12, Applicator and Core vocabularies). */
export const subschemaKeywords = {
  $defs: 'map',
  items: 'schema',
  prefixItems: 'list',
  contains: 'schema',
  unevaluatedItems: 'schema',
  properties: 'map',
  patternProperties: 'map',
  additionalProperties: 'schema',
  propertyNames: 'schema',
  dependentSchemas: 'map',
  unevaluatedProperties: 'schema',
  allOf: 'list',
  anyOf: 'list',
  oneOf: 'list',
  not: 'schema',
  if: 'schema',
  then: 'schema',
  else: 'schema',
} as const satisfies Partial<Record<keyof SchemaObject, Holds>>;

export type SubschemaKeyword = keyof typeof subschemaKeywords;

export interface Subschema extends SchemaAt {
  readonly keyword: SubschemaKeyword;
}

function isSchemaLike(value: unknown): value is Schema {
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null);
}

/** The schemas that stand directly inside a schema, in document order, each with its pointer. */
export function subschemas({ schema, pointer }: SchemaAt): Subschema[] {
  if (typeof schema === 'boolean') return [];
  const found: Subschema[] = [];
  const add = (keyword: SubschemaKeyword, child: unknown, at: Pointer) => {
    if (isSchemaLike(child)) found.push({ keyword, schema: child, pointer: at });
  };
  for (const keyword of Object.keys(schema) as SubschemaKeyword[]) {
    if (!Object.hasOwn(subschemaKeywords, keyword)) continue;
    const value: unknown = schema[keyword];
    if (typeof value !== 'object' || value === null) {
      if (typeof value === 'boolean') add(keyword, value, join(pointer, keyword));
    } else if (subschemaKeywords[keyword] === 'schema') {
      add(keyword, value, join(pointer, keyword));
    } else {
      for (const [key, child] of Object.entries(value))
        add(keyword, child, join(pointer, keyword, key));
    }
  }
  return found;
}

/** A schema and everything inside it, references not followed. */
export function* nestedSchemas(root: SchemaAt): Generator<SchemaAt> {
  const pending: SchemaAt[] = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    yield next;
    pending.push(...subschemas(next).reverse());
  }
}
