import type { Direction } from '../model/index.js';
import type { Reach } from './change.js';
import type { Edge, Pair } from './compare/graph.js';

interface Visit {
  readonly pair: Pair;
  /** The step down towards where the search began. */
  readonly edge?: Edge;
  readonly below?: Visit;
}

const DIRECTIONS: readonly Direction[] = ['request', 'response'];

/** All operations that a pair is reached from, each with the shortest path; computed once for each pair. */
export class Reaches {
  readonly #known = new Map<Pair, readonly Reach[]>();

  of(pair: Pair): readonly Reach[] {
    let found = this.#known.get(pair);
    if (found === undefined) {
      found = DIRECTIONS.flatMap((direction) => search(pair, direction));
      this.#known.set(pair, found);
    }
    return found;
  }
}

/** Goes up from a pair, breadth first, along the steps that a value takes in one direction. */
function search(start: Pair, direction: Direction): Reach[] {
  const reaches: Reach[] = [];
  const seen = new Set<Pair>([start]);
  const queue: Visit[] = [{ pair: start }];
  for (let i = 0; i < queue.length; i++) {
    const visit = queue[i];
    if (visit === undefined) break;
    const roots = visit.pair.roots.filter((root) => root.direction === direction);
    if (roots.length > 0) {
      const path = pathOf(visit);
      for (const { operation, location } of roots) {
        reaches.push({ operation, direction, location, path });
      }
    }
    for (const edge of visit.pair.parents) {
      if (edge.hiddenIn === direction || seen.has(edge.parent)) continue;
      seen.add(edge.parent);
      queue.push({ pair: edge.parent, edge, below: visit });
    }
  }
  return reaches;
}

function pathOf(top: Visit): string {
  let path = '';
  for (let visit: Visit | undefined = top; visit?.edge !== undefined; visit = visit.below) {
    for (const step of visit.edge.steps) {
      if (step.to === 'property') path = appendPath(path, step.after);
      else if (step.to === 'items') path += '[]';
      else if (step.to === 'values') path += '{}';
    }
  }
  return path;
}

/** Adds a property to a path: `call`, `call.newTasks[]`. */
export function appendPath(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
