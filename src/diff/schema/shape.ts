import { join } from '../../model/index.js';
import type {
  Discriminator,
  JsonValue,
  Pointer,
  Schema,
  SchemaAt,
  SchemaObject,
  TypeName,
} from '../../model/index.js';
import { CONSTRAINTS, stricter } from './constraints.js';
import type { ConstraintKeyword } from './constraints.js';
import { canonical, isAnnotation, isNullSchema } from './part.js';
import type { Part } from './part.js';

/** Something that a keyword says, and where. */
export interface Said<T> {
  readonly value: T;
  readonly pointer: Pointer;
}

export interface Property {
  /** All schemas of this property, one for each part that declares it. */
  readonly schemas: readonly SchemaAt[];
  /** The part that declares it first. */
  readonly owner: Pointer;
}

export interface Union {
  readonly keyword: 'oneOf' | 'anyOf';
  /** Without the branch that is null. */
  readonly branches: readonly SchemaAt[];
  readonly pointer: Pointer;
  readonly discriminator?: Said<Discriminator>;
}

/** What the parts of a schema say together. */
export interface Shape {
  /** Without null; undefined when any type will do. */
  readonly types: Said<ReadonlySet<TypeName>> | undefined;
  readonly nullable: Said<boolean>;
  /** From `enum` or `const`, by canonical text, without null. */
  readonly values: Said<ReadonlyMap<string, JsonValue>> | undefined;
  readonly properties: ReadonlyMap<string, Property>;
  readonly required: ReadonlyMap<string, Pointer>;
  readonly constraints: ReadonlyMap<ConstraintKeyword, Said<JsonValue>>;
  /** `items`, `additionalProperties`, `propertyNames`, `contains`: one schema each. */
  readonly inner: ReadonlyMap<InnerKeyword, Said<readonly SchemaAt[]>>;
  readonly prefixItems: readonly SchemaAt[];
  readonly patternProperties: ReadonlyMap<string, SchemaAt>;
  readonly unions: readonly Union[];
  /** Keywords that are only compared as a whole. */
  readonly opaque: ReadonlyMap<string, Said<JsonValue>>;
  /** `dependentRequired`, flattened: `a → b`. */
  readonly dependencies: ReadonlyMap<string, Pointer>;
  /** True when no value is allowed at all. */
  readonly never: boolean;
}

export const INNER_KEYWORDS = [
  'items',
  'additionalProperties',
  'propertyNames',
  'contains',
] as const;
export type InnerKeyword = (typeof INNER_KEYWORDS)[number];

const OPAQUE_KEYWORDS = [
  'not',
  'if',
  'then',
  'else',
  'dependentSchemas',
  'unevaluatedProperties',
  'unevaluatedItems',
  '$dynamicRef',
  '$ref',
] as const satisfies readonly (keyof SchemaObject)[];

/** Most schemas say little: what is empty is shared. */
const NONE: ReadonlyMap<never, never> = new Map<never, never>();
const NOTHING: readonly never[] = [];

/** The map to write to, in place of the shared empty one. */
function own<K, V>(map: ReadonlyMap<K, V>): Map<K, V> {
  return map === NONE ? new Map<K, V>() : (map as Map<K, V>);
}

class Merging {
  types: Said<ReadonlySet<TypeName>> | undefined;
  values: Said<ReadonlyMap<string, JsonValue>> | undefined;
  nullable: Said<boolean> | undefined;
  never = false;
  properties: ReadonlyMap<string, { schemas: SchemaAt[]; owner: Pointer }> = NONE;
  required: ReadonlyMap<string, Pointer> = NONE;
  constraints: ReadonlyMap<ConstraintKeyword, Said<JsonValue>> = NONE;
  inner: ReadonlyMap<InnerKeyword, { value: SchemaAt[]; pointer: Pointer }> = NONE;
  prefixItems: readonly SchemaAt[] = NOTHING;
  patternProperties: ReadonlyMap<string, SchemaAt> = NONE;
  unions: readonly Union[] = NOTHING;
  opaque: ReadonlyMap<string, Said<JsonValue>> = NONE;
  dependencies: ReadonlyMap<string, Pointer> = NONE;

