import type { JsonObject, JsonValue, Schema, TypeName } from '../../../src/model/index.js';
import type { Chance } from './chance.js';
import { flatten, Unsatisfiable } from './merge.js';
import type { Flat } from './merge.js';
import { text } from './texts.js';

export interface SampleContext {
  readonly document: JsonObject;
  readonly direction: 'request' | 'response';
  readonly chance: Chance;
  /** Without optional properties and items: for schemas that are recursive or contradict themselves. */
  readonly sparse: boolean;
}

const shallowFrom = 3;
const deepest = 24;

/** A value that is meant to be valid; whoever asks checks it, since a flat view cannot see `not` and `if`. */
export function sampleValue(schema: Schema, context: SampleContext, depth = 0): JsonValue {
  if (depth > deepest) throw new Unsatisfiable('every value is infinite');
  const shallow = context.sparse || depth >= shallowFrom;
  const flat = flatten(context.document, schema, context.chance, shallow);
  if (flat.const !== undefined) return flat.const;
  if (flat.enum !== undefined) return oneOf(flat, context);
  switch (typeFor(flat, context)) {
    case 'null':
      return null;
    case 'boolean':
      return context.chance.below(2) === 0;
    case 'integer':
      return number(flat, 1, context.chance);
    case 'number':
      return number(flat, 0.5, context.chance);
    case 'string':
      return text(flat, context.chance);
    case 'array':
      return array(flat, context, depth, shallow);
    case 'object':
      return object(flat, context, depth, shallow);
  }
}

function oneOf(flat: Flat, { chance }: SampleContext): JsonValue {
  const types = flat.type === undefined ? undefined : [flat.type].flat();
  const fitting = (flat.enum ?? []).filter(
    (value) => types === undefined || types.some((type) => isOfType(value, type)),
  );
  const value = chance.pick(fitting);
  if (value === undefined) throw new Unsatisfiable('no value of the list has the type');
  return value;
}

function isOfType(value: JsonValue, type: TypeName): boolean {
  if (value === null) return type === 'null';
  if (Array.isArray(value)) return type === 'array';
  if (typeof value === 'number')
    return type === 'number' || (type === 'integer' && Number.isInteger(value));
  return typeof value === type;
}

function typeFor(flat: Flat, { chance }: SampleContext): TypeName {
  const types = flat.type === undefined ? [] : [flat.type].flat();
  if (flat.type !== undefined && types.length === 0) throw new Unsatisfiable('no type is left');
  const telling = types.filter((type) => type !== 'null');
  if (types.length > 0) return chance.pick(telling.length > 0 ? telling : types) ?? 'null';
  if (flat.properties !== undefined || (flat.required ?? []).length > 0) return 'object';
  if (flat.additionalProperties !== undefined) return 'object';
  if (flat.items !== undefined || flat.prefixItems !== undefined) return 'array';
  if (flat.minimum !== undefined || flat.maximum !== undefined) return 'number';
  return 'string';
}

function number(flat: Flat, step: number, chance: Chance): number {
  const unit = flat.multipleOf ?? (step === 1 ? 1 : 0.5);
  const low = Math.max(flat.minimum ?? -Infinity, (flat.exclusiveMinimum ?? -Infinity) + unit / 2);
  const high = Math.min(flat.maximum ?? Infinity, (flat.exclusiveMaximum ?? Infinity) - unit / 2);
  const start = Number.isFinite(low) ? low : Number.isFinite(high) ? Math.min(high, 1) : 1;
  const first = Math.ceil(start / unit) * unit;
  const made = first + chance.below(4) * unit;
  const value = made <= high ? made : first;
  if (value <= high) return step === 1 ? value : Number(value.toPrecision(12));
  if (step !== 1 && low <= high) return low + (high - low) / 2;
  throw new Unsatisfiable('no number is in the range');
}

function array(flat: Flat, context: SampleContext, depth: number, shallow: boolean): JsonValue {
  const { minItems = 0, maxItems = Infinity, prefixItems = [] } = flat;
  const wanted = shallow ? minItems : Math.max(minItems, 1 + context.chance.below(2));
  const count = Math.min(Math.max(wanted, Math.min(prefixItems.length, minItems)), maxItems, 300);
  const items: JsonValue[] = [];
  const seen = new Set<string>();
  for (let tries = 0; items.length < count && tries < count * 10 + 10; tries++) {
    const schema = prefixItems[items.length] ?? flat.contains ?? flat.items ?? {};
    if (schema === false) break;
    let item: JsonValue;
    try {
      item = sampleValue(schema, context, depth + 1);
    } catch (error) {
      if (items.length >= minItems) break;
      throw error;
    }
    const key = JSON.stringify(item);
    if (flat.uniqueItems === true && seen.has(key)) continue;
    seen.add(key);
    items.push(item);
  }
  if (items.length < minItems) throw new Unsatisfiable('too few different items');
  return items;
}

function object(flat: Flat, context: SampleContext, depth: number, shallow: boolean): JsonValue {
  const required = new Set(flat.required);
  const members = new Map<string, JsonValue>();
  const { minProperties = 0, maxProperties = Infinity } = flat;
  const skipped = context.direction === 'request' ? 'readOnly' : 'writeOnly';
  const properties = Object.entries(flat.properties ?? {});
  const ordered = [...properties].sort(
    ([one], [other]) => Number(required.has(other)) - Number(required.has(one)),
  );
  for (const [name, schema] of ordered) {
    const needed = required.has(name) || members.size < minProperties;
    if (!needed && (shallow || members.size >= maxProperties)) continue;
    if (!needed && typeof schema === 'object' && schema[skipped] === true) continue;
    try {
      members.set(name, sampleValue(schema, context, depth + 1));
    } catch (error) {
      if (required.has(name) || !(error instanceof Unsatisfiable)) throw error;
    }
  }
  const rest = flat.additionalProperties ?? true;
  for (const name of required) {
    if (!members.has(name)) members.set(name, sampleValue(rest, context, depth + 1));
  }
  const wanted = shallow || typeof rest === 'boolean' ? minProperties : Math.max(minProperties, 1);
  for (let index = 0; members.size < Math.min(wanted, maxProperties); index++) {
    if (index > 100) break;
    const name =
      flat.propertyNames === undefined
        ? `key${index}`
        : String(sampleValue(flat.propertyNames, context, depth + 1));
    if (rest === false) break;
    members.set(name, sampleValue(rest, context, depth + 1));
  }
  return Object.fromEntries(members);
}
