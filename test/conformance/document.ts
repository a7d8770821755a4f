import { normalise } from '../../src/load/dialects/normalise.js';
import { isJsonObject } from '../../src/model/index.js';
import type { JsonObject, JsonValue } from '../../src/model/index.js';

/** Schemas that others refer to by an absolute address, by that address. */
export type Library = ReadonlyMap<string, JsonValue>;

const rootAddress = 'https://suite.test/root';

/** The components that make a schema known by its address, whatever it calls itself. */
function identified(name: string, schema: JsonValue, address: string): Record<string, JsonValue> {
  if (!isJsonObject(schema)) return { [name]: schema };
  const { $id: id } = schema;
  if (id === undefined) return { [name]: { $id: address, ...schema } };
  if (id === address || name === 'Root') return { [name]: schema };
  return { [name]: schema, [`${name}Address`]: { $id: address, $ref: id } };
}

/** The addresses, without fragment, that `$ref` and `$dynamicRef` anywhere in a value name. */
function addresses(value: JsonValue, outer: string, found: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  const id = isJsonObject(value) && typeof value['$id'] === 'string' ? value['$id'] : '';
  const base = URL.canParse(id, outer) ? new URL(id, outer).href : outer;
  for (const [key, child] of Object.entries(value)) {
    if (/^\$(?:ref|dynamicRef)$/.test(key) && typeof child === 'string') {
      if (URL.canParse(child, base)) found.add(new URL(child, base).href.replace(/#.*/s, ''));
    } else {
      addresses(child as JsonValue, base, found);
    }
  }
  return found;
}

/**
 * The components of an OpenAPI 3.1 document that holds one schema, `Root`, and what that refers to in the
 * library, after loading has resolved names and addresses.
 */
export function componentsOf(schema: JsonValue, library: Library): Record<string, unknown> {
  const schemas = identified('Root', schema, rootAddress);
  const included = new Set<string>();
  const pending = [...addresses(schema, rootAddress, new Set())];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const other = library.get(next);
    if (other === undefined || included.has(next)) continue;
    included.add(next);
    Object.assign(schemas, identified(`Other${included.size}`, other, next));
    pending.push(...addresses(other, next, new Set()));
  }
  const document: JsonObject = {
    openapi: '3.1.0',
    info: { title: 'suite', version: '1' },
    paths: {},
    components: { schemas },
  };
  const normal = normalise('3.1', { document, report: () => {}, place: () => undefined });
  return (normal['components'] as { schemas: Record<string, unknown> }).schemas;
}
