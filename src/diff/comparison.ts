import type { ApiModel } from '../model/index.js';
import { compareNames, pairUnreached } from './compare/names.js';
import { moveProperties } from './compare/moves.js';
import { PairGraph } from './compare/graph.js';
import type { Pair } from './compare/graph.js';
import { mergeConstants, renameProperties, renameValues } from './compare/renames.js';
import type { ProposedFinding } from './compare/renames.js';
import type { Finding } from './compare/finding.js';
import { compareSchemas } from './compare/schemas.js';
import { renameRules } from './match/rules.js';
import { createSpeaks } from './match/speaks.js';
import { createWitnesses, operationLine } from './match/witnesses.js';
import { elementId } from './along/lineage.js';
import { compareOperation, reportOneSided } from './operations/compare.js';
import type { OperationContext } from './operations/context.js';
import { matchOperations } from './operations/match.js';
import type { MatchedOperation } from './operations/match.js';
import { compareSurroundings } from './operations/surroundings.js';
import type { DiffOptions } from './options.js';
import { Reaches } from './reach.js';
import { createFingerprints } from './schema/fingerprint.js';
import { createNodes } from './schema/node.js';

/** All that a comparison found, before it is put into words. */
export interface Comparison {
  readonly context: OperationContext;
  readonly matched: readonly MatchedOperation[];
  readonly proposals: readonly ProposedFinding[];
  /** Findings about schemas that no operation reaches by themselves. */
  readonly apart: readonly Finding[];
  readonly renamedSchemas: ReadonlyMap<Pair, Finding>;
  readonly reaches: Reaches;
}

export function compareModels(
  before: ApiModel,
  after: ApiModel,
  options: DiffOptions,
  thorough = false,
): Comparison {
  const rules = renameRules(options.changelog ?? [], before.version, after.version);
  const witnesses = createWitnesses(rules, options.decisions ?? [], options.lineage);
  const graph = new PairGraph();
  const context: OperationContext = {
    before: createNodes(before),
    after: createNodes(after),
    fingerprints: createFingerprints(),
    graph,
    thorough,
    located: [],
    proposed: [],
    witnesses,
  };
  compareSurroundings(context, before, after);
  const matched = compareOperations(context, before, after);
  graph.settle((pair) => {
    compareSchemas(context, pair);
  });
  pairUnreached(context);
  const proposals = settleRenames(context, after);
  const names = compareNames(context, witnesses);
  return {
    context,
    matched,
    proposals: [...proposals, ...names.proposals],
    apart: names.findings,
    renamedSchemas: names.renamed,
    reaches: new Reaches(),
  };
}

function compareOperations(
  context: OperationContext,
  before: ApiModel,
  after: ApiModel,
): MatchedOperation[] {
  const { witnesses } = context;
  const all: MatchedOperation[] = [];
  for (const [what, left, right] of [
    ['operation', before.operations, after.operations],
    ['webhook', before.webhooks, after.webhooks],
  ] as const) {
    const { matched, removed, added } = matchOperations(
      left,
      right,
      (one, other) =>
        witnesses.steps(elementId.operation(one.key), elementId.operation(other.key)) ??
        operationLine(witnesses.rules, one, other),
    );
    for (const one of matched) compareOperation(context, one, one.evidence);
    for (const one of removed) reportOneSided(context, one, 'before', what);
    for (const one of added) reportOneSided(context, one, 'after', what);
    all.push(...matched);
  }
  return all;
}

/**
 * Looks for renames in every pair. Each brings new pairs up, in which there may be more, until nothing
 * new comes; the paths that changelog lines speak of are complete only when all pairs are linked.
 */
function settleRenames(context: OperationContext, after: ApiModel): ProposedFinding[] {
  const operations = new Map([...after.operations, ...after.webhooks].map((one) => [one.key, one]));
  const proposals = new Map<Pair, ProposedFinding[]>();
  const { graph, witnesses } = context;
  for (let settled = -1; settled < graph.pairs.length;) {
    settled = graph.pairs.length;
    graph.settle((pair) => {
      compareSchemas(context, pair);
    });
    const speaks = createSpeaks(operations, new Reaches());
    for (const pair of [...graph.pairs]) {
      proposals.set(pair, renameProperties(context, pair, witnesses, speaks));
      renameValues(context, pair, witnesses, speaks);
    }
  }
  const speaks = createSpeaks(operations, new Reaches());
  for (const pair of [...graph.pairs]) {
    moveProperties(context, pair, witnesses.rules, speaks);
    mergeConstants(pair);
  }
  graph.settle((pair) => {
    compareSchemas(context, pair);
  });
  return [...proposals.values()].flat();
}