  add({ schema, pointer, orNull }: Part): void {
    if (typeof schema === 'boolean') {
      this.never ||= !schema;
      return;
    }
    this.addTypes(schema, pointer);
    this.addValues(schema, pointer);
    this.addNullable(schema, orNull, pointer);
    for (const keyword of CONSTRAINTS) {
      const value = schema[keyword];
      if (value === undefined || (keyword === 'uniqueItems' && value === false)) continue;
      const before = this.constraints.get(keyword);
      if (before === undefined || stricter(keyword, value, before.value)) {
        this.constraints = own(this.constraints).set(keyword, { value, pointer });
      }
    }
    this.addProperties(schema, pointer);
    this.addInner(schema, pointer);
    this.addUnions(schema, pointer);
    for (const keyword of OPAQUE_KEYWORDS) {
      const value = schema[keyword] as JsonValue | undefined;
      if (value !== undefined) this.opaque = own(this.opaque).set(keyword, { value, pointer });
    }
  }

  private addTypes({ type }: SchemaObject, pointer: Pointer): void {
    if (type === undefined) return;
    const names = new Set<TypeName>(typeof type === 'string' ? [type] : type);
    names.delete('null');
    if (names.has('number')) names.delete('integer');
    this.types =
      this.types === undefined
        ? { value: names, pointer }
        : { value: intersect(this.types.value, names), pointer: this.types.pointer };
  }

  private addValues(schema: SchemaObject, pointer: Pointer): void {
    const list = schema.const !== undefined ? [schema.const] : schema.enum;
    if (list === undefined) return;
    const values = new Map(
      list.filter((value) => value !== null).map((value) => [canonical(value), value] as const),
    );
    if (this.values === undefined) {
      this.values = { value: values, pointer };
    } else {
      const kept = [...this.values.value].filter(([key]) => values.has(key));
      this.values = { value: new Map(kept), pointer: this.values.pointer };
    }
  }

  private addNullable(schema: SchemaObject, orNull: Pointer | undefined, pointer: Pointer): void {
    const allows = orNull !== undefined || allowsNull(schema);
    const at = orNull ?? pointer;
    if (this.nullable === undefined || (this.nullable.value && !allows)) {
      this.nullable = { value: allows, pointer: at };
    }
  }

  private addProperties(schema: SchemaObject, pointer: Pointer): void {
    if (schema.properties !== undefined) {
      const properties = (this.properties = own(this.properties));
      for (const [name, property] of Object.entries(schema.properties)) {
        const at = { schema: property, pointer: join(pointer, 'properties', name) };
        const known = properties.get(name);
        if (known === undefined) properties.set(name, { schemas: [at], owner: pointer });
        else known.schemas.push(at);
      }
    }
    for (const name of schema.required ?? NOTHING) {
      if (!this.required.has(name)) this.required = own(this.required).set(name, pointer);
    }
    for (const [pattern, value] of Object.entries(schema.patternProperties ?? {})) {
      if (this.patternProperties.has(pattern)) continue;
      const at = { schema: value, pointer: join(pointer, 'patternProperties', pattern) };
      this.patternProperties = own(this.patternProperties).set(pattern, at);
    }
    for (const [name, needed] of Object.entries(schema.dependentRequired ?? {})) {
      for (const one of needed) {
        this.dependencies = own(this.dependencies).set(`${name} → ${one}`, pointer);
      }
    }
  }

