import type { JsonValue, Pointer } from '../model/index.js';
import { valueAt } from '../model/index.js';
import type {
  Certainty,
  Change,
  Level,
  Proposal,
  Reach,
  Spot,
  Verdict,
  Verdicts,
} from './change.js';
import type { Comparison } from './comparison.js';
import { findingId } from './compare/finding.js';
import type { Finding, FindingSpot } from './compare/finding.js';
import { kinds } from './kinds/index.js';
import type { Facts } from './kinds/index.js';
import { labelOf } from './label.js';
import type { DiffOptions } from './options.js';
import { appendPath } from './reach.js';

const LEVELS: readonly Level[] = ['ok', 'may-break', 'breaks'];

export const worse = (a: Level, b: Level): Level =>
  LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b;

const compareLevels = (a: Level, b: Level): number => LEVELS.indexOf(b) - LEVELS.indexOf(a);

interface Seen {
  readonly finding: Finding;
  readonly reaches: Map<string, Reach>;
}

/** Brings together what was seen of the same change in different places, judges it, and orders it all. */
export function finish(
  comparison: Comparison,
  options: DiffOptions,
): { changes: Change[]; proposals: Proposal[] } {
  const { context, reaches } = comparison;
  const seen = new Map<string, Seen>();
  const see = (finding: Finding, more: readonly Reach[]): void => {
    const id = findingId(finding);
    const known = seen.get(id) ?? { finding, reaches: new Map() };
    seen.set(id, known);
    for (const reach of more) {
      if (reach.direction === finding.hiddenIn) continue;
      const path = finding.path === undefined ? reach.path : appendPath(reach.path, finding.path);
      const key = `${reach.operation} ${reach.direction} ${reach.location}`;
      const other = known.reaches.get(key);
      if (other === undefined || other.path.length > path.length)
        known.reaches.set(key, { ...reach, path });
    }
  };
  for (const { finding, reaches: more } of context.located) see(finding, more);
  for (const pair of context.graph.pairs) {
    for (const finding of pair.findings) see(finding, reaches.of(pair));
  }
  for (const finding of comparison.apart) see(finding, []);
  for (const [pair, finding] of comparison.renamedSchemas) see(finding, reaches.of(pair));

  const make = (one: Seen, certainty?: Certainty): Change =>
    toChange(comparison, options, one, certainty);
  const changes = [...seen.values()].map((one) => make(one)).sort(byWeight);
  const proposed = [
    ...comparison.proposals.map((one) => ({ ...one, reaches: reaches.of(one.pair) })),
    ...context.proposed,
  ];
  const proposals = new Map<string, Proposal>();
  for (const { finding, reaches: more, replaces, score, reasons } of proposed) {
    const id = findingId(finding);
    const path = (reach: Reach): Reach =>
      finding.path === undefined ? reach : { ...reach, path: appendPath(reach.path, finding.path) };
    const found = new Map(
      more.map((reach) => [`${reach.operation} ${reach.direction} ${reach.location}`, path(reach)]),
    );
    const evidence = { by: 'similarity', text: reasons.join(', ') } as const;
    proposals.set(id, {
      change: make({ finding: { ...finding, evidence }, reaches: found }, 'proposed'),
      replaces: replaces.map(findingId).filter((one) => seen.has(one)),
      score: Math.round(score * 100) / 100,
      reasons,
    });
  }
  return {
    changes,
    proposals: [...proposals.values()].sort(
      (a, b) => b.score - a.score || compareText(a.change.id, b.change.id),
    ),
  };
}

function toChange(
  { context }: Comparison,
  { locateBefore, locateAfter }: DiffOptions,
  { finding, reaches }: Seen,
  certainty?: Certainty,
): Change {
  const list = [...reaches.values()];
  const kind = kinds[finding.kind];
  const facts: Facts = {
    subject: finding.subject,
    label: labelOf(finding, list),
    ...(finding.before === undefined ? {} : { before: finding.before }),
    ...(finding.after === undefined ? {} : { after: finding.after }),
  };
  const directions = (['request', 'response'] as const).filter((direction) =>
    list.some((reach) => reach.direction === direction),
  );
  const apart =
    directions.length === 0 &&
    kind.group !== 'api' &&
    kind.group !== 'security' &&
    kind.group !== 'names';
  const verdicts = apart
    ? NOT_REACHED
    : (directions.length === 0 ? (['request'] as const) : directions)
        .map((direction) => kind.verdicts(direction, facts))
        .reduce(worstOf);
  const spotOf = (
    side: 'before' | 'after',
    locate: DiffOptions['locateBefore'],
  ): { [side in 'before' | 'after']?: Spot } => {
    const found = finding[side];
    if (found === undefined) return {};
    const place = locate?.(found.pointer);
    const value = valueOf(context[side].model.document, found);
    return {
      [side]: {
        pointer: found.pointer,
        ...(place === undefined ? {} : { place }),
        ...(value === undefined ? {} : { value }),
      },
    };
  };
  const { source, runtime, clients } = verdicts;
  return {
    id: findingId(finding),
    kind: finding.kind,
    certainty: certainty ?? (finding.kind === 'unknown' ? 'unknown' : 'certain'),
    verdicts,
    level: [source, runtime, clients].map(({ level }) => level).reduce(worse),
    message: kind.message(facts),
    subject: finding.subject,
    ...spotOf('before', locateBefore),
    ...spotOf('after', locateAfter),
    directions,
    reaches: list,
    ...(finding.evidence === undefined ? {} : { evidence: finding.evidence }),
  };
}

const UNUSED: Verdict = { level: 'ok', why: 'No operation reaches it.', todo: '' };
const NOT_REACHED: Verdicts = { source: UNUSED, runtime: UNUSED, clients: UNUSED };

function worstOf(a: Verdicts, b: Verdicts): Verdicts {
  const pick = (one: Verdict, other: Verdict): Verdict =>
    worse(one.level, other.level) === one.level ? one : other;
  return {
    source: pick(a.source, b.source),
    runtime: pick(a.runtime, b.runtime),
    clients: pick(a.clients, b.clients),
  };
}

/** A snippet bigger than this is nothing to look at in a report. */
const MOST_TEXT = 2_000;

/** The value of the keyword, or else the element itself when it is small. */
function valueOf(document: JsonValue, { pointer, value }: FindingSpot): JsonValue | undefined {
  const found: JsonValue | undefined = value ?? valueAt(document, pointer as Pointer);
  return found !== undefined && textBudgetAfter(found, MOST_TEXT) >= 0 ? found : undefined;
}

/** What is left of so many characters after the JSON of a value; it stops where nothing is. */
function textBudgetAfter(value: JsonValue, budget: number): number {
  if (typeof value !== 'object' || value === null) return budget - String(value).length - 2;
  let left = budget - 2;
  for (const [key, inner] of Object.entries(value) as [string, JsonValue][]) {
    if (left < 0) return left;
    left = textBudgetAfter(inner, Array.isArray(value) ? left - 1 : left - key.length - 4);
  }
  return left;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byWeight(a: Change, b: Change): number {
  return (
    compareLevels(a.level, b.level) ||
    compareText(a.reaches[0]?.operation ?? '', b.reaches[0]?.operation ?? '') ||
    compareText(
      a.after?.pointer ?? a.before?.pointer ?? '',
      b.after?.pointer ?? b.before?.pointer ?? '',
    ) ||
    compareText(a.id, b.id)
  );
}
