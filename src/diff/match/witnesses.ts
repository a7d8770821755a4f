import type { Operation } from '../../model/index.js';
import { mentionedOperations } from '../../changelog/index.js';
import type { Evidence } from '../change.js';
import type { Decision } from '../decisions.js';
import type { Lineage } from '../along/lineage.js';
import { isMentioned } from './rules.js';
import type { Renamed, RenameRule } from './rules.js';

/** Everything that may testify to a rename, apart from the schemas. */
export interface Witnesses {
  readonly rules: readonly RenameRule[];
  /** The answer that was given to a proposal, if one was. */
  decided(id: string): boolean | undefined;
  /** Whether versions in between show that one became the other. */
  steps(before: string, after: string): Evidence | undefined;
}

export function createWitnesses(
  rules: readonly RenameRule[],
  decisions: readonly Decision[],
  lineage: Lineage | undefined,
): Witnesses {
  const answers = new Map(decisions.map(({ id, accept }) => [id, accept]));
  return {
    rules,
    decided: (id) => answers.get(id),
    steps: (before, after) =>
      lineage?.get(before)?.has(after) === true
        ? { by: 'steps', text: 'the versions in between show it step by step' }
        : undefined,
  };
}

/** The changelog lines behind a rename, as evidence. */
export function lineEvidence({ by }: Renamed): Evidence {
  const first = by[0]?.entry;
  return {
    by: 'changelog',
    text: by.map(({ entry }) => entry.text).join('; '),
    ...(first === undefined ? {} : { line: first.line }),
  };
}

export const DECIDED: Evidence = { by: 'decision', text: 'accepted in the decisions file' };

/** The line that says that an operation was renamed or moved, if there is one. */
export function operationLine(
  rules: readonly RenameRule[],
  before: Operation,
  after: Operation,
): Evidence | undefined {
  const rule = rules.find(({ entry: { from, to } }) => {
    const [was, is] = [mentionedOperations(from ?? ''), mentionedOperations(to ?? '')];
    return (
      (isMentioned(was, before) && isMentioned(is, after)) ||
      (isMentioned(is, before) && isMentioned(was, after))
    );
  });
  return rule === undefined
    ? undefined
    : { by: 'changelog', text: rule.entry.text, line: rule.entry.line };
}
