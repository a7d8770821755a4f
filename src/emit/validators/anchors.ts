import { isJsonObject, isSchema, join, localPointer, valueAt } from '../../model/index.js';
import type { JsonObject, JsonValue, Pointer, Schema, SchemaAt } from '../../model/index.js';

/** Keywords whose value is data, and those whose keys are names. */
const data = new Set(['enum', 'const', 'default', 'example', 'examples']);
const named = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas', 'schemas']);

// Any base does, as long as no document uses it: relative `$id`s resolve against it.
const documentAddress = 'openapi:/document';

interface Resource {
  readonly pointer: Pointer;
  /** What relative references in it resolve against. */
  readonly address: string;
  readonly anchors: Map<string, SchemaAt>;
  readonly dynamic: Map<string, SchemaAt>;
}

function newResource(pointer: Pointer, address: string): Resource {
  return { pointer, address, anchors: new Map(), dynamic: new Map() };
}

/** A reference without its fragment, absolute where that is possible. */
function addressOf(reference: string, base: string): string {
  const address = reference.replace(/#.*/s, '');
  return URL.canParse(address, base) ? new URL(address, base).href : address;
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
  readonly #root = newResource('', documentAddress);
  #resources: Map<Pointer, Resource> | undefined;

  constructor(document: JsonObject) {
    this.#document = document;
  }

  /** The pointer of the resource that a place belongs to. */
  resourceOf(pointer: Pointer): Pointer {
    return this.#resourceAt(pointer).pointer;
  }

  #resourceAt(pointer: Pointer): Resource {
    const resources = this.#scan();
    let end = pointer.length;
    while (end > 0) {
      const found = resources.get(pointer.slice(0, end));
      if (found !== undefined) return found;
      end = pointer.lastIndexOf('/', end - 1);
    }
    return this.#root;
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
    const own = this.#resourceAt(from);
    const hash = reference.indexOf('#');
    const address = hash === -1 ? reference : reference.slice(0, hash);
    const resource = address === '' ? own : this.#resourceNamed(address, own);
    const pointer = localPointer(hash === -1 ? '#' : reference.slice(hash));
    if (pointer !== undefined) return resource && this.#schemaIn(resource, pointer);
    const name = reference.slice(hash + 1);
    // An anchor of another resource will do where the right one has none.
    for (const { dynamic, anchors } of [resource ?? own, ...this.#scan().values()]) {
      const at = dynamic.get(name);
      if (at !== undefined) return { at, anchor: name };
      const plain = anchors.get(name);
      if (plain !== undefined) return { at: plain };
    }
    return undefined;
  }

  #resourceNamed(reference: string, from: Resource): Resource | undefined {
    const address = addressOf(reference, from.address);
    return [...this.#scan().values()].find((one) => one.address === address);
  }

  /** The schema at a pointer, which counts from the resource; in many documents from their root all the same. */
  #schemaIn(resource: Resource, pointer: Pointer): DynamicTarget | undefined {
    for (const whole of [resource.pointer + pointer, pointer]) {
      const schema = valueAt(this.#document, whole);
      if (isSchema(schema)) return { at: { schema: schema as Schema, pointer: whole } };
    }
    return undefined;
  }

  #scan(): Map<Pointer, Resource> {
    if (this.#resources !== undefined) return this.#resources;
    this.#resources = new Map([['', this.#root]]);
    const pending: { value: JsonValue; pointer: Pointer; resource: Resource; names: boolean }[] = [
      { value: this.#document, pointer: '', resource: this.#root, names: false },
    ];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { value, pointer, names } = next;
      let { resource } = next;
      if (isJsonObject(value) && !names) {
        if (typeof value.$id === 'string' && !value.$id.startsWith('#') && pointer !== '') {
          resource = newResource(pointer, addressOf(value.$id, resource.address));
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
