import type { Evidence } from '../change.js';
import { assign } from './assignment.js';
import { renamesOf } from './rules.js';
import type { RenameRule } from './rules.js';
import { DECIDED, lineEvidence } from './witnesses.js';
import type { Witnesses } from './witnesses.js';

/** Names that only one side has, and how to judge two of them. */
export interface Candidates {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** The id that a change would have that says that one became the other. */
  id(before: string, after: string): string;
  /** Whether a changelog line speaks of this place. */
  applies(rule: RenameRule): boolean;
  /** Whether their schemas agree well enough for a line that names both. */
  agree(before: string, after: string): boolean;
  /** Whether their schemas are the same: asked for when a line names only a word of the names. */
  same(before: string, after: string): boolean;
  steps(before: string, after: string): Evidence | undefined;
  similarity(before: string, after: string): Similarity;
}

export interface Similarity {
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface Rename {
  readonly before: string;
  readonly after: string;
  readonly evidence: Evidence;
}

export interface ProposedRename extends Similarity {
  readonly before: string;
  readonly after: string;
}

/** What a proposal must reach, and how far ahead of any other it must be. */
const LEAST = 0.6;
const MARGIN = 0.1;

/** Beyond this many combinations, names are compared with nothing but witnesses. */
const TOO_MANY = 2_500;

/**
 * Finds renames among names that only one side has. Certain are those that a decision, the versions in
 * between, or a changelog line together with agreeing schemas speak for, and for no other; similarity
 * makes proposals.
 */
export function findRenames(
  candidates: Candidates,
  witnesses: Witnesses,
): { renames: Rename[]; proposals: ProposedRename[] } {
  const removed = new Set(candidates.removed);
  const added = new Set(candidates.added);
  const renames: Rename[] = [];
  const contradicted: ProposedRename[] = [];
  const refused = (before: string, after: string): boolean =>
    witnesses.decided(candidates.id(before, after)) === false;
  const settle = (find: (before: string) => Map<string, Evidence>): void => {
    const found = [...removed].flatMap((before) =>
      [...find(before)].flatMap(([after, evidence]) =>
        added.has(after) && !refused(before, after) ? [{ before, after, evidence }] : [],
      ),
    );
    for (const one of found) {
      const rivals = found.filter(
        ({ before, after }) => before === one.before || after === one.after,
      );
      if (rivals.length > 1) continue;
      removed.delete(one.before);
      added.delete(one.after);
      renames.push(one);
    }
  };
  const among =
    (judge: (before: string, after: string) => Evidence | undefined) => (before: string) =>
      new Map(
        [...added].flatMap((after) => {
          const evidence = judge(before, after);
          return evidence === undefined ? [] : [[after, evidence] as const];
        }),
      );
  const byLines = (literal: boolean) => (before: string) => {
    const result = new Map<string, Evidence>();
    for (const [after, renamed] of renamesOf(before, witnesses.rules, (rule) =>
      candidates.applies(rule),
    )) {
      if (renamed.literal !== literal || !added.has(after)) continue;
      if (literal ? candidates.agree(before, after) : candidates.same(before, after)) {
        result.set(after, lineEvidence(renamed));
      } else if (literal && !refused(before, after)) {
        const reasons = [
          `the changelog says so (${lineEvidence(renamed).text}), but the schemas differ`,
        ];
        contradicted.push({ before, after, score: 0.5, reasons });
      }
    }
    return result;
  };
  settle(
    among((before, after) =>
      witnesses.decided(candidates.id(before, after)) === true ? DECIDED : undefined,
    ),
  );
  settle(among((before, after) => candidates.steps(before, after)));
  if (witnesses.rules.length > 0) {
    settle(byLines(true));
    settle(byLines(false));
  }
  const proposals = [
    ...contradicted.filter(({ before, after }) => removed.has(before) && added.has(after)),
    ...propose(candidates, [...removed], [...added], refused),
  ];
  return { renames, proposals };
}

function propose(
  candidates: Candidates,
  removed: readonly string[],
  added: readonly string[],
  refused: (before: string, after: string) => boolean,
): ProposedRename[] {
  if (removed.length * added.length > TOO_MANY) return [];
  const judged = removed.map((before) =>
    added.map((after) => candidates.similarity(before, after)),
  );
  const score = (i: number, j: number): number => judged[i]?.[j]?.score ?? 0;
  return assign(removed.length, added.length, score, LEAST).flatMap((one) => {
    const [before, after] = [removed[one.before], added[one.after]];
    const reasons = judged[one.before]?.[one.after]?.reasons ?? [];
    if (before === undefined || after === undefined || one.margin < MARGIN) return [];
    return refused(before, after) ? [] : [{ before, after, score: one.score, reasons }];
  });
}
