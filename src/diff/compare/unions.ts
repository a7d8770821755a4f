import type { JsonValue, SchemaAt } from '../../model/index.js';
import { assign } from '../match/assignment.js';
import { branchSimilarity, noted, sameStructure } from '../match/similarity.js';
import type { Nodes, SchemaNode } from '../schema/node.js';
import type { Shape, Union } from '../schema/shape.js';
import { emit } from './context.js';
import type { Context } from './context.js';
import { compareDiscriminators } from './discriminators.js';
import type { Pair } from './graph.js';
import { compareNull } from './types.js';

const SAME = { to: 'same' } as const;

/** Below this, two branches are rather two different ones. */
const LEAST = 0.5;

/**
 * Compares `oneOf` and `anyOf`. A schema that became a union of itself and others is a union that gained
 * branches: then the schema itself has been compared as one of them, and the result is true.
 */
export function compareUnions(context: Context, pair: Pair): boolean {
  const [before, after] = [pair.before.shape, pair.after.shape];
  if (before.unions.length === 0 && after.unions.length === 0) return false;
  if (before.unions.length === after.unions.length) {
    before.unions.forEach((union, i) => {
      const other = after.unions[i];
      if (other !== undefined) comparePair(context, pair, union, other);
    });
    return false;
  }
  const [fromOne, toOne] = [asBranch(pair.before), asBranch(pair.after)];
  const [left, right] = [before.unions[0], after.unions[0]];
  if (left === undefined && right !== undefined && isOnlyUnion(after) && fromOne !== undefined) {
    comparePair(context, pair, { ...right, branches: [fromOne] }, right, pair.before);
    return true;
  }
  if (right === undefined && left !== undefined && isOnlyUnion(before) && toOne !== undefined) {
    comparePair(context, pair, left, { ...left, branches: [toOne] }, pair.after);
    return true;
  }
  const values = (shape: Shape): JsonValue | undefined =>
    shape.unions.length === 0 ? undefined : shape.unions.map(({ keyword }) => keyword);
  const kind = after.unions.length > before.unions.length ? 'union-added' : 'union-removed';
  emit(
    context,
    pair,
    kind,
    {
      before: { pointer: pair.before.pointer, value: values(before) },
      after: { pointer: pair.after.pointer, value: values(after) },
    },
    { keyword: (left ?? right)?.keyword ?? 'oneOf', ...implied(before, after) },
  );
  return false;
}

/** Whether a union asks only for what the side without it requires anyway. */
function implied(before: Shape, after: Shape): { readonly implied?: true } {
  const [bare, more] = before.unions.length === 0 ? [before, after] : [after, before];
  const isFit = ({ schema }: SchemaAt): boolean =>
    typeof schema === 'object' &&
    Object.keys(schema).every((key) => key === 'required') &&
    (schema.required ?? []).every((name) => bare.required.has(name));
  return bare.unions.length === 0 &&
    more.unions.every(({ keyword, branches }) => keyword === 'anyOf' && branches.some(isFit))
    ? { implied: true }
    : {};
}

/** A schema that is not a union, as a branch of one; not one that anything would fit. */
function asBranch({ parts, shape }: SchemaNode): SchemaAt | undefined {
  const [only] = parts;
  return shape.types !== undefined && only !== undefined ? only : undefined;
}

function isOnlyUnion({ unions, types, properties, values, constraints }: Shape): boolean {
  return (
    unions.length === 1 &&
    types === undefined &&
    values === undefined &&
    properties.size === 0 &&
    constraints.size === 0
  );
}

