import { join, resolveSchema } from '../../model/index.js';
import type { JsonObject, Pointer, SchemaAt, SchemaObject } from '../../model/index.js';
import { Anchors } from './anchors.js';
import type { DynamicTarget } from './anchors.js';
import { numberFormats, stringFormats } from './formats.js';
import { children, namedTypes, stringAt, stringsIn } from './keywords.js';
import type { Child } from './keywords.js';

/** A schema that a `$ref` or an entry names, with what is true of it and of everything it refers to. */
export interface SchemaNode {
  readonly at: SchemaAt;
  readonly references: Set<Pointer>;
  /** Some value may be invalid. */
  asserts: boolean;
  /** `readOnly` or `writeOnly` make a difference between requests and responses. */
  directional: boolean;
  /** There are defaults to fill in. */
  hasDefaults: boolean;
  /** Its meaning depends on the dynamic scope. */
  dynamic: boolean;
}

type Trait = 'asserts' | 'directional' | 'hasDefaults' | 'dynamic';

export type Complaint = (kind: 'cycle' | 'unresolved', pointer: Pointer, reference: string) => void;

const bounds = [
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'multipleOf',
  'maxLength',
  'maxItems',
  'maxProperties',
  'minLength',
  'minItems',
  'minProperties',
  'pattern',
  'contains',
  'not',
  'enum',
  'const',
  'dependentRequired',
] as const;

/** Looking at a schema for triviality must not cost more than checking values against it. */
const mostLookedAt = 100;

/** Whether a keyword of this schema itself, sub-schemas aside, can make a value invalid. */
function asserts(schema: SchemaObject): boolean {
  if (namedTypes(schema) !== undefined || stringsIn(schema.required).length > 0) return true;
  if (bounds.some((keyword) => Object.hasOwn(schema, keyword))) return true;
  if (schema.uniqueItems === true || schema.$dynamicRef !== undefined) return true;
  if (Array.isArray(schema.oneOf) && schema.oneOf.length > 1) return true;
  const format = stringAt(schema, 'format');
  return format !== undefined && (stringFormats.has(format) || numberFormats.has(format));
}

/**
 * The schemas that some entries reach through `$ref`, and their traits. A `$ref` that leads back to its own
 * schema without going into the value says nothing; it is ignored, and said so.
 */
export class SchemaGraph {
  readonly anchors: Anchors;
  readonly nodes = new Map<Pointer, SchemaNode>();
  readonly #document: JsonObject;
  readonly #resolved = new Map<string, SchemaAt | undefined>();
  readonly #inPlace = new Map<Pointer, { holder: Pointer; target: Pointer; reference: string }[]>();
  readonly #ignored = new Set<Pointer>();
  readonly #complain: Complaint;
  readonly #has = { asserts: false, directional: false, hasDefaults: false, dynamic: false };

  constructor(document: JsonObject, roots: readonly SchemaAt[], complain: Complaint) {
    this.#document = document;
    this.#complain = complain;
    this.anchors = new Anchors(document);
    const pending = [...roots];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (!this.nodes.has(at.pointer)) pending.push(...this.#visit(at));
    }
    this.#ignoreCycles();
    for (const trait of ['asserts', 'directional', 'hasDefaults', 'dynamic'] as const) {
      this.#spread(trait);
      this.#has[trait] = [...this.nodes.values()].some((node) => node[trait]);
    }
  }

  /** Whether a schema has a trait; one that is only a part of others has it when any schema has. */
  has(trait: Trait, at: SchemaAt): boolean {
    return this.nodes.get(at.pointer)?.[trait] ?? this.#has[trait];
  }

  /** What the `$ref` of a schema leads to, undefined when it has none or one that is ignored. */
  target(at: SchemaAt): SchemaAt | undefined {
    if (typeof at.schema === 'boolean') return undefined;
    const reference = stringAt(at.schema, '$ref');
    if (reference === undefined || this.#ignored.has(join(at.pointer, '$ref'))) return undefined;
    return this.#resolve(reference);
  }

  /** The same for its `$dynamicRef`. */
  dynamicTarget(at: SchemaAt): DynamicTarget | undefined {
    if (typeof at.schema === 'boolean') return undefined;
    const reference = stringAt(at.schema, '$dynamicRef');
    if (reference === undefined || this.#ignored.has(join(at.pointer, '$dynamicRef'))) {
      return undefined;
    }
    return this.anchors.resolveDynamic(reference, at.pointer);
  }

  /** Whether every value certainly passes; of very large schemas that is not found out. */
  isAccepting(at: SchemaAt): boolean {
    const pending: SchemaAt[] = [at];
    let seen = 0;
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (++seen > mostLookedAt) return false;
      if (next.schema === true) continue;
      if (next.schema === false || asserts(next.schema)) return false;
      const target = this.target(next);
      if (target !== undefined && this.nodes.get(target.pointer)?.asserts !== false) return false;
      pending.push(...children(next));
    }
    return true;
  }

