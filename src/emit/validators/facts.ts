import type { JsonValue, Pointer, SchemaAt } from '../../model/index.js';
import type { SchemaGraph } from './graph.js';
import {
  allowedValues,
  childList,
  childMap,
  kindOf,
  namedTypes,
  stringsIn,
  typeNames,
} from './keywords.js';
import type { Kind } from './keywords.js';

export type Tag = string | number | boolean | null;

const allKinds: ReadonlySet<Kind> = new Set(typeNames);
const maximumDepth = 40;

function isTag(value: JsonValue): value is Tag {
  return typeof value !== 'object' || value === null;
}

/** Chains of inheritance longer than any that people write would make the work grow with their square. */
const mostConjuncts = 100;

/**
 * A schema and what must hold together with it: what it refers to, and the parts of its `allOf`, the nearest
 * hundred of them. What is missing makes an answer wider.
 */
export function conjuncts(at: SchemaAt, graph: SchemaGraph): SchemaAt[] {
  const found = new Map<Pointer, SchemaAt>();
  const pending = [at];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next.pointer)) continue;
    if (found.size === mostConjuncts) break;
    found.set(next.pointer, next);
    const target = graph.target(next);
    pending.push(...childList(next, 'allOf').reverse());
    if (target !== undefined) pending.push(target);
  }
  return [...found.values()];
}

/**
 * What can be said of every value that a schema accepts, without looking at values. Used to tell the
 * alternatives of a union apart; an answer may be wider than the truth, never narrower.
 */
export class Facts {
  readonly #graph: SchemaGraph;
  readonly #kinds = new Map<Pointer, ReadonlySet<Kind>>();
  readonly #tags = new Map<string, ReadonlySet<Tag> | undefined>();

  constructor(graph: SchemaGraph) {
    this.#graph = graph;
  }

  /** The JSON types of the values that a schema may accept. */
  kinds(at: SchemaAt): ReadonlySet<Kind> {
    const known = this.#kinds.get(at.pointer);
    if (known !== undefined) return known;
    if (typeof at.schema === 'boolean') return at.schema ? allKinds : new Set();
    // Until it is settled, a schema that leads back to itself may be anything.
    this.#kinds.set(at.pointer, allKinds);
    const constraints: ReadonlySet<Kind>[] = [];
    const types = namedTypes(at.schema);
    if (types !== undefined) {
      constraints.push(new Set([...types].map((one) => (one === 'integer' ? 'number' : one))));
    }
    const values = allowedValues(at.schema);
    if (values !== undefined) constraints.push(new Set(values.map(kindOf)));
    const target = this.#graph.target(at);
    if (target !== undefined) constraints.push(this.kinds(target));
    for (const part of childList(at, 'allOf')) constraints.push(this.kinds(part));
    for (const keyword of ['anyOf', 'oneOf'] as const) {
      const parts = childList(at, keyword);
      if (parts.length > 0) constraints.push(new Set(parts.flatMap((one) => [...this.kinds(one)])));
    }
    const result = new Set(typeNames.filter((kind) => constraints.every((one) => one.has(kind))));
    this.#kinds.set(at.pointer, result);
    return result;
  }

  /** The values that the property at the end of a path must have, undefined when that is not known. */
  tags(at: SchemaAt, path: readonly string[], depth = 0): ReadonlySet<Tag> | undefined {
    const key = JSON.stringify([at.pointer, ...path]);
    if (!this.#tags.has(key)) {
      // Until it is settled, nothing is known.
      this.#tags.set(key, undefined);
      this.#tags.set(key, this.#findTags(at, path, depth));
    }
    return this.#tags.get(key);
  }

  #findTags(at: SchemaAt, path: readonly string[], depth: number): ReadonlySet<Tag> | undefined {
    if (typeof at.schema === 'boolean' || depth > maximumDepth) return undefined;
    const [name, ...rest] = path;
    if (name === undefined) {
      const own = allowedValues(at.schema);
      if (own?.every(isTag) === true) return new Set(own);
    } else {
      const kinds = this.kinds(at);
      if (kinds.size !== 1 || !kinds.has('object')) return undefined;
      if (this.#requires(at, name)) {
        for (const property of this.#properties(at, name)) {
          const tags = this.tags(property, rest, depth + 1);
          if (tags !== undefined) return tags;
        }
      }
    }
    return this.#tagsOfAlternatives(at, path, depth);
  }

  /** Paths at which a schema fixes the value, shortest first. */
  tagPaths(at: SchemaAt): string[][] {
    const names = [...new Set(this.#conjuncts(at).flatMap((one) => this.#names(one)))];
    const single = names.map((name) => [name]);
    const double = names.flatMap((name) =>
      this.#properties(at, name).flatMap((property) =>
        this.#conjuncts(property).flatMap((one) => this.#names(one).map((inner) => [name, inner])),
      ),
    );
    return [...single, ...double].filter((path) => this.tags(at, path) !== undefined);
  }

  /** A schema and everything that must hold together with it. */
  #conjuncts(at: SchemaAt): SchemaAt[] {
    return conjuncts(at, this.#graph);
  }

  #names(at: SchemaAt): string[] {
    return childMap(at, 'properties').map(([name]) => name);
  }

  #requires(at: SchemaAt, name: string): boolean {
    return this.#conjuncts(at).some(
      ({ schema }) => typeof schema !== 'boolean' && stringsIn(schema.required).includes(name),
    );
  }

  /** The schemas of a property; none when it may be absent in one direction. */
  #properties(at: SchemaAt, name: string): SchemaAt[] {
    const found = this.#conjuncts(at).flatMap((one) =>
      childMap(one, 'properties').flatMap(([key, property]) => (key === name ? [property] : [])),
    );
    const oneWay = found
      .flatMap((property) => this.#conjuncts(property))
      .some(({ schema }) => typeof schema !== 'boolean' && (schema.readOnly || schema.writeOnly));
    return oneWay ? [] : found;
  }

  #tagsOfAlternatives(
    at: SchemaAt,
    path: readonly string[],
    depth: number,
  ): ReadonlySet<Tag> | undefined {
    for (const part of this.#conjuncts(at).slice(1)) {
      const tags = path.length === 0 ? this.tags(part, path, depth + 1) : undefined;
      if (tags !== undefined) return tags;
    }
    for (const one of this.#conjuncts(at)) {
      for (const keyword of ['oneOf', 'anyOf'] as const) {
        const parts = childList(one, keyword);
        const all = parts.map((part) => this.tags(part, path, depth + 1));
        if (parts.length > 0 && all.every((tags) => tags !== undefined)) {
          return new Set(all.flatMap((tags) => [...tags]));
        }
      }
    }
    return undefined;
  }
}