  private addInner(schema: SchemaObject, pointer: Pointer): void {
    for (const keyword of INNER_KEYWORDS) {
      const value: Schema | undefined = schema[keyword];
      // `true` is what an absent keyword means.
      if (value === undefined || value === true) continue;
      const at = { schema: value, pointer: join(pointer, keyword) };
      const known = this.inner.get(keyword);
      if (known === undefined) this.inner = own(this.inner).set(keyword, { value: [at], pointer });
      else known.value.push(at);
    }
    if (schema.prefixItems === undefined || this.prefixItems.length > 0) return;
    this.prefixItems = schema.prefixItems.map((value, i) => ({
      schema: value,
      pointer: join(pointer, 'prefixItems', i),
    }));
  }

  private addUnions(schema: SchemaObject, pointer: Pointer): void {
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      const branches = schema[keyword];
      if (branches === undefined) continue;
      const list = asEnum(branches);
      if (list !== undefined) {
        this.addTypes(list, pointer);
        this.addValues(list, pointer);
        continue;
      }
      const at = join(pointer, keyword);
      const union: Union = {
        keyword,
        pointer: at,
        branches: branches
          .map((branch, i) => ({ schema: branch, pointer: join(at, i) }))
          .filter((branch) => !isNullSchema(branch.schema)),
        ...(schema.discriminator === undefined
          ? {}
          : {
              discriminator: {
                value: schema.discriminator,
                pointer: join(pointer, 'discriminator'),
              },
            }),
      };
      this.unions = [...this.unions, union];
    }
  }
}

/** A union of constants is an enum; written so, each value can have a description. */
function asEnum(branches: readonly Schema[]): SchemaObject | undefined {
  const types = new Set<TypeName>();
  const values: JsonValue[] = [];
  for (const branch of branches) {
    if (typeof branch === 'boolean') return undefined;
    const { type, const: constant, enum: list } = branch;
    const only = Object.keys(branch).every(
      (key) => key === 'type' || key === 'const' || key === 'enum' || isAnnotation(key),
    );
    if (!only || type === undefined || (constant === undefined && list === undefined))
      return undefined;
    for (const name of typeof type === 'string' ? [type] : type) types.add(name);
    values.push(...(constant === undefined ? (list ?? []) : [constant]));
  }
  return branches.length === 0 ? undefined : { type: [...types], enum: values };
}

function intersect(a: ReadonlySet<TypeName>, b: ReadonlySet<TypeName>): ReadonlySet<TypeName> {
  const both = new Set([...a].filter((type) => b.has(type)));
  if (a.has('number') && b.has('integer')) both.add('integer');
  if (b.has('number') && a.has('integer')) both.add('integer');
  return both;
}

function allowsNull(schema: SchemaObject): boolean {
  const { type } = schema;
  if (type !== undefined && type !== 'null' && !(Array.isArray(type) && type.includes('null'))) {
    return false;
  }
  if (schema.const !== undefined && schema.const !== null) return false;
  if (schema.enum !== undefined && !schema.enum.includes(null)) return false;
  for (const branches of [schema.oneOf, schema.anyOf]) {
    if (branches !== undefined && type === undefined && !branches.some(isNullBranch)) return false;
  }
  return true;
}

/** Null alone, or among the values of an enum. */
function isNullBranch(branch: Schema): boolean {
  return (
    isNullSchema(branch) || (typeof branch === 'object' && branch.enum?.includes(null) === true)
  );
}

export function shapeOf(parts: readonly Part[]): Shape {
  const merging = new Merging();
  for (const part of parts) merging.add(part);
  return {
    types: merging.types,
    nullable: merging.nullable ?? { value: true, pointer: parts[0]?.pointer ?? '' },
    values: merging.values,
    properties: merging.properties,
    required: merging.required,
    constraints: merging.constraints,
    inner: merging.inner,
    prefixItems: merging.prefixItems,
    patternProperties: merging.patternProperties,
    unions: merging.unions,
    opaque: merging.opaque,
    dependencies: merging.dependencies,
    never: merging.never,
  };
}
