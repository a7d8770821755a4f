import type { Operation } from '../../model/index.js';
import type { Pair } from '../compare/graph.js';
import type { Speaks } from '../compare/renames.js';
import type { Reaches } from '../reach.js';
import { isMentioned } from './rules.js';
import type { RenameRule } from './rules.js';

/**
 * Whether a changelog line speaks of a pair: the operation that it names reaches the pair, and the
 * names before the last one lead there.
 */
export function createSpeaks(operations: ReadonlyMap<string, Operation>, reaches: Reaches): Speaks {
  return (rule, pair, what) => {
    const parents = rule.from.slice(0, -1);
    // A word of a name, or a value, must come with the operation that it is about.
    if (what === 'value' && (parents.length > 0 || rule.entry.operations.length === 0))
      return false;
    if (!leadsTo(pair, parents)) return false;
    const { operations: mentioned } = rule.entry;
    if (mentioned.length === 0) return true;
    return reaches.of(pair).some(({ operation }) => {
      const known = operations.get(operation);
      return known !== undefined && isMentioned(mentioned, known);
    });
  };
}

/** Whether the way up from a pair begins with these property names, the last one first. */
function leadsTo(start: Pair, parents: RenameRule['from']): boolean {
  const queue: { pair: Pair; left: number }[] = [{ pair: start, left: parents.length }];
  const seen = new Map<Pair, Set<number>>();
  for (let i = 0; i < queue.length; i++) {
    const visit = queue[i];
    if (visit === undefined) break;
    if (visit.left === 0) return true;
    for (const { parent, step } of visit.pair.parents) {
      const wanted = parents[visit.left - 1];
      const fits = step.to !== 'property' || step.before === wanted || step.after === wanted;
      if (!fits) continue;
      const left = step.to === 'property' ? visit.left - 1 : visit.left;
      const lefts = seen.get(parent) ?? new Set();
      if (lefts.has(left)) continue;
      seen.set(parent, lefts.add(left));
      queue.push({ pair: parent, left });
    }
  }
  return false;
}
