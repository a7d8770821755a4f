import { isJsonObject, join } from '../../src/model/index.js';
import type { JsonObject, JsonValue, Pointer } from '../../src/model/index.js';

const root = '/components/schemas/Root';
const data = new Set(['enum', 'const', 'default', 'examples']);
const named = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);

/** A URI without its fragment, and the fragment. */
function split(uri: string): [string, string] {
  const at = uri.indexOf('#');
  return at === -1 ? [uri, ''] : [uri.slice(0, at), decodeURIComponent(uri.slice(at + 1))];
}

/**
 * What loading a document does to references, for a single schema: each `$ref` becomes a pointer into the
 * document, whatever `$id` and `$anchor` it was written with. Throws for a reference to another document.
 */
export function bundle(schema: JsonValue): JsonValue {
  const places = new Map<string, Pointer>();
  const bases = new Map<Pointer, string>();
  const visit = (
    value: JsonValue,
    pointer: Pointer,
    base: string,
    isMap: boolean,
    act: (schema: JsonObject, pointer: Pointer, base: string) => JsonObject,
  ): JsonValue => {
    if (Array.isArray(value)) {
      return (value as readonly JsonValue[]).map((one, index) =>
        visit(one, join(pointer, index), base, false, act),
      );
    }
    if (!isJsonObject(value)) return value;
    const isResource = !isMap && typeof value.$id === 'string';
    const own = isResource ? split(new URL(value.$id as string, base).href)[0] : base;
    const acted = isMap ? value : act(value, pointer, own);
    return Object.fromEntries(
      Object.entries(acted).map(([key, child]) =>
        !isMap && data.has(key)
          ? [key, child]
          : [key, visit(child, join(pointer, key), own, !isMap && named.has(key), act)],
      ),
    );
  };
  const start = 'https://suite.test/root';
  visit(schema, root, start, false, (one, pointer, base) => {
    if (!places.has(base)) places.set(base, pointer);
    bases.set(pointer, base);
    for (const anchor of [one.$anchor, one.$dynamicAnchor]) {
      if (typeof anchor === 'string') places.set(`${base}#${anchor}`, pointer);
    }
    return one;
  });
  const resolve = (reference: string, base: string): string => {
    const [uri, fragment] = split(new URL(reference, base).href);
    const resource = places.get(uri);
    if (resource === undefined) throw new Error(`${reference} is in another document`);
    if (fragment === '' || fragment.startsWith('/')) return `#${encodeURI(resource + fragment)}`;
    const anchor = places.get(`${uri}#${fragment}`);
    if (anchor === undefined) throw new Error(`${reference} leads nowhere`);
    return `#${encodeURI(anchor)}`;
  };
  return visit(schema, root, start, false, (one, _, base) => ({
    ...one,
    ...(typeof one.$ref === 'string' ? { $ref: resolve(one.$ref, base) } : {}),
  }));
}
