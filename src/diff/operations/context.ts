import type { Direction, JsonValue, Operation, Pointer } from '../../model/index.js';
import type { Evidence, OperationName, Reach, Subject } from '../change.js';
import type { Context } from '../compare/context.js';
import { spot } from '../compare/finding.js';
import type { Finding } from '../compare/finding.js';
import type { KindId } from '../kinds/index.js';
import type { Witnesses } from '../match/witnesses.js';

/** A finding about an operation itself: where it is seen from is known at once. */
export interface Located {
  readonly finding: Finding;
  readonly reaches: readonly Reach[];
}

/** What the comparison of operations needs, and where it puts what it finds. */
export interface OperationContext extends Context {
  readonly located: Located[];
  readonly proposed: {
    readonly finding: Finding;
    readonly reaches: readonly Reach[];
    readonly replaces: readonly Finding[];
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
  readonly witnesses: Witnesses;
}

export interface OperationPair {
  readonly before: Operation;
  readonly after: Operation;
}

export function operationName(operation: Operation): OperationName {
  const { key, method, path, operationId, name, tag } = operation;
  return {
    key,
    method,
    path,
    name,
    tag: tag.name,
    ...(operationId === undefined ? {} : { operationId }),
  };
}

export interface Side {
  readonly pointer: Pointer;
  readonly value?: JsonValue | undefined;
}

/** Notes a change of an operation. */
export function report(
  context: OperationContext,
  { before, after }: OperationPair,
  kind: KindId,
  sides: { readonly before?: Side; readonly after?: Side },
  rest: {
    readonly direction?: Direction;
    readonly location?: string;
    readonly subject?: Subject;
    readonly evidence?: Evidence;
  } = {},
): Finding {
  const finding: Finding = {
    kind,
    subject: {
      operation: { before: operationName(before), after: operationName(after) },
      ...rest.subject,
    },
    before: spot(sides.before?.pointer ?? before.pointer, sides.before?.value),
    after: spot(sides.after?.pointer ?? after.pointer, sides.after?.value),
    ...(rest.evidence === undefined ? {} : { evidence: rest.evidence }),
  };
  const reach: Reach = {
    operation: after.key,
    direction: rest.direction ?? 'request',
    location: rest.location ?? '',
    path: '',
  };
  context.located.push({ finding, reaches: [reach] });
  return finding;
}
