import { isJsonObject, isSchema, join, localPointer, valueAt } from '../../model/index.js';
import type { JsonObject, JsonValue, Pointer, Schema, SchemaAt } from '../../model/index.js';

/** Keywords whose value is data, and those whose keys are names. */
const data = new Set(['enum', 'const', 'default', 'example', 'examples']);
const named = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas', 'schemas']);

interface Resource {
  readonly pointer: Pointer;
  readonly anchors: Map<string, SchemaAt>;
  readonly dynamic: Map<string, SchemaAt>;
}

/** Where a `$dynamicRef` leads: to one schema, or to what the dynamic scope says, or else to `at`. */
export interface DynamicTarget {
  readonly at: SchemaAt;
  readonly anchor?: string;
}

/**
 * The schema resources of a document and their anchors (JSON Schema Core, 8.2). The document is a resource,
 * each schema with an `$id` another. Found when a `$dynamicRef` first asks: other documents pay nothing.
 */
export class Anchors {
  readonly #document: JsonObject;
  #resources: Map<Pointer, Resource> | undefined;

  constructor(document: JsonObject) {
    this.#document = document;
  }

  /** The pointer of the resource that a place belongs to. */
  resourceOf(pointer: Pointer): Pointer {
    const resources = this.#scan();
    let end = pointer.length;
    while (end > 0) {
      const prefix = pointer.slice(0, end);
      if (resources.has(prefix)) return prefix;
      end = pointer.lastIndexOf('/', end - 1);
    }
    return '';
  }

  /** The dynamic anchors of a resource, by name. */
  dynamicAnchors(resource: Pointer): ReadonlyMap<string, SchemaAt> {
    return this.#scan().get(resource)?.dynamic ?? new Map<string, SchemaAt>();
  }

  /** Every schema that carries a dynamic anchor of this name. */
  allWithAnchor(name: string): SchemaAt[] {
    return [...this.#scan().values()].flatMap(({ dynamic }) => dynamic.get(name) ?? []);
  }

  resolveDynamic(reference: string, from: Pointer): DynamicTarget | undefined {
    const pointer = localPointer(reference);
    if (pointer !== undefined) {
      const schema = valueAt(this.#document, pointer);
      return isSchema(schema) ? { at: { schema: schema as Schema, pointer } } : undefined;
    }
    const name = reference.slice(reference.indexOf('#') + 1);
    const resources = this.#scan();
    const own = resources.get(this.resourceOf(from));
    for (const { dynamic, anchors } of own === undefined ? [] : [own, ...resources.values()]) {
      const at = dynamic.get(name);
      if (at !== undefined) return { at, anchor: name };
      const plain = anchors.get(name);
      if (plain !== undefined) return { at: plain };
    }
    return undefined;
  }

  #scan(): Map<Pointer, Resource> {
    if (this.#resources !== undefined) return this.#resources;
    const root: Resource = { pointer: '', anchors: new Map(), dynamic: new Map() };
    this.#resources = new Map([['', root]]);
    const pending: { value: JsonValue; pointer: Pointer; resource: Resource; names: boolean }[] = [
      { value: this.#document, pointer: '', resource: root, names: false },
    ];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { value, pointer, names } = next;
      let { resource } = next;
      if (isJsonObject(value) && !names) {
        if (typeof value.$id === 'string' && !value.$id.startsWith('#') && pointer !== '') {
          resource = { pointer, anchors: new Map(), dynamic: new Map() };
          this.#resources.set(pointer, resource);
        }
        const at: SchemaAt = { schema: value as Schema, pointer };
        if (typeof value.$anchor === 'string') resource.anchors.set(value.$anchor, at);
        if (typeof value.$dynamicAnchor === 'string') {
          resource.dynamic.set(value.$dynamicAnchor, at);
          resource.anchors.set(value.$dynamicAnchor, at);
        }
      }
      if (typeof value !== 'object' || value === null) continue;
      for (const [key, child] of Object.entries(value)) {
        if (typeof child !== 'object' || child === null) continue;
        const keyword = !names && !Array.isArray(value);
        if (keyword && (data.has(key) || key.startsWith('x-'))) continue;
        const isMap = keyword && named.has(key);
        pending.push({ value: child, pointer: join(pointer, key), resource, names: isMap });
      }
    }
    return this.#resources;
  }
}
