import { resolveSchema } from '../../../src/model/index.js';
import type { JsonObject, Schema, SchemaObject, TypeName } from '../../../src/model/index.js';
import type { Chance } from './chance.js';

/** A schema without references and branches: one of its alternatives, all its conditions side by side. */
export type Flat = SchemaObject & { readonly patterns?: readonly string[] };

export class Unsatisfiable extends Error {}

const mostSteps = 200;

function typesOf(schema: SchemaObject): readonly TypeName[] | undefined {
  return typeof schema.type === 'string' ? [schema.type] : schema.type;
}

function commonTypes(one: SchemaObject, other: SchemaObject): readonly TypeName[] | undefined {
  const [first, second] = [typesOf(one), typesOf(other)];
  if (first === undefined || second === undefined) return first ?? second;
  const wide = (types: readonly TypeName[]) =>
    new Set(types.flatMap((type) => (type === 'number' ? ['number', 'integer'] : [type])));
  const [a, b] = [wide(first), wide(second)];
  return [...a].filter((type) => b.has(type)) as TypeName[];
}

function both(one: Schema | undefined, other: Schema | undefined): Schema | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return { allOf: [one, other] };
}

function properties(one: SchemaObject, other: SchemaObject): Record<string, Schema> | undefined {
  if (one.properties === undefined && other.properties === undefined) return undefined;
  const merged = new Map(Object.entries(one.properties ?? {}));
  for (const [name, schema] of Object.entries(other.properties ?? {})) {
    merged.set(name, both(merged.get(name), schema) ?? true);
  }
  return Object.fromEntries(merged);
}

function pickBound(
  one: number | undefined,
  other: number | undefined,
  pick: (...values: number[]) => number,
): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : pick(one, other);
}

const least = [
  'minimum',
  'exclusiveMinimum',
  'minLength',
  'minItems',
  'minProperties',
  'minContains',
] as const;
const most = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'] as const;

function without(entries: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

function merge(one: Flat, other: Flat): Flat {
  const allowed =
    one.enum !== undefined && other.enum !== undefined
      ? one.enum.filter((value) =>
          other.enum?.some((same) => JSON.stringify(same) === JSON.stringify(value)),
        )
      : (one.enum ?? other.enum);
  return {
    ...one,
    ...other,
    ...without({
      type: commonTypes(one, other),
      enum: allowed,
      properties: properties(one, other),
      items: both(one.items, other.items),
      additionalProperties: both(one.additionalProperties, other.additionalProperties),
      ...Object.fromEntries(least.map((key) => [key, pickBound(one[key], other[key], Math.max)])),
      ...Object.fromEntries(most.map((key) => [key, pickBound(one[key], other[key], Math.min)])),
    }),
    required: [...new Set([...(one.required ?? []), ...(other.required ?? [])])],
    patterns: [...new Set([...(one.patterns ?? []), ...(other.patterns ?? [])])],
  };
}

/** Flattens a schema: references followed, `allOf` merged, one branch taken of `oneOf` and of `anyOf`. */
export function flatten(
  document: JsonObject,
  start: Schema,
  chance: Chance,
  shallow: boolean,
): Flat {
  let steps = 0;
  const visit = (schema: Schema): Flat => {
    if (schema === false || ++steps > mostSteps) throw new Unsatisfiable('no value is valid');
    if (schema === true) return {};
    if (schema.$dynamicRef !== undefined) throw new Unsatisfiable('dynamic references');
    const { $ref, allOf = [], oneOf, anyOf, ...own } = schema;
    let flat: Flat = {
      ...own,
      ...(own.pattern === undefined ? {} : { patterns: [own.pattern] }),
    };
    if ($ref !== undefined) {
      const target = resolveSchema({ document }, $ref);
      if (target !== undefined) flat = merge(visit(target.schema), flat);
    }
    for (const part of allOf) flat = merge(flat, visit(part));
    for (const branches of [oneOf, anyOf]) {
      const branch = shallow
        ? simplest(document, branches ?? [])
        : chance.pick((branches ?? []).filter((one) => one !== false));
      if (branch !== undefined) flat = merge(flat, discriminated(visit(branch), branch, schema));
    }
    return flat;
  };
  return visit(start);
}

/** The branch that is the likeliest to end: one without references comes before one with them. */
function simplest(document: JsonObject, branches: readonly Schema[]): Schema | undefined {
  const weight = (branch: Schema): number => {
    const text = JSON.stringify(
      typeof branch === 'object' && branch.$ref !== undefined
        ? (resolveSchema({ document }, branch.$ref)?.schema ?? {})
        : branch,
    );
    return (text.match(/"\$ref"/g) ?? []).length * 1000 + text.length;
  };
  return [...branches].sort((one, other) => weight(one) - weight(other))[0];
}

/** The discriminating property names the branch that was taken (OpenAPI 3.1.0, Discriminator Object). */
function discriminated(flat: Flat, branch: Schema, { discriminator }: SchemaObject): Flat {
  if (discriminator === undefined || typeof branch === 'boolean' || branch.$ref === undefined) {
    return flat;
  }
  const name = branch.$ref.split('/').at(-1);
  const mapped = Object.entries(discriminator.mapping ?? {}).find(
    ([, target]) => target === branch.$ref || target === name,
  );
  const value = mapped?.[0] ?? name ?? '';
  return merge(flat, {
    properties: { [discriminator.propertyName]: { const: value } },
    required: [discriminator.propertyName],
  });
}