function comparePair(
  context: Context,
  pair: Pair,
  before: Union,
  after: Union,
  whole?: SchemaNode,
): void {
  const left = before.branches.map((branch) =>
    whole === pair.before ? whole : context.before.at(branch),
  );
  const right = after.branches.map((branch) =>
    whole === pair.after ? whole : context.after.at(branch),
  );
  const paired = pairBranches(context, left, right, before, after);
  for (const [i, j] of paired) {
    const [a, b] = [left[i], right[j]];
    if (a === undefined || b === undefined) continue;
    // A schema that is compared with a branch of what it became must not be compared as a union again.
    if (a === pair.before && b === pair.after) continue;
    const child = context.graph.link(pair, [SAME], a, b);
    if (whole !== undefined) child.ignoresNull = true;
  }
  const [usedLeft, usedRight] = [new Set(paired.keys()), new Set(paired.values())];
  left.forEach((node, i) => {
    if (!usedLeft.has(i)) branchFinding(context, pair, node, before, 'union-branch-removed');
  });
  right.forEach((node, i) => {
    if (!usedRight.has(i)) branchFinding(context, pair, node, after, 'union-branch-added');
  });
  if (before.keyword !== after.keyword) {
    emit(
      context,
      pair,
      after.keyword === 'anyOf' ? 'one-of-became-any-of' : 'any-of-became-one-of',
      {
        before: { pointer: owner(before), value: before.keyword },
        after: { pointer: owner(after), value: after.keyword },
      },
      { keyword: after.keyword },
    );
  }
  if (whole === undefined) {
    const nodes = { left, right, paired };
    compareDiscriminators(context, pair, before, after, nodes);
  } else {
    compareNull(context, pair);
  }
}

const owner = ({ pointer }: Union): string => pointer.slice(0, pointer.lastIndexOf('/'));

function branchFinding(
  context: Context,
  pair: Pair,
  node: SchemaNode,
  union: Union,
  kind: 'union-branch-added' | 'union-branch-removed',
): void {
  const added = kind === 'union-branch-added';
  const label = node.named?.name ?? noted(node, 'title') ?? typeLabel(node);
  const finding = emit(
    context,
    pair,
    kind,
    added ? { after: { pointer: owner(union) } } : { before: { pointer: owner(union) } },
    { keyword: union.keyword, name: added ? { after: label } : { before: label } },
  );
  pair.findings.delete(finding);
  const at = { pointer: node.pointer };
  pair.findings.add({ ...finding, ...(added ? { after: at } : { before: at }) });
}

function typeLabel({ shape: { types, values }, uses }: SchemaNode): string {
  if (values !== undefined) return [...values.value.keys()].join(' | ');
  if (types !== undefined) return [...types.value].join(' | ');
  return JSON.stringify(uses[0]?.schema ?? true).slice(0, 60);
}

/** By name, by structure, by the value that tells branches apart, by title, then by what fits best. */
function pairBranches(
  context: Context,
  before: readonly SchemaNode[],
  after: readonly SchemaNode[],
  left: Union,
  right: Union,
): Map<number, number> {
  const paired = new Map<number, number>();
  const taken = new Set<number>();
  const stages: ((a: SchemaNode, b: SchemaNode) => boolean)[] = [
    (a, b) => a.named !== undefined && a.named.key === b.named?.key,
    (a, b) => sameStructure(context, a, b),
    (a, b) => {
      const [one, other] = [
        tellingValue(context.before, a, left),
        tellingValue(context.after, b, right),
      ];
      return one !== undefined && one === other;
    },
    (a, b) => noted(a, 'title') !== undefined && noted(a, 'title') === noted(b, 'title'),
  ];
  for (const fits of stages) {
    before.forEach((a, i) => {
      if (paired.has(i)) return;
      const j = after.findIndex((b, k) => !taken.has(k) && fits(a, b));
      if (j < 0) return;
      paired.set(i, j);
      taken.add(j);
    });
  }
  const restBefore = before.map((_, i) => i).filter((i) => !paired.has(i));
  const restAfter = after.map((_, j) => j).filter((j) => !taken.has(j));
  const score = (i: number, j: number): number => {
    const [a, b] = [before[restBefore[i] ?? -1], after[restAfter[j] ?? -1]];
    return a === undefined || b === undefined ? 0 : branchSimilarity(context, a, b);
  };
  for (const one of assign(restBefore.length, restAfter.length, score, LEAST)) {
    const [i, j] = [restBefore[one.before], restAfter[one.after]];
    if (i !== undefined && j !== undefined) paired.set(i, j);
  }
  return paired;
}

/** The constant that a branch demands of the discriminator, or of the only property that has one. */
function tellingValue(nodes: Nodes, branch: SchemaNode, union: Union): string | undefined {
  const name = union.discriminator?.value.propertyName;
  const constants = [...branch.shape.properties].flatMap(([property, { schemas }]) => {
    if (name !== undefined && property !== name) return [];
    const values = nodes.all(schemas).shape.values?.value;
    return values?.size === 1 ? [`${property}=${[...values.keys()].join('')}`] : [];
  });
  return constants.length === 1 ? constants[0] : undefined;
}
