import type { Compilation } from './compilation.js';
import { timesAsked } from './times-asked.js';
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
    const often = timesAsked(roots, new Set([...chosen, ...hopeless]));
    if (often.size === 0) break;
    for (const [unit, manner] of often) {
      (canRemember(unit) ? chosen : hopeless).add(unit);
      if (manner === 'inPlace') unit.isAskedInPlace = true;
    }
  }
  // What is remembered lasts as long as the outermost of these is at work, so the whole value is asked there.
  for (const root of roots) if (canRemember(root) && leadsTo(root, chosen)) chosen.add(root);
  for (const unit of chosen) {
    unit.onceName = compilation.claimName(`${unit.name}Once`);
    unit.helpers.add('answerOnce');
  }
  for (const { at } of hopeless) {
    const detail = 'each level of its nesting may be looked at more often than the one above it';
    compilation.note('slow', at.pointer, detail);
  }
}

/** What a function finds may depend on the dynamic scope, and a marking one answers nothing. */
function canRemember({ purpose, resource }: Unit): boolean {
  return purpose === 'validate' && resource === undefined;
}

/** Comparing all items at each level of a nesting would look at the innermost as often as there are levels. */
function recursiveAndUnique(units: readonly Unit[]): Unit[] {
  return units.filter(
    (unit) => unit.helpers.has('isUnique') && canRemember(unit) && leadsTo(unit, new Set([unit])),
  );
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
