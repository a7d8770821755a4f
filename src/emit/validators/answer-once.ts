import type { Compilation } from './compilation.js';
import { timesAsked } from './times-asked.js';
import type { Manner } from './times-asked.js';
import type { Unit } from './unit.js';

/**
 * Finds the functions that one value can be passed to again and again, twice as often with each level of its
 * nesting, and has each of them answer once for a value. What remains is work that grows with the size of the
 * value times that of the schema. Most documents have none.
 */
export function answerOnce(roots: ReadonlySet<Unit>, compilation: Compilation): void {
  const chosen = new Set<Unit>(recursiveAndUnique(compilation.units));
  const hopeless = new Set<Unit>();
  for (;;) {
    const { often, once } = timesAsked(roots, new Set([...chosen, ...hopeless]));
    if (often.size === 0) {
      for (const [unit, times] of once) if (isRecursive(unit)) heed(unit, times, compilation);
      break;
    }
    for (const [unit, manner] of recursiveFirst(often)) {
      (canRemember(unit) ? chosen : hopeless).add(unit);
      if (manner === 'inPlace') unit.isAskedOften = true;
    }
  }
  // What is remembered lasts as long as the outermost of these is at work, so the whole value is asked there.
  const recursive = new Set([...chosen].filter(isRecursive));
  for (const root of roots) if (canRemember(root) && leadsTo(root, recursive)) chosen.add(root);
  for (const unit of chosen) {
    unit.onceName = compilation.claimName(`${unit.name}Once`);
    unit.helpers.add('answerOnce');
  }
  for (const { at } of hopeless) {
    const detail = 'each level of its nesting may be looked at more often than the one above it';
    compilation.note('slow', at.pointer, detail);
  }
}

/**
 * A part that some four overlapping alternatives look at: in a large value, more of them take longer than a request may,
 * and even what is small is remembered, for each of them may look at all of its parts.
 */
const fewTimes = 12;

function heed(unit: Unit, times: number, compilation: Compilation): void {
  if (times <= fewTimes) return;
  unit.isAskedOften = true;
  const detail = `its parts may be looked at ${times} times each, because many of its alternatives overlap`;
  compilation.note('slow', unit.at.pointer, detail);
}

/** Once those that lead back to themselves answer once, others may not be passed a value too often any more. */
function recursiveFirst(often: ReadonlyMap<Unit, Manner>): ReadonlyMap<Unit, Manner> {
  const recursive = [...often].filter(([unit]) => isRecursive(unit));
  return recursive.length === 0 ? often : new Map(recursive);
}

/** What a function finds may depend on the dynamic scope, and a marking one answers nothing. */
function canRemember({ purpose, resource }: Unit): boolean {
  return purpose === 'validate' && resource === undefined;
}

/** Comparing all items at each level of a nesting would look at the innermost as often as there are levels. */
function recursiveAndUnique(units: readonly Unit[]): Unit[] {
  return units.filter(
    (unit) => unit.helpers.has('isUnique') && canRemember(unit) && isRecursive(unit),
  );
}

function isRecursive(unit: Unit): boolean {
  return leadsTo(unit, new Set([unit]));
}

function leadsTo(from: Unit, wanted: ReadonlySet<Unit>): boolean {
  const seen = new Set<Unit>();
  const pending = [from];
  for (let unit = pending.pop(); unit !== undefined; unit = pending.pop()) {
    for (const { unit: next } of unit.calls) {
      if (wanted.has(next)) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      pending.push(next);
    }
  }
  return false;
}
