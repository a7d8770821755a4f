import type { NamedSchema } from '../../model/index.js';
import { elementId } from '../along/lineage.js';
import type { Evidence } from '../change.js';
import { isDocumentation } from '../kinds/index.js';
import { structureSimilarity } from '../match/similarity.js';
import { DECIDED } from '../match/witnesses.js';
import type { Witnesses } from '../match/witnesses.js';
import type { Context } from './context.js';
import { findingId, spot } from './finding.js';
import type { Finding } from './finding.js';
import type { Pair } from './graph.js';
import type { ProposedFinding } from './renames.js';

const COMPONENTS = '/components/schemas/';

const byKey = (schemas: Iterable<NamedSchema>): Map<string, NamedSchema> =>
  new Map(
    [...schemas]
      .filter(({ pointer }) => pointer.startsWith(COMPONENTS))
      .map((one) => [one.key, one] as const),
  );

/** Schemas with the same name that no operation has brought together are compared as well. */
export function pairUnreached(context: Context): void {
  const [before, after] = [
    new Set(context.graph.pairs.map((pair) => pair.before.named?.key)),
    new Set(context.graph.pairs.map((pair) => pair.after.named?.key)),
  ];
  const others = byKey(context.after.model.schemas.values());
  for (const [key, schema] of byKey(context.before.model.schemas.values())) {
    const other = others.get(key);
    if (other === undefined || before.has(key) || after.has(key)) continue;
    context.graph.pair(context.before.at(schema), context.after.at(other));
  }
}

/** Finds schemas that came, went, or have another name in the same places. Only generated code sees them. */
export function compareNames(
  context: Context,
  witnesses: Witnesses,
): { findings: Finding[]; renamed: Map<Pair, Finding>; proposals: ProposedFinding[] } {
  const removed = byKey(context.before.model.schemas.values());
  const added = byKey(context.after.model.schemas.values());
  for (const key of [...removed.keys()]) if (added.delete(key)) removed.delete(key);
  const partners = collect(context, removed, added);
  const renamed = new Map<Pair, Finding>();
  const proposals: ProposedFinding[] = [];
  for (const [key, pairs] of partners) {
    const [pair] = pairs;
    const targets = new Set(pairs.map((one) => one.after.named?.key));
    const target = pair?.after.named;
    const source = pair?.before.named;
    if (pair === undefined || target === undefined || source === undefined || targets.size > 1)
      continue;
    const rivals = [...partners].filter(
      ([other, list]) => other !== key && list.some((one) => one.after.named?.key === target.key),
    );
    if (rivals.length > 0) continue;
    const finding = renamedSchema(source, target);
    const decided = witnesses.decided(findingId(finding));
    if (decided === false) continue;
    const evidence = decided === true ? DECIDED : evidenceFor(pair, source, target, witnesses);
    if (evidence !== undefined) {
      renamed.set(pair, { ...finding, evidence });
      removed.delete(source.key);
      added.delete(target.key);
      continue;
    }
    const score = structureSimilarity(context, pair.before, pair.after);
    if (score < 0.6) continue;
    proposals.push({
      before: source.key,
      after: target.key,
      score,
      reasons: ['it stands in the same places', 'a similar structure'],
      pair,
      finding,
      replaces: [oneSided(source, 'before'), oneSided(target, 'after')],
    });
  }
  const findings = [
    ...[...removed.values()].map((schema) => oneSided(schema, 'before')),
    ...[...added.values()].map((schema) => oneSided(schema, 'after')),
  ];
  return { findings, renamed, proposals };
}

/** The pairs in which a schema that went stands against one that came, by the name of the former. */
function collect(
  context: Context,
  removed: ReadonlyMap<string, NamedSchema>,
  added: ReadonlyMap<string, NamedSchema>,
): Map<string, Pair[]> {
  const partners = new Map<string, Pair[]>();
  for (const pair of context.graph.pairs) {
    const [before, after] = [pair.before.named?.key, pair.after.named?.key];
    if (before === undefined || after === undefined) continue;
    if (!removed.has(before) || !added.has(after)) continue;
    const list = partners.get(before) ?? [];
    partners.set(before, list);
    list.push(pair);
  }
  return partners;
}

/** The same structure in the same places is the same type; anything less needs somebody who says so. */
function evidenceFor(
  pair: Pair,
  before: NamedSchema,
  after: NamedSchema,
  witnesses: Witnesses,
): Evidence | undefined {
  const steps = witnesses.steps(elementId.schema(before.pointer), elementId.schema(after.pointer));
  if (steps !== undefined) return steps;
  const unchanged = [...pair.findings].every(({ kind }) => isDocumentation(kind));
  return unchanged && pair.before.shape.properties.size > 0
    ? { by: 'structure', text: 'it has the same structure and stands in the same places' }
    : undefined;
}

function renamedSchema(before: NamedSchema, after: NamedSchema): Finding {
  return {
    kind: 'schema-renamed',
    subject: {
      schema: {
        before: { pointer: before.pointer, name: before.name },
        after: { pointer: after.pointer, name: after.name },
      },
    },
    before: spot(before.pointer, before.key),
    after: spot(after.pointer, after.key),
  };
}

function oneSided({ pointer, name }: NamedSchema, side: 'before' | 'after'): Finding {
  return {
    kind: side === 'before' ? 'schema-removed' : 'schema-added',
    subject: { schema: { [side]: { pointer, name } } },
    [side]: spot(pointer),
  };
}
