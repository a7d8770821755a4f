import type { Direction } from '../../model/index.js';
import type { SchemaNode } from '../schema/node.js';
import type { Finding } from './finding.js';

/** A place in an operation where a value of a schema travels. */
export interface Root {
  readonly operation: string;
  readonly direction: Direction;
  readonly location: string;
}

/** A step from a value to a value inside it. A union's branch is the same value. */
export type Step =
  | { readonly to: 'property'; readonly before: string; readonly after: string }
  | { readonly to: 'items' | 'values' | 'same' };

export interface Edge {
  readonly parent: Pair;
  readonly child: Pair;
  /** One after the other; more than one where everything on the way is unchanged. */
  readonly steps: readonly Step[];
  /** Where a value does not take this step, for `readOnly` and `writeOnly`. */
  readonly hiddenIn?: Direction;
}

/** The elements of a pair that only one side has: what renames are looked for among. */
export interface Unmatched {
  readonly removed: ReadonlyMap<string, Finding>;
  readonly added: ReadonlyMap<string, Finding>;
}

/** Most pairs have none. */
export const NONE_UNMATCHED: Unmatched = { removed: new Map(), added: new Map() };

/** The names that only one side has, to be filled. */
export class UnmatchedNames implements Unmatched {
  readonly removed = new Map<string, Finding>();
  readonly added = new Map<string, Finding>();
}

/** A schema of the old version and the one of the new that stands in its place. */
export interface Pair {
  readonly before: SchemaNode;
  readonly after: SchemaNode;
  readonly findings: Set<Finding>;
  readonly children: Edge[];
  readonly parents: Edge[];
  roots: readonly Root[];
  properties: Unmatched;
  values: Unmatched;
  /** A schema against one branch of the union that it became: whether null is allowed is said of the union. */
  ignoresNull: boolean;
}

const NO_ROOTS: readonly Root[] = [];

/**
 * All pairs of schemas that have met, each compared once. Since a pair exists from the moment it is
 * first asked for, cycles end by themselves: a pair inside itself is taken to be equal until something
 * else says that it is not.
 */
export class PairGraph {
  readonly pairs: Pair[] = [];
  readonly #known = new Map<SchemaNode, Map<SchemaNode, Pair>>();
  #compared = 0;

  pair(before: SchemaNode, after: SchemaNode): Pair {
    let partners = this.#known.get(before);
    if (partners === undefined) this.#known.set(before, (partners = new Map()));
    let pair = partners.get(after);
    if (pair === undefined) {
      pair = {
        before,
        after,
        findings: new Set(),
        children: [],
        parents: [],
        roots: NO_ROOTS,
        properties: NONE_UNMATCHED,
        values: NONE_UNMATCHED,
        ignoresNull: false,
      };
      partners.set(after, pair);
      this.pairs.push(pair);
    }
    return pair;
  }

  /** Notes that values of the two schemas travel in an operation. */
  root(before: SchemaNode, after: SchemaNode, root: Root): void {
    const pair = this.pair(before, after);
    if (pair.roots === NO_ROOTS) pair.roots = [root];
    else (pair.roots as Root[]).push(root);
  }

  link(
    parent: Pair,
    steps: readonly Step[],
    before: SchemaNode,
    after: SchemaNode,
    hiddenIn?: Direction,
  ): Pair {
    const child = this.pair(before, after);
    const edge = { parent, child, steps, ...(hiddenIn === undefined ? {} : { hiddenIn }) };
    parent.children.push(edge);
    child.parents.push(edge);
    return child;
  }

  /** Compares every pair that is still to be compared, and those that this brings up. */
  settle(compare: (pair: Pair) => void): void {
    for (; this.#compared < this.pairs.length; this.#compared++) {
      const pair = this.pairs[this.#compared];
      if (pair !== undefined) compare(pair);
    }
  }
}
