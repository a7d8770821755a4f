import type { Parameter, ParameterLocation } from '../../model/index.js';
import { elementId } from '../along/lineage.js';
import type { Evidence, ParameterName, Reach, Subject } from '../change.js';
import type { KindId } from '../kinds/index.js';
import { likeness } from '../match/likeness.js';
import { findRenames } from '../match/renames.js';
import { isMentioned } from '../match/rules.js';
import { agree, sameStructure } from '../match/similarity.js';
import { areOpposites } from '../match/words.js';
import { findingId, spot } from '../compare/finding.js';
import type { Finding } from '../compare/finding.js';
import { operationName, report } from './context.js';
import type { OperationContext, OperationPair } from './context.js';
import { compareParameter } from './parameter.js';

const LOCATIONS: readonly ParameterLocation[] = ['path', 'query', 'header', 'cookie'];

/** Compares the parameters of an operation by location and name, then by what witnesses say. */
export function compareParameters(context: OperationContext, pair: OperationPair): void {
  const left = new Set(pair.before.parameters);
  const right = new Set(pair.after.parameters);
  const match = (before: Parameter, after: Parameter): void => {
    left.delete(before);
    right.delete(after);
    compareParameter(context, pair, before, after);
  };
  for (const before of [...left]) {
    const after = [...right].find((one) => one.in === before.in && one.name === before.name);
    if (after !== undefined) match(before, after);
  }
  for (const [before, after] of pathPairs(pair)) {
    if (!left.has(before) || !right.has(after)) continue;
    match(before, after);
    reportBoth(context, pair, 'path-parameter-renamed', before, after, {
      by: 'structure',
      text: 'it stands at the same position of the path',
    });
  }
  for (const location of LOCATIONS) renameIn(context, pair, location, left, right, match);
  for (const before of [...left]) {
    const moved = [...right].filter((one) => one.name.toLowerCase() === before.name.toLowerCase());
    const [after] = moved;
    if (after === undefined || moved.length > 1) continue;
    if (!sameStructure(context, context.before.at(before), context.after.at(after))) continue;
    match(before, after);
    reportBoth(context, pair, 'parameter-moved', before, after, {
      by: 'structure',
      text: 'name and schema are the same',
    });
  }
  for (const before of left) reportOne(context, pair, before, undefined);
  for (const after of right) reportOne(context, pair, undefined, after);
}

/** Path parameters that stand at the same position of the two paths. */
function pathPairs({ before, after }: OperationPair): [Parameter, Parameter][] {
  const names = (path: string): string[] =>
    [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '');
  const [was, is] = [names(before.path), names(after.path)];
  if (was.length !== is.length) return [];
  if (before.path.replaceAll(/\{[^}]*\}/g, '{}') !== after.path.replaceAll(/\{[^}]*\}/g, '{}'))
    return [];
  const find = (parameters: readonly Parameter[], name: string | undefined) =>
    parameters.find((one) => one.in === 'path' && one.name === name);
  return was.flatMap((name, i): [Parameter, Parameter][] => {
    const [one, other] = [find(before.parameters, name), find(after.parameters, is[i])];
    return one === undefined || other === undefined || name === is[i] ? [] : [[one, other]];
  });
}

