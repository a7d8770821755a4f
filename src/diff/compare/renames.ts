import { elementId } from '../along/lineage.js';
import type { Evidence } from '../change.js';
import { areOpposites } from '../match/words.js';
import { agree, sameStructure } from '../match/similarity.js';
import { likeness } from '../match/likeness.js';
import { findRenames } from '../match/renames.js';
import type { Candidates, ProposedRename } from '../match/renames.js';
import type { RenameRule } from '../match/rules.js';
import type { Witnesses } from '../match/witnesses.js';
import type { SchemaNode } from '../schema/node.js';
import type { Property } from '../schema/shape.js';
import { owners } from './context.js';
import type { Context } from './context.js';
import { findingId, spot } from './finding.js';
import type { Finding } from './finding.js';
import type { Pair, Unmatched } from './graph.js';
import { followProperty } from './properties.js';

/** A rename that was found likely, with what it would take the place of. */
export interface ProposedFinding extends ProposedRename {
  readonly pair: Pair;
  readonly finding: Finding;
  readonly replaces: readonly Finding[];
}

/** Says whether a changelog line speaks of a pair. */
export type Speaks = (rule: RenameRule, pair: Pair, what: 'property' | 'value') => boolean;

/**
 * Looks for renames among the properties that only one side of a pair has. Certain ones take the place
 * of the removal and the addition, and their schemas are compared from then on.
 */
export function renameProperties(
  context: Context,
  pair: Pair,
  witnesses: Witnesses,
  speaks: Speaks,
): ProposedFinding[] {
  const { removed, added } = pair.properties;
  if (removed.size === 0 || added.size === 0) return [];
  const before = (name: string): Named => named(context, 'before', pair.before, name);
  const after = (name: string): Named => named(context, 'after', pair.after, name);
  const candidates: Candidates = {
    removed: [...removed.keys()],
    added: [...added.keys()],
    id: (from, to) => findingId(renamed(context, pair, before(from), after(to), undefined)),
    applies: (rule) => speaks(rule, pair, 'property'),
    agree: (from, to) => agree(context, before(from).node, after(to).node),
    same: (from, to) => sameStructure(context, before(from).node, after(to).node),
    steps: (from, to) =>
      witnesses.steps(
        elementId.property(before(from).pointer),
        elementId.property(after(to).pointer),
      ),
    similarity: (from, to) => likeness(context, before(from), after(to)),
  };
  const { renames, proposals } = findRenames(candidates, witnesses);
  const finding = (from: string, to: string, evidence?: Evidence): Finding =>
    renamed(context, pair, before(from), after(to), evidence);
  const replaced = (from: string, to: string): Finding[] =>
    [removed.get(from), added.get(to)].filter((one) => one !== undefined);
  for (const { before: from, after: to, evidence } of renames) {
    for (const one of replaced(from, to)) pair.findings.delete(one);
    pair.findings.add(finding(from, to, evidence));
    followProperty(context, pair, before(from), after(to));
  }
  pair.properties = without(pair.properties, renames);
  return proposals.map((proposal) => ({
    ...proposal,
    pair,
    finding: finding(proposal.before, proposal.after),
    replaces: replaced(proposal.before, proposal.after),
  }));
}

interface Named {
  readonly name: string;
  readonly property: Property;
  readonly node: SchemaNode;
  readonly pointer: string;
  readonly required: boolean;
}

function named(
  context: Context,
  side: 'before' | 'after',
  { shape }: SchemaNode,
  name: string,
): Named {
  const property = shape.properties.get(name) ?? { schemas: [], owner: '' };
  return {
    name,
    property,
    node: context[side].all(property.schemas),
    pointer: property.schemas[0]?.pointer ?? property.owner,
    required: shape.required.has(name),
  };
}

function renamed(
  context: Context,
  pair: Pair,
  before: Named,
  after: Named,
  evidence: Evidence | undefined,
): Finding {
  return {
    kind: 'property-renamed',
    subject: {
      schema: owners(context, pair, before.property.owner, after.property.owner),
      property: { before: before.name, after: after.name },
      ...(areOpposites(before.name, after.name) ? { opposite: true } : {}),
    },
    before: spot(before.pointer, before.name),
    after: spot(after.pointer, after.name),
    path: after.name,
    ...(evidence === undefined ? {} : { evidence }),
  };
}

/** Looks for renames among values of `enum` and `const`. Only witnesses count: values are too short to be alike. */
export function renameValues(
  context: Context,
  pair: Pair,
  witnesses: Witnesses,
  speaks: Speaks,
): void {
  const { removed, added } = pair.values;
  if (removed.size === 0 || added.size === 0) return;
  const text = (findings: ReadonlyMap<string, Finding>, side: 'before' | 'after') =>
    new Map(
      [...findings.values()].flatMap((finding) => {
        const value = finding[side]?.value;
        return typeof value === 'string' ? [[value, finding] as const] : [];
      }),
    );
  const [from, to] = [text(removed, 'before'), text(added, 'after')];
  const place = (side: 'before' | 'after') =>
    pair[side].shape.values?.pointer ?? pair[side].pointer;
  const id = (before: string, after: string): string =>
    findingId({
      kind: 'enum-value-renamed',
      subject: {},
      before: spot(place('before'), before),
      after: spot(place('after'), after),
    });
  const { renames } = findRenames(
    {
      removed: [...from.keys()],
      added: [...to.keys()],
      id,
      applies: (rule) => speaks(rule, pair, 'value'),
      agree: () => true,
      same: () => true,
      steps: (before, after) =>
        witnesses.steps(
          elementId.value(place('before'), before),
          elementId.value(place('after'), after),
        ),
      similarity: () => ({ score: 0, reasons: [] }),
    },
    witnesses,
  );
  for (const { before, after, evidence } of renames) {
    const [gone, come] = [from.get(before), to.get(after)];
    if (gone === undefined || come === undefined) continue;
    pair.findings.delete(gone);
    pair.findings.delete(come);
    pair.findings.add({
      kind: 'enum-value-renamed',
      subject: gone.subject,
      ...(gone.before === undefined ? {} : { before: gone.before }),
      ...(come.after === undefined ? {} : { after: come.after }),
      evidence,
    });
  }
  const keys = renames.map(({ before, after }) => ({
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  }));
  pair.values = without(pair.values, keys);
}

/** The names that are left when some have been found to be others. */
function without(
  { removed, added }: Unmatched,
  renames: readonly { readonly before: string; readonly after: string }[],
): Unmatched {
  const gone = new Set(renames.map(({ before }) => before));
  const come = new Set(renames.map(({ after }) => after));
  return {
    removed: new Map([...removed].filter(([name]) => !gone.has(name))),
    added: new Map([...added].filter(([name]) => !come.has(name))),
  };
}

/** What is left of a constant that became another is one change, not two. */
export function mergeConstants(pair: Pair): void {
  const [gone, come] = [[...pair.values.removed.values()], [...pair.values.added.values()]];
  const [before, after] = [gone[0], come[0]];
  if (gone.length !== 1 || come.length !== 1 || before === undefined || after === undefined) return;
  if (before.subject.keyword !== 'const' || !pair.findings.has(before)) return;
  pair.findings.delete(before);
  pair.findings.delete(after);
  pair.findings.add({
    kind: 'const-changed',
    subject: before.subject,
    ...(before.before === undefined ? {} : { before: before.before }),
    ...(after.after === undefined ? {} : { after: after.after }),
  });
}
