import { agree } from '../match/similarity.js';
import type { RenameRule } from '../match/rules.js';
import { lineEvidence } from '../match/witnesses.js';
import type { Nodes, SchemaNode } from '../schema/node.js';
import type { Property } from '../schema/shape.js';
import { owners } from './context.js';
import type { Context } from './context.js';
import { findingId, spot } from './finding.js';
import type { Finding } from './finding.js';
import type { Pair } from './graph.js';
import type { Speaks } from './renames.js';

/** A property found by a path of names, with the object that holds it. */
interface Found {
  readonly holder: SchemaNode;
  readonly property: Property;
  readonly name: string;
}

/**
 * Looks for properties that went into another object, or came out of one. Only a changelog line that
 * gives both paths can say so; the removal and the addition become one change.
 */
export function moveProperties(
  context: Context,
  pair: Pair,
  rules: readonly RenameRule[],
  speaks: Speaks,
): void {
  for (const rule of rules) {
    const [from, to] = withoutCommonStart(rule.from, rule.to);
    if (from.length === to.length || from.length === 0 || to.length === 0) continue;
    const common = rule.from.slice(0, rule.from.length - from.length);
    if (!speaks({ ...rule, from: [...common, ''] }, pair, 'property')) continue;
    const before = find(context.before, pair.before, from);
    const after = find(context.after, pair.after, to);
    if (before === undefined || after === undefined) continue;
    const stayed = find(context.after, pair.after, from) ?? find(context.before, pair.before, to);
    if (stayed !== undefined) continue;
    const [left, right] = [
      context.before.all(before.property.schemas),
      context.after.all(after.property.schemas),
    ];
    if (!agree(context, left, right)) continue;
    takePlace(context, pair, before, after);
    pair.findings.add(moved(context, pair, before, after, [from, to], rule));
    const steps = to.map((name) => ({ to: 'property', before: name, after: name }) as const);
    context.graph.link(pair, steps, left, right);
  }
}

function withoutCommonStart(
  from: readonly string[],
  to: readonly string[],
): [readonly string[], readonly string[]] {
  let i = 0;
  while (i < from.length - 1 && i < to.length - 1 && from[i] === to[i]) i++;
  return [from.slice(i), to.slice(i)];
}

/** Follows names down from a schema, through the items of arrays. */
function find(nodes: Nodes, start: SchemaNode, path: readonly string[]): Found | undefined {
  let holder = start;
  let found: Found | undefined;
  for (const name of path) {
    if (found !== undefined) holder = nodes.all(found.property.schemas);
    const items = holder.shape.inner.get('items');
    if (items !== undefined) holder = nodes.all(items.value);
    const property = holder.shape.properties.get(name);
    if (property === undefined) return undefined;
    found = { holder, property, name };
  }
  return found;
}

/** Drops what was reported of the two ends by themselves. */
function takePlace(context: Context, start: Pair, before: Found, after: Found): void {
  const pairs = context.graph.pairs.filter(
    (pair) => pair === start || pair.before === before.holder || pair.after === after.holder,
  );
  for (const pair of pairs) {
    for (const finding of [
      pair.properties.removed.get(before.name),
      pair.properties.added.get(after.name),
    ]) {
      const pointers = [before, after].map(({ property }) => property.schemas[0]?.pointer);
      const own = finding?.subject.property?.before === undefined ? finding?.after : finding.before;
      if (finding !== undefined && pointers.includes(own?.pointer)) pair.findings.delete(finding);
    }
  }
}

function moved(
  context: Context,
  pair: Pair,
  before: Found,
  after: Found,
  [from, to]: readonly [readonly string[], readonly string[]],
  rule: RenameRule,
): Finding {
  const finding: Finding = {
    kind: 'property-moved',
    subject: {
      schema: owners(context, pair, before.property.owner, after.property.owner),
      property: { before: from.join('.'), after: to.join('.') },
    },
    before: spot(before.property.schemas[0]?.pointer ?? before.property.owner),
    after: spot(after.property.schemas[0]?.pointer ?? after.property.owner),
    path: to.join('.'),
    evidence: lineEvidence({ by: [rule], literal: true }),
  };
  const id = findingId(finding);
  for (const known of pair.findings) if (findingId(known) === id) pair.findings.delete(known);
  return finding;
}
