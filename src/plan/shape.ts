import { resolveSchema } from '../model/index.js';
import type { JsonObject, Schema, TypeName } from '../model/index.js';

/** How the text of a parameter becomes a value; see the runtime's `descriptor.ts`. */
export interface Shape {
  readonly types: readonly TypeName[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additional?: Shape;
}

/** The order in which a text is tried as a value of each type: the most particular first. */
const order: readonly TypeName[] = [
  'null',
  'boolean',
  'integer',
  'number',
  'array',
  'object',
  'string',
];

const anyText: Shape = { types: ['string'] };

/** Parameters are flat in practice; deeper structures are left as text. */
const deepest = 8;

interface Parts {
  readonly types: Set<TypeName>;
  readonly items: Shape[];
  readonly properties: Map<string, Shape>;
  readonly additional: Shape[];
}

const typesOfValue = (value: unknown): TypeName =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'array'
      : typeof value === 'number'
        ? Number.isInteger(value)
          ? 'integer'
          : 'number'
        : (typeof value as TypeName);

function declaredTypes(schema: Exclude<Schema, boolean>): readonly TypeName[] {
  if (schema.type !== undefined)
    return typeof schema.type === 'string' ? [schema.type] : schema.type;
  if (schema.const !== undefined) return [typesOfValue(schema.const)];
  if (schema.enum !== undefined) return schema.enum.map(typesOfValue);
  if (schema.properties !== undefined || typeof schema.additionalProperties === 'object')
    return ['object'];
  if (schema.items !== undefined || schema.prefixItems !== undefined) return ['array'];
  return [];
}

/**
 * Everything that a schema says itself, by reference and in its branches, each part once. Never recursive
 * but for parts of the value; a name for another name is no step on the way.
 */
function collect(document: JsonObject, start: Schema, startDepth: number): Parts {
  const parts: Parts = { types: new Set(), items: [], properties: new Map(), additional: [] };
  const seen = new Set<Schema>();
  const pending = [{ schema: start, depth: startDepth }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { schema, depth } = next;
    if (typeof schema === 'boolean' || depth > deepest || seen.has(schema)) continue;
    seen.add(schema);
    addOwn(document, schema, parts, depth);
    const target = schema.$ref === undefined ? undefined : resolveSchema({ document }, schema.$ref);
    const isAlias = schema !== start && Object.keys(schema).length === 1;
    const targets =
      target === undefined ? [] : [{ schema: target.schema, depth: isAlias ? depth : depth + 1 }];
    const { allOf = [], oneOf = [], anyOf = [] } = schema;
    const branches = [...allOf, ...oneOf, ...anyOf].map((one) => ({
      schema: one,
      depth: depth + 1,
    }));
    pending.push(...[...targets, ...branches].reverse());
  }
  return parts;
}

function addOwn(
  document: JsonObject,
  schema: Exclude<Schema, boolean>,
  parts: Parts,
  depth: number,
): void {
  for (const type of declaredTypes(schema)) parts.types.add(type);
  if (typeof schema.items === 'object') parts.items.push(shape(document, schema.items, depth + 1));
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    parts.properties.set(key, shape(document, property, depth + 1));
  }
  if (typeof schema.additionalProperties === 'object') {
    parts.additional.push(shape(document, schema.additionalProperties, depth + 1));
  }
}

function merge(shapes: readonly Shape[]): Shape | undefined {
  const [first] = shapes;
  if (first === undefined || shapes.length === 1) return first;
  return { ...first, types: sorted(shapes.flatMap(({ types }) => types)) };
}

function sorted(types: Iterable<TypeName>): TypeName[] {
  const set = new Set(types);
  return order.filter((type) => set.has(type) && !(type === 'integer' && set.has('number')));
}

/**
 * The shape of the values that a schema allows, all its branches taken together: it only steers how text is
 * read, validation decides afterwards. A schema that says nothing is text.
 */
export function shape(document: JsonObject, schema: Schema, depth = 0): Shape {
  const parts = collect(document, schema, depth);
  if (parts.types.size === 0) return anyText;
  const items = merge(parts.items);
  const additional = merge(parts.additional);
  return {
    types: sorted(parts.types),
    ...(items === undefined ? {} : { items }),
    ...(parts.properties.size === 0 ? {} : { properties: Object.fromEntries(parts.properties) }),
    ...(additional === undefined ? {} : { additional }),
  };
}

/** True when every value of the shape is valid, so that no validator is needed. */
export function isPlain(schema: Schema): boolean {
  if (typeof schema === 'boolean') return schema;
  return Object.keys(schema).every(
    (key) =>
      plainKeywords.has(key) ||
      key.startsWith('x-') ||
      (key === 'type' && schema.type === 'string'),
  );
}

/** Annotations, which no value can break. */
const plainKeywords = new Set([
  'title',
  'description',
  'default',
  'examples',
  'example',
  'deprecated',
  'readOnly',
  'writeOnly',
  'externalDocs',
]);
