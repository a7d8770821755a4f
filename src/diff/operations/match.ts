import type { Operation } from '../../model/index.js';
import type { Evidence } from '../change.js';

export interface MatchedOperation {
  readonly before: Operation;
  readonly after: Operation;
  /** Given where the key is not the same. */
  readonly evidence?: Evidence;
}

export interface MatchedOperations {
  readonly matched: readonly MatchedOperation[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
}

/** What else speaks for two operations being one: a changelog line, a decision, the steps in between. */
export type OperationWitness = (before: Operation, after: Operation) => Evidence | undefined;

/**
 * Finds the operations that are in both versions: by method and path, by the path with other parameter
 * names, by operationId, then by what a witness says.
 */
export function matchOperations(
  before: readonly Operation[],
  after: readonly Operation[],
  witness: OperationWitness,
): MatchedOperations {
  const left = new Set(before);
  const right = new Set(after);
  const matched = new Map<Operation, MatchedOperation>();
  const byIdentity = (
    identity: (operation: Operation) => string | undefined,
    evidence?: Evidence,
  ) => {
    const index = uniqueBy(right, identity);
    for (const [id, one] of uniqueBy(left, identity)) {
      const other = index.get(id);
      if (other === undefined) continue;
      left.delete(one);
      right.delete(other);
      matched.set(one, {
        before: one,
        after: other,
        ...(evidence === undefined ? {} : { evidence }),
      });
    }
  };
  byIdentity(({ key }) => key);
  byIdentity(({ method, path }) => `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`, {
    by: 'structure',
    text: 'method and path are the same but for the names of path parameters',
  });
  byIdentity(({ operationId }) => operationId, {
    by: 'structure',
    text: 'the operationId is the same',
  });
  for (const one of [...left]) {
    const found = [...right].flatMap((other) => {
      const evidence = witness(one, other);
      return evidence === undefined ? [] : [{ before: one, after: other, evidence }];
    });
    const [only] = found;
    if (only === undefined || found.length > 1) continue;
    left.delete(one);
    right.delete(only.after);
    matched.set(one, only);
  }
  return {
    matched: before.flatMap((one) => matched.get(one) ?? []),
    removed: [...left],
    added: [...right],
  };
}

function uniqueBy(
  operations: Iterable<Operation>,
  identity: (operation: Operation) => string | undefined,
): Map<string, Operation> {
  const found = new Map<string, Operation>();
  const twice = new Set<string>();
  for (const operation of operations) {
    const id = identity(operation);
    if (id === undefined) continue;
    if (found.has(id)) twice.add(id);
    found.set(id, operation);
  }
  for (const id of twice) found.delete(id);
  return found;
}
