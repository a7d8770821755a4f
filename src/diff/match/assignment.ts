/** A pairing of elements on two sides by their indices. */
export interface Assigned {
  readonly before: number;
  readonly after: number;
  readonly score: number;
  /** How far the next best candidate of either is behind. */
  readonly margin: number;
}

/**
 * Pairs elements of two lists by score, best first; below `least` nothing is paired. Each pairing is
 * the best one left for both of its members, so the result does not depend on the order of the sides.
 */
export function assign(
  beforeCount: number,
  afterCount: number,
  score: (before: number, after: number) => number,
  least: number,
): Assigned[] {
  const candidates: { before: number; after: number; score: number }[] = [];
  for (let before = 0; before < beforeCount; before++) {
    for (let after = 0; after < afterCount; after++) {
      const value = score(before, after);
      if (value >= least) candidates.push({ before, after, score: value });
    }
  }
  // Ties go to what stands at the nearest position: symmetric in both sides.
  candidates.sort(
    (a, b) =>
      b.score - a.score ||
      Math.abs(a.before - a.after) - Math.abs(b.before - b.after) ||
      a.before + a.after - b.before - b.after,
  );
  const taken: [Set<number>, Set<number>] = [new Set(), new Set()];
  const result: Assigned[] = [];
  for (const { before, after, score: best } of candidates) {
    if (taken[0].has(before) || taken[1].has(after)) continue;
    const rivals = candidates.filter(
      (other) =>
        (other.before === before) !== (other.after === after) &&
        !(other.before === before && taken[1].has(other.after)) &&
        !(other.after === after && taken[0].has(other.before)),
    );
    taken[0].add(before);
    taken[1].add(after);
    const next = rivals.reduce((most, rival) => Math.max(most, rival.score), 0);
    result.push({ before, after, score: best, margin: best - next });
  }
  return result;
}
