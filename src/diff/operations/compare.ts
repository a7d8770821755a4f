import type { JsonValue, Operation } from '../../model/index.js';
import { spot } from '../compare/finding.js';
import type { Evidence } from '../change.js';
import type { KindId } from '../kinds/index.js';
import { operationName, report } from './context.js';
import type { OperationContext, OperationPair } from './context.js';
import { compareBodies, compareResponses } from './messages.js';
import { compareParameters } from './parameters.js';
import { compareSecurity } from './security.js';

interface FieldRule {
  readonly kind: (after: JsonValue | undefined) => KindId;
  readonly value: (operation: Operation) => string | boolean | undefined;
}

const FIELDS: readonly FieldRule[] = [
  { kind: () => 'operation-id-changed', value: ({ operationId }) => operationId },
  { kind: () => 'operation-tag-changed', value: ({ tag }) => tag.title },
  {
    kind: (after) => (after === true ? 'operation-deprecated' : 'operation-undeprecated'),
    value: ({ deprecated }) => deprecated,
  },
  { kind: () => 'operation-summary-changed', value: ({ summary }) => summary },
  { kind: () => 'operation-description-changed', value: ({ description }) => description },
];

/** Compares an operation that is in both versions. */
export function compareOperation(
  context: OperationContext,
  pair: OperationPair,
  evidence: Evidence | undefined,
): void {
  const { before, after } = pair;
  const plain = (path: string): string => path.replaceAll(/\{[^}]*\}/g, '{}');
  const moved = evidence === undefined ? {} : { evidence };
  if (plain(before.path) !== plain(after.path)) {
    const sides = {
      before: { pointer: before.pointer, value: before.path },
      after: { pointer: after.pointer, value: after.path },
    };
    report(context, pair, 'operation-path-changed', sides, moved);
  }
  if (before.method !== after.method) {
    const sides = {
      before: { pointer: before.pointer, value: before.method },
      after: { pointer: after.pointer, value: after.method },
    };
    report(context, pair, 'operation-method-changed', sides, moved);
  }
  for (const { kind, value } of FIELDS) {
    const [was, is] = [value(before), value(after)];
    if (was === is) continue;
    const name = {
      ...(was === undefined ? {} : { before: String(was) }),
      ...(is === undefined ? {} : { after: String(is) }),
    };
    const sides = {
      before: { pointer: before.pointer, value: was },
      after: { pointer: after.pointer, value: is },
    };
    report(context, pair, kind(is), sides, { subject: { name } });
  }
  compareSecurity(context, pair);
  compareParameters(context, pair);
  compareBodies(context, pair);
  compareResponses(context, pair);
}

/** Notes an operation or webhook that only one version has. */
export function reportOneSided(
  context: OperationContext,
  operation: Operation,
  side: 'before' | 'after',
  what: 'operation' | 'webhook',
): void {
  const word = side === 'before' ? 'removed' : 'added';
  context.located.push({
    finding: {
      kind: `${what}-${word}`,
      subject: { operation: { [side]: operationName(operation) } },
      [side]: spot(operation.pointer),
    },
    reaches: [{ operation: operation.key, direction: 'request', location: '', path: '' }],
  });
}