function renameIn(
  context: OperationContext,
  pair: OperationPair,
  location: ParameterLocation,
  left: Set<Parameter>,
  right: Set<Parameter>,
  match: (before: Parameter, after: Parameter) => void,
): void {
  const at = (side: Set<Parameter>) =>
    new Map([...side].filter((one) => one.in === location).map((one) => [one.name, one] as const));
  const [removed, added] = [at(left), at(right)];
  if (removed.size === 0 || added.size === 0) return;
  const both = (before: string, after: string) => {
    const [one, other] = [removed.get(before), added.get(after)];
    return one === undefined || other === undefined
      ? undefined
      : { one, other, left: context.before.at(one), right: context.after.at(other) };
  };
  const { renames, proposals } = findRenames(
    {
      removed: [...removed.keys()],
      added: [...added.keys()],
      id: (before, after) =>
        findingId(finding(pair, 'parameter-renamed', removed.get(before), added.get(after))),
      applies: ({ entry, from }) =>
        (from.length === 1 || (from.length === 2 && from[0] === location)) &&
        (entry.operations.length === 0 ||
          isMentioned(entry.operations, pair.after) ||
          isMentioned(entry.operations, pair.before)),
      agree: (before, after) => {
        const found = both(before, after);
        return found !== undefined && agree(context, found.left, found.right);
      },
      same: (before, after) => {
        const found = both(before, after);
        return found !== undefined && sameStructure(context, found.left, found.right);
      },
      steps: (before, after) =>
        context.witnesses.steps(
          elementId.parameter(pair.before.key, location, before),
          elementId.parameter(pair.after.key, location, after),
        ),
      similarity: (before, after) => {
        const found = both(before, after);
        if (found === undefined) return { score: 0, reasons: [] };
        const { one, other } = found;
        return likeness(
          context,
          { name: before, node: found.left, required: one.required, description: one.description },
          {
            name: after,
            node: found.right,
            required: other.required,
            description: other.description,
          },
        );
      },
    },
    context.witnesses,
  );
  for (const { before, after, evidence } of renames) {
    const found = both(before, after);
    if (found === undefined) continue;
    match(found.one, found.other);
    reportBoth(context, pair, 'parameter-renamed', found.one, found.other, evidence);
  }
  for (const { before, after, score, reasons } of proposals) {
    const found = both(before, after);
    if (found === undefined) continue;
    const replaces = [
      finding(pair, ...oneSided(found.one, undefined)),
      finding(pair, ...oneSided(undefined, found.other)),
    ];
    const proposed = finding(pair, 'parameter-renamed', found.one, found.other);
    const reach: Reach = {
      operation: pair.after.key,
      direction: 'request',
      location: locationOf(found.other),
      path: '',
    };
    context.proposed.push({ finding: proposed, reaches: [reach], replaces, score, reasons });
  }
}

function oneSided(
  before: Parameter | undefined,
  after: Parameter | undefined,
): [KindId, Parameter | undefined, Parameter | undefined] {
  const required = (before ?? after)?.required === true ? 'required' : 'optional';
  return [`parameter-${after === undefined ? 'removed' : 'added'}-${required}`, before, after];
}

const nameOf = (parameter: Parameter | undefined): ParameterName | undefined =>
  parameter === undefined ? undefined : { in: parameter.in, name: parameter.name };

const locationOf = ({ in: location, name }: Parameter): string => `${location}.${name}`;

function subjectOf(before: Parameter | undefined, after: Parameter | undefined): Subject {
  const [was, is] = [nameOf(before), nameOf(after)];
  return {
    parameter: {
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
    },
    required: (after ?? before)?.required === true,
    ...(was !== undefined && is !== undefined && areOpposites(was.name, is.name)
      ? { opposite: true }
      : {}),
  };
}

function finding(
  { before: was, after: is }: OperationPair,
  kind: KindId,
  before: Parameter | undefined,
  after: Parameter | undefined,
): Finding {
  return {
    kind,
    subject: {
      operation: { before: operationName(was), after: operationName(is) },
      ...subjectOf(before, after),
    },
    before: spot(before?.parameterPointer ?? was.pointer),
    after: spot(after?.parameterPointer ?? is.pointer),
  };
}

function reportOne(
  context: OperationContext,
  pair: OperationPair,
  before: Parameter | undefined,
  after: Parameter | undefined,
): void {
  const known = before ?? after;
  if (known === undefined) return;
  const [kind] = oneSided(before, after);
  const pointer = known.parameterPointer;
  report(
    context,
    pair,
    kind,
    before === undefined ? { after: { pointer } } : { before: { pointer } },
    {
      subject: subjectOf(before, after),
      location: locationOf(known),
    },
  );
}

function reportBoth(
  context: OperationContext,
  pair: OperationPair,
  kind: KindId,
  before: Parameter,
  after: Parameter,
  evidence: Evidence,
): void {
  report(
    context,
    pair,
    kind,
    {
      before: { pointer: before.parameterPointer, value: before.name },
      after: { pointer: after.parameterPointer, value: after.name },
    },
    { subject: subjectOf(before, after), location: locationOf(after), evidence },
  );
}
