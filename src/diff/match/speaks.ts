import type { Operation } from '../../model/index.js';
import type { Pair, Step } from '../compare/graph.js';
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
    for (const { parent, steps } of visit.pair.parents) {
      const left = climb(steps, parents, visit.left);
      if (left === undefined) continue;
      if (left === 0) return true;
      const lefts = seen.get(parent) ?? new Set();
      if (lefts.has(left)) continue;
      seen.set(parent, lefts.add(left));
      queue.push({ pair: parent, left });
    }
  }
  return false;
}

/** How many of the names are left after going these steps up; undefined where another name is met. */
function climb(
  steps: readonly Step[],
  names: RenameRule['from'],
  left: number,
): number | undefined {
  for (const step of steps.toReversed()) {
    if (step.to !== 'property' || left === 0) continue;
    const wanted = names[left - 1];
    if (step.before !== wanted && step.after !== wanted) return undefined;
    left -= 1;
  }
  return left;
}
