import { localPointer } from '../../model/index.js';
import type { Discriminator } from '../../model/index.js';
import type { SchemaNode } from '../schema/node.js';
import type { Union } from '../schema/shape.js';
import { emit } from './context.js';
import type { Context } from './context.js';
import type { Pair } from './graph.js';

export interface PairedBranches {
  readonly left: readonly SchemaNode[];
  readonly right: readonly SchemaNode[];
  readonly paired: ReadonlyMap<number, number>;
}

/** Compares how two unions say which branch a value is (OpenAPI 3.1.0, Discriminator Object). */
export function compareDiscriminators(
  context: Context,
  pair: Pair,
  before: Union,
  after: Union,
  branches: PairedBranches,
): void {
  const [left, right] = [before.discriminator, after.discriminator];
  if (left === undefined && right === undefined) return;
  const owner = ({ pointer }: Union): string => pointer.slice(0, pointer.lastIndexOf('/'));
  const sides = {
    before: { pointer: owner(before), value: left?.value.propertyName },
    after: { pointer: owner(after), value: right?.value.propertyName },
  };
  const subject = { keyword: 'discriminator' };
  if (left === undefined || right === undefined) {
    const kind = left === undefined ? 'discriminator-added' : 'discriminator-removed';
    emit(context, pair, kind, sides, subject);
  } else if (left.value.propertyName !== right.value.propertyName) {
    emit(context, pair, 'discriminator-changed', sides, subject);
  } else {
    compareMappings(context, pair, left.value, right.value, sides, branches);
  }
}

function compareMappings(
  context: Context,
  pair: Pair,
  before: Discriminator,
  after: Discriminator,
  sides: { before: { pointer: string }; after: { pointer: string } },
  { left, right, paired }: PairedBranches,
): void {
  const [was, is] = [before.mapping ?? {}, after.mapping ?? {}];
  const branchOf = (nodes: readonly SchemaNode[], target: string | undefined): number =>
    target === undefined
      ? -1
      : nodes.findIndex(
          ({ named, pointer }) =>
            pointer === localPointer(target) ||
            named?.pointer === localPointer(target) ||
            named?.key === target,
        );
  for (const value of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const [from, to] = [
      Object.hasOwn(was, value) ? was[value] : undefined,
      Object.hasOwn(is, value) ? is[value] : undefined,
    ];
    const [i, j] = [branchOf(left, from), branchOf(right, to)];
    if (from !== undefined && to !== undefined && paired.get(i) === (j < 0 ? undefined : j))
      continue;
    // A value of a branch that came or went is part of that change.
    if (from === undefined && j >= 0 && ![...paired.values()].includes(j)) continue;
    if (to === undefined && i >= 0 && !paired.has(i)) continue;
    emit(
      context,
      pair,
      'discriminator-mapping-changed',
      {
        before: { pointer: sides.before.pointer, value: from },
        after: { pointer: sides.after.pointer, value: to },
      },
      { keyword: 'mapping', name: { before: value, after: value } },
    );
  }
}
