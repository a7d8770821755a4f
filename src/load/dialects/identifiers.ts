import { isJsonObject, valueAt } from '../../model/index.js';
import type { JsonObject, JsonValue, Pointer } from '../../model/index.js';
import { walk } from '../grammar/walk.js';
import type { Node } from '../grammar/walk.js';

// Any base does, as long as no document uses it: relative `$id`s resolve against it.
const documentBase = 'openapi:/document';

/** The schemas of a document that are named by `$id` or `$anchor` (JSON Schema 2020-12, section 8.2). */
export interface Identifiers {
  readonly isEmpty: boolean;
  /** True when the document uses `$dynamicRef`, whose meaning depends on `$id`s. */
  readonly hasDynamic: boolean;
  /** The pointer that a reference in the schema at `from` leads to; undefined when it names nothing. */
  readonly resolve: (ref: string, from: Pointer) => Pointer | undefined;
  /** True for a reference to a named schema, from wherever it is made. */
  readonly isKnown: (ref: string) => boolean;
}

export function collectIdentifiers(document: JsonValue): Identifiers {
  const pointers = new Map<string, Pointer>();
  const bases = new Map<Pointer, string>();
  const absolute = new Map<string, string>();
  let hasDynamic = false;
  for (const node of walk(document)) {
    if (node.kind !== 'schema' || node.holds !== 'one' || !isJsonObject(node.value)) continue;
    const schema = node.value;
    const outer = baseOf(bases, node);
    const base = ownBase(schema, outer);
    if (base !== outer) {
      bases.set(node.pointer, base);
      pointers.set(base, node.pointer);
    }
    hasDynamic ||= Object.hasOwn(schema, '$dynamicRef');
    for (const keyword of ['$anchor', '$dynamicAnchor']) {
      const name = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
      if (typeof name === 'string') pointers.set(`${base}#${name}`, node.pointer);
    }
    const ref = Object.hasOwn(schema, '$ref') ? schema['$ref'] : undefined;
    if (typeof ref === 'string') {
      const full = resolveUrl(ref, base);
      if (full !== undefined) absolute.set(ref, full);
    }
  }
  const find = (full: string): Pointer | undefined => {
    const [resource = '', fragment = ''] = full.split('#', 2);
    const start = resource === documentBase ? '' : pointers.get(resource);
    if (fragment === '') return start;
    if (!fragment.startsWith('/')) return pointers.get(full);
    return start === undefined ? undefined : inside(document, start, fragment);
  };
  return {
    isEmpty: pointers.size === 0,
    hasDynamic,
    resolve: (ref, from) => {
      const full = resolveUrl(ref, baseAt(bases, from));
      const found = full === undefined ? undefined : find(full);
      // Many documents count pointers from the root of the document in spite of an `$id`.
      return found ?? (ref.startsWith('#/') ? inside(document, '', ref.slice(1)) : undefined);
    },
    isKnown: (ref) => {
      const full = absolute.get(ref);
      return (
        full !== undefined && !full.startsWith(`${documentBase}#/`) && find(full) !== undefined
      );
    },
  };
}

function ownBase(schema: JsonObject, outer: string): string {
  const id = Object.hasOwn(schema, '$id') ? schema['$id'] : undefined;
  if (typeof id !== 'string') return outer;
  return resolveUrl(id, outer)?.replace(/#$/, '') ?? outer;
}

function resolveUrl(ref: string, base: string): string | undefined {
  if (ref.startsWith('#')) return `${base}${ref}`;
  return URL.canParse(ref, base) ? new URL(ref, base).href : undefined;
}

function baseOf(bases: ReadonlyMap<Pointer, string>, node: Node): string {
  for (let at = node.parent; bases.size > 0 && at !== undefined; at = at.parent) {
    const base = bases.get(at.pointer);
    if (base !== undefined) return base;
  }
  return documentBase;
}

function baseAt(bases: ReadonlyMap<Pointer, string>, from: Pointer): string {
  for (let at = from; bases.size > 0 && at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const base = bases.get(at);
    if (base !== undefined) return base;
  }
  return documentBase;
}

function inside(document: JsonValue, start: Pointer, fragment: string): Pointer | undefined {
  const pointer = `${start}${decode(fragment)}`;
  return valueAt(document, pointer) === undefined ? undefined : pointer;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
