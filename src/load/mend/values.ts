import { isJsonObject, join } from '../../model/index.js';
import type { JsonObject, JsonValue } from '../../model/index.js';
import { describe, excerpt } from '../describe.js';
import type { Node } from '../grammar/walk.js';
import { omit } from '../omit.js';
import { isText, toBoolean } from './forms.js';
import type { Form } from './forms.js';
import type { Edit, Mender, Mending } from './mending.js';
import { objectForms } from './object-forms.js';
import { schemaForms } from './schema-forms.js';

/** Fields of the wrong kind of value: read where the meaning is clear, else on the safe side. */
export const values: Mender = (mending) => {
  const { nodes, version } = mending;
  for (const node of nodes) {
    if (node.holds !== 'one' || !isJsonObject(node.value)) continue;
    const { kind, value } = node;
    const forms = kind === 'schema' ? schemaForms[version] : objectForms.get(kind);
    // What stands beside a reference is not read in 3.0, and of objects that are no schema nowhere.
    if (forms === undefined) continue;
    if (isText(value['$ref'] ?? null) && (kind !== 'schema' || version === '3.0')) continue;
    for (const key of Object.keys(value)) {
      const form = forms.get(key);
      const field = value[key] as JsonValue;
      if (key === 'items' && kind === 'schema' && Array.isArray(field)) tellTuple(mending, node);
      if (form === undefined || form.accepts(field, value)) continue;
      if (isEmpty(key, field)) tellEmpty(mending, node, key);
      else settle(mending, node, key, form);
    }
    if (kind === 'schema') mendMapping(mending, node);
  }
};

/** What YAML leaves empty is absent; but in place of a type it is the type of null. */
function isEmpty(key: string, field: JsonValue): boolean {
  return field === null && key !== 'type';
}

function tellEmpty({ report, change }: Mending, { pointer }: Node, key: string): void {
  report('FG2032', { what: key }, join(pointer, key));
  change(pointer, without(key));
}

/** The dialect makes of it what it was before 2020-12. */
function tellTuple({ report }: Mending, { pointer }: Node): void {
  const words = { found: 'a list', read: 'schemas by position (prefixItems)' };
  report('FG2030', { key: 'items', expected: 'a schema', ...words }, join(pointer, 'items'));
}

function settle(mending: Mending, node: Node, key: string, form: Form): void {
  const { report, change } = mending;
  const owner = node.value as JsonObject;
  const field = owner[key] as JsonValue;
  const at = join(node.pointer, key);
  const { expected } = form;
  if (key === 'required' && node.kind === 'schema' && wasRequired(mending, node, field)) return;
  const found = form.read?.(field, owner);
  const otherwise = typeof form.otherwise === 'function' ? form.otherwise(field) : form.otherwise;
  if (found !== undefined || typeof otherwise === 'object') {
    const read = found ?? (otherwise as { readonly take: JsonValue }).take;
    report('FG2030', { key, expected, found: shown(field), read: shown(read) }, at);
    change(node.pointer, (value) => ({ ...(value as JsonObject), [key]: read }));
  } else if (otherwise === 'drop') {
    // A parameter without a location or a name is refused where shapes are checked.
    if (node.kind === 'parameter' && (key === 'in' || key === 'name')) return;
    report('FG2013', { keyword: key, expected }, at);
    change(node.pointer, without(key));
  } else {
    report('FG2031', { key, expected, found: shown(field) }, at);
    // Nothing is not anything; and what the schema holds stays, for who refers to it and for its type.
    change(node.pointer, (value) => ({ ...omit(value as JsonObject, key), not: {} }));
  }
}

/**
 * `required: true` on a property is what JSON Schema said before its draft 4: the object that holds the
 * property requires it. Anywhere else it says nothing.
 */
function wasRequired({ report, change }: Mending, node: Node, field: JsonValue): boolean {
  const isRequired = typeof field === 'boolean' ? field : toBoolean(field);
  if (isRequired === undefined) return false;
  const at = join(node.pointer, 'required');
  const expected = 'a list of strings';
  const holder = holderOf(node);
  if (isRequired && holder !== undefined) {
    const read = 'required by the object that holds it';
    report('FG2030', { key: 'required', expected, found: shown(field), read }, at);
    change(holder.pointer, requiring(node.key));
  } else {
    report('FG2013', { keyword: 'required', expected }, at);
  }
  change(node.pointer, without('required'));
  return true;
}

/** The schema that has this one as a property. */
function holderOf({ parent }: Node): Node | undefined {
  if (parent?.key !== 'properties' || parent.holds !== 'map') return undefined;
  return parent.parent?.kind === 'schema' && parent.parent.holds === 'one'
    ? parent.parent
    : undefined;
}

function requiring(name: string): Edit {
  return (value) => {
    const schema = value as JsonObject;
    const { required } = schema;
    const listed = Array.isArray(required) ? (required as JsonValue[]) : [];
    return listed.includes(name) ? schema : { ...schema, required: [...listed, name] };
  };
}

/** Names in a discriminator's mapping that lead to no text lead nowhere. */
function mendMapping({ report, change }: Mending, { value, pointer }: Node): void {
  const discriminator = (value as JsonObject)['discriminator'];
  if (!isJsonObject(discriminator) || !Object.hasOwn(discriminator, 'mapping')) return;
  const mapping = discriminator['mapping'];
  const at = join(pointer, 'discriminator', 'mapping');
  const expected = 'an object of strings';
  const wrong = isJsonObject(mapping)
    ? Object.keys(mapping).filter((name) => !isText(mapping[name] as JsonValue))
    : undefined;
  if (wrong?.length === 0) return;
  for (const name of wrong ?? []) report('FG2013', { keyword: name, expected }, join(at, name));
  if (wrong === undefined) report('FG2013', { keyword: 'mapping', expected }, at);
  change(pointer, (current) => {
    const schema = current as JsonObject;
    const own = schema['discriminator'];
    if (!isJsonObject(own)) return schema;
    const rest = omit(own, 'mapping');
    const left = isJsonObject(mapping) ? { mapping: omit(mapping, ...(wrong ?? [])) } : {};
    return { ...schema, discriminator: { ...rest, ...left } };
  });
}

const without =
  (key: string): Edit =>
  (value) =>
    omit(value as JsonObject, key);

function shown(value: JsonValue): string {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? describe(value)
    : excerpt(JSON.stringify(value));
}
