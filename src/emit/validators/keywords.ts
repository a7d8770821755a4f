import { isJsonObject, isSchema, join } from '../../model/index.js';
import type { JsonValue, Pointer, Schema, SchemaAt, SchemaObject } from '../../model/index.js';

/**
 * Safe reading of a schema's keywords. A document may hold anything under a keyword's name, so a value
 * of the wrong kind counts as absent (what it should have been is said when the document is loaded).
 */

export function numberAt(schema: SchemaObject, keyword: keyof SchemaObject): number | undefined {
  const value = schema[keyword];
  return typeof value === 'number' ? value : undefined;
}

export function stringAt(schema: SchemaObject, keyword: keyof SchemaObject): string | undefined {
  const value = schema[keyword];
  return typeof value === 'string' ? value : undefined;
}

export function stringsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The allowed values of `enum` and `const` together, undefined when neither restricts the value. */
export function allowedValues(schema: SchemaObject): readonly JsonValue[] | undefined {
  if (Object.hasOwn(schema, 'const') && schema.const !== undefined) return [schema.const];
  return Array.isArray(schema.enum) ? (schema.enum as readonly JsonValue[]) : undefined;
}

export const typeNames = ['null', 'boolean', 'object', 'array', 'number', 'string'] as const;

/** The JSON types without `integer`, which is a number without a fraction. */
export type Kind = (typeof typeNames)[number];

/** The types that `type` names, undefined when every type is allowed. */
export function namedTypes(schema: SchemaObject): ReadonlySet<Kind | 'integer'> | undefined {
  const { type } = schema;
  const names = typeof type === 'string' ? [type] : stringsIn(type);
  const known = names.filter((name) => name === 'integer' || typeNames.includes(name as Kind));
  return known.length === 0 ? undefined : new Set(known as (Kind | 'integer')[]);
}

export function kindOf(value: JsonValue): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as Kind;
}

/** How keywords hold sub-schemas, and whether those apply to the value itself. */
const holders = {
  allOf: { shape: 'list', inPlace: true },
  anyOf: { shape: 'list', inPlace: true },
  oneOf: { shape: 'list', inPlace: true },
  not: { shape: 'schema', inPlace: true },
  if: { shape: 'schema', inPlace: true },
  then: { shape: 'schema', inPlace: true },
  else: { shape: 'schema', inPlace: true },
  dependentSchemas: { shape: 'map', inPlace: true },
  properties: { shape: 'map', inPlace: false },
  patternProperties: { shape: 'map', inPlace: false },
  additionalProperties: { shape: 'schema', inPlace: false },
  unevaluatedProperties: { shape: 'schema', inPlace: false },
  propertyNames: { shape: 'schema', inPlace: false },
  prefixItems: { shape: 'list', inPlace: false },
  items: { shape: 'schema', inPlace: false },
  contains: { shape: 'schema', inPlace: false },
  unevaluatedItems: { shape: 'schema', inPlace: false },
} as const;

export type Holder = keyof typeof holders;

export interface Child extends SchemaAt {
  readonly keyword: Holder;
  /** Its index in a list, its name in a map. */
  readonly key?: string;
  readonly inPlace: boolean;
}

/** The schema that a keyword holds. */
export function childAt(at: SchemaAt, keyword: Holder): SchemaAt | undefined {
  if (typeof at.schema === 'boolean') return undefined;
  const schema = at.schema[keyword] as JsonValue | undefined;
  return isSchema(schema)
    ? { schema: schema as Schema, pointer: join(at.pointer, keyword) }
    : undefined;
}

/** The schemas in a keyword's list. */
export function childList(at: SchemaAt, keyword: Holder): SchemaAt[] {
  const list = typeof at.schema === 'boolean' ? undefined : at.schema[keyword];
  if (!Array.isArray(list)) return [];
  const base: Pointer = join(at.pointer, keyword);
  return (list as readonly JsonValue[]).flatMap((schema, index) =>
    isSchema(schema) ? [{ schema: schema as Schema, pointer: join(base, index) }] : [],
  );
}

/** The schemas in a keyword's map, by name. */
export function childMap(at: SchemaAt, keyword: Holder): [name: string, SchemaAt][] {
  const map = typeof at.schema === 'boolean' ? undefined : (at.schema[keyword] as JsonValue);
  const found: [string, SchemaAt][] = [];
  if (!isJsonObject(map)) return found;
  const base: Pointer = join(at.pointer, keyword);
  for (const name of Object.keys(map)) {
    const schema = map[name];
    if (isSchema(schema))
      found.push([name, { schema: schema as Schema, pointer: join(base, name) }]);
  }
  return found;
}

/** Every sub-schema that takes part in validation; definitions do so only through a `$ref`. */
export function children(at: SchemaAt): Child[] {
  if (typeof at.schema === 'boolean') return [];
  const found: Child[] = [];
  for (const keyword of Object.keys(at.schema)) {
    if (!Object.hasOwn(holders, keyword)) continue;
    const { shape, inPlace } = holders[keyword as Holder];
    const holder = keyword as Holder;
    if (shape === 'schema') {
      const child = childAt(at, holder);
      if (child !== undefined) found.push({ ...child, keyword: holder, inPlace });
    } else if (shape === 'list') {
      childList(at, holder).forEach((child, index) =>
        found.push({ ...child, keyword: holder, key: String(index), inPlace }),
      );
    } else {
      for (const [key, child] of childMap(at, holder)) {
        found.push({ ...child, keyword: holder, key, inPlace });
      }
    }
  }
  return found;
}