  /** Follows a chain of schemas that are nothing but a `$ref`; annotations do not count. */
  aliased(at: SchemaAt): SchemaAt {
    let current = at;
    for (let steps = 0; steps < 50; steps++) {
      const target = this.target(current);
      if (target === undefined || typeof current.schema === 'boolean') return current;
      if (asserts(current.schema) || children(current).length > 0) return current;
      if (this.#has.dynamic && current.schema.$id !== undefined) return current;
      current = target;
    }
    return current;
  }

  #resolve(reference: string): SchemaAt | undefined {
    if (!this.#resolved.has(reference)) {
      this.#resolved.set(reference, resolveSchema({ document: this.#document }, reference));
    }
    return this.#resolved.get(reference);
  }

  /** Adds the node of a schema; returns what it refers to. */
  #visit(root: SchemaAt): SchemaAt[] {
    const node: SchemaNode = {
      at: root,
      references: new Set(),
      asserts: root.schema === false,
      directional: false,
      hasDefaults: false,
      dynamic: false,
    };
    this.nodes.set(root.pointer, node);
    const inPlace: { holder: Pointer; target: Pointer; reference: string }[] = [];
    this.#inPlace.set(root.pointer, inPlace);
    const found: SchemaAt[] = [];
    const pending: { at: SchemaAt; onValue: boolean }[] = [{ at: root, onValue: true }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { at, onValue } = next;
      if (typeof at.schema === 'boolean') {
        if (!at.schema) node.asserts = true;
        continue;
      }
      node.asserts ||= asserts(at.schema);
      node.directional ||= at.schema.readOnly === true || at.schema.writeOnly === true;
      node.hasDefaults ||= Object.hasOwn(at.schema, 'default');
      const reference = stringAt(at.schema, '$ref');
      if (reference !== undefined) {
        const target = this.#resolve(reference);
        if (target === undefined) this.#complain('unresolved', at.pointer, reference);
        else {
          node.references.add(target.pointer);
          found.push(target);
          const holder = join(at.pointer, '$ref');
          if (onValue) inPlace.push({ holder, target: target.pointer, reference });
        }
      }
      for (const target of this.#dynamicTargets(at.schema, at.pointer)) {
        node.dynamic = true;
        node.references.add(target.pointer);
        found.push(target);
        const holder = join(at.pointer, '$dynamicRef');
        const reference = String(at.schema.$dynamicRef);
        if (onValue) inPlace.push({ holder, target: target.pointer, reference });
      }
      for (const child of children(at)) {
        pending.push({ at: child satisfies Child, onValue: onValue && child.inPlace });
      }
    }
    return found.reverse();
  }

  #dynamicTargets(schema: SchemaObject, pointer: Pointer): SchemaAt[] {
    const reference = stringAt(schema, '$dynamicRef');
    if (reference === undefined) return [];
    const target = this.anchors.resolveDynamic(reference, pointer);
    if (target === undefined) {
      this.#complain('unresolved', pointer, reference);
      return [];
    }
    const others = target.anchor === undefined ? [] : this.anchors.allWithAnchor(target.anchor);
    // A resource's other anchors come into scope with it.
    const resources = new Set(
      [target.at, ...others].map((at) => this.anchors.resourceOf(at.pointer)),
    );
    const siblings = [...resources].flatMap((one) => [
      ...this.anchors.dynamicAnchors(one).values(),
    ]);
    return [target.at, ...others, ...siblings];
  }

  #ignoreCycles(): void {
    const state = new Map<Pointer, 'open' | 'done'>();
    for (const root of this.nodes.keys()) {
      if (!state.has(root)) this.#ignoreCyclesFrom(root, state);
    }
  }

  #ignoreCyclesFrom(root: Pointer, state: Map<Pointer, 'open' | 'done'>): void {
    const stack = [{ pointer: root, next: 0 }];
    state.set(root, 'open');
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const edge = this.#inPlace.get(frame.pointer)?.[frame.next++];
      if (edge === undefined) {
        state.set(frame.pointer, 'done');
        stack.pop();
      } else if (this.#ignored.has(edge.holder)) {
        continue;
      } else if (state.get(edge.target) === 'open') {
        this.#ignored.add(edge.holder);
        this.#complain('cycle', edge.holder, edge.reference);
      } else if (state.get(edge.target) === undefined) {
        state.set(edge.target, 'open');
        stack.push({ pointer: edge.target, next: 0 });
      }
    }
  }

  /** A schema has the traits of all that it refers to. */
  #spread(trait: Trait): void {
    const referrers = new Map<Pointer, SchemaNode[]>();
    for (const node of this.nodes.values()) {
      for (const target of node.references) {
        const list = referrers.get(target);
        if (list === undefined) referrers.set(target, [node]);
        else list.push(node);
      }
    }
    const pending = [...this.nodes.values()].filter((node) => node[trait]);
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      for (const referrer of referrers.get(node.at.pointer) ?? []) {
        if (referrer[trait]) continue;
        referrer[trait] = true;
        pending.push(referrer);
      }
    }
  }
}
