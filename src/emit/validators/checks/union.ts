import type { SchemaAt } from '../../../model/index.js';
import type { Tag } from '../facts.js';
import type { Frame } from '../frame.js';
import { literal, otherwise, text, when } from '../javascript.js';
import type { Code } from '../javascript.js';
import { childList, typeNames } from '../keywords.js';
import type { Kind } from '../keywords.js';
import { declaredCases, impliedCases } from './discriminator.js';
import type { Cases } from './discriminator.js';
import type { Emit } from './emit.js';
import { isNoKind, isSomeKind, predicate } from './predicate.js';
import { listing } from './scalars.js';

type Keyword = 'anyOf' | 'oneOf';

/** Alternatives that share a type; those of different clusters exclude each other. */
interface Cluster {
  readonly kinds: Set<Kind>;
  readonly members: SchemaAt[];
}

function cluster(alternatives: readonly SchemaAt[], frame: Frame): Cluster[] {
  let clusters: Cluster[] = [];
  for (const member of alternatives) {
    const kinds = new Set(frame.compilation.facts.kinds(member));
    const members = [member];
    const apart: Cluster[] = [];
    for (const one of clusters) {
      if ([...one.kinds].some((kind) => kinds.has(kind))) {
        one.kinds.forEach((kind) => kinds.add(kind));
        members.unshift(...one.members);
      } else {
        apart.push(one);
      }
    }
    if (kinds.size > 0) apart.push({ kinds, members });
    clusters = apart;
  }
  return clusters;
}

/** Whether statements declare variables, which are visible in every case of a `switch` without braces. */
function declares(code: Code): boolean {
  return code.some((line) => typeof line === 'string' && /^(?:const|let) /.test(line));
}

/** One of the alternatives by the value of a tag, directly. */
function byTag(keyword: Keyword, cases: Cases, frame: Frame, emit: Emit): Code {
  const selector = frame.value + cases.path.map((name) => `?.[${text(name)}]`).join('');
  const branches: (string | Code)[] = [];
  for (const [index, { tags, at }] of cases.branches.entries()) {
    const body = emit(at, frame.inPlace({}).withoutDefaults().branch(cases, index));
    branches.push(...[...tags].map((tag) => `case ${literal(tag)}:`), [
      ...(declares(body) ? ['{', body, '}'] : body),
      'break;',
    ]);
  }
  const tags = cases.branches.flatMap((one) => [...one.tags]);
  const expected = `must be one of ${listing(tags as Tag[])}`;
  const path = `[${cases.path.map(text).join(', ')}]`;
  const place = frame.place.toString();
  const unknown = [
    frame.stop(),
    `${frame.helper('reportUnknownTag')}(${frame.value}, findings, ${place}, ${path}, ${text(cases.keyword ?? keyword)}, ${text(expected)});`,
  ];
  const readable = selector.replace(/\?\.\['([A-Za-z_$][\w$]*)'\]/g, '?.$1');
  return [`switch (${readable}) {`, [...branches, 'default:', unknown], '}'];
}

function anyOf(members: readonly SchemaAt[], frame: Frame): Code {
  const predicates = members.map((member) => predicate(member, frame));
  if (predicates.some(({ condition }) => condition === 'true')) return [];
  const condition = predicates.map((one) => one.condition).join(' || ');
  return when(
    `!(${condition})`,
    noMatch(
      'anyOf',
      'must match one of the alternatives',
      predicates.flatMap((one) => one.explained ?? []),
      frame,
    ),
  );
}

function noMatch(
  keyword: Keyword,
  message: string,
  explained: readonly string[],
  frame: Frame,
): Code {
  const scope = frame.unit.resource === undefined ? '' : ', scope';
  if (explained.length === 0) return frame.fail(keyword, message);
  return [
    frame.stop(),
    `${frame.helper('reportNoMatch')}(${frame.value}, findings, ${frame.place.toString()}, '${keyword}', ${text(message)}, [${explained.join(', ')}]${scope});`,
  ];
}

function oneOf(members: readonly SchemaAt[], frame: Frame): Code {
  const predicates = members.map((member) => predicate(member, frame));
  const count = frame.local('n');
  const explained = predicates.flatMap((one) => one.explained ?? []);
  const tooMany = 'must match exactly one of the alternatives, not several';
  const none = noMatch('oneOf', 'must match one of the alternatives', explained, frame);
  const [stop, ...report] = none;
  return [
    `let ${count} = 0;`,
    ...predicates.map(({ condition }, index) =>
      index < 2 ? `if (${condition}) ${count}++;` : `if (${count} < 2 && ${condition}) ${count}++;`,
    ),
    `if (${count} !== 1) {`,
    [
      ...(stop === undefined ? [] : [stop]),
      `if (${count} === 0) {`,
      report,
      '} else {',
      frame.fail('oneOf', tooMany).slice(1),
      '}',
    ],
    '}',
  ];
}

/** Alternatives that types do not tell apart. */
function overlapping(
  keyword: Keyword,
  members: readonly SchemaAt[],
  frame: Frame,
  emit: Emit,
): Code {
  const [only, ...others] = members;
  if (only === undefined) return [];
  if (others.length === 0) return emit(only, frame.inPlace({}).withoutDefaults());
  const cases = impliedCases(members, frame.compilation.facts);
  if (cases !== undefined) return byTag(keyword, cases, frame, emit);
  return keyword === 'anyOf' ? anyOf(members, frame) : oneOf(members, frame);
}

/** The code for each group of types that an alternative allows, and a refusal of all other types. */
function byType(keyword: Keyword, clusters: readonly Cluster[], frame: Frame, emit: Emit): Code {
  const possible = frame.kinds ?? new Set(typeNames);
  const covered = new Set(clusters.flatMap(({ kinds }) => [...kinds]));
  const coded: { kinds: ReadonlySet<Kind>; code: Code }[] = [];
  const accepted: Kind[] = [];
  for (const [index, { kinds, members }] of clusters.entries()) {
    const inner = frame.inPlace({ kinds }).branch(clusters, index);
    const code = overlapping(keyword, members, inner, emit);
    const isKindsOnly = code.length === 0;
    if (isKindsOnly) accepted.push(...kinds);
    else coded.push({ kinds, code });
  }
  const [first, ...more] = coded;
  const refusal = [...possible].every((kind) => covered.has(kind))
    ? []
    : frame.fail(keyword, 'must match one of the alternatives');
  if (first === undefined) {
    return refusal.length === 0 ? [] : when(isNoKind(accepted, frame), refusal);
  }
  const lines: (string | Code)[] = [`if (${isSomeKind(first.kinds, frame)}) {`, first.code];
  for (const { kinds, code } of more) {
    lines.push(`} else if (${isSomeKind(kinds, frame)}) {`, code);
  }
  if (refusal.length > 0) {
    const otherwise = accepted.length === 0 ? '' : `if (${isNoKind(accepted, frame)}) `;
    lines.push(`} else ${otherwise}{`, refusal);
  }
  return [...lines, '}'];
}

/** The checks of `anyOf` and `oneOf`. */
export function unionChecks(at: SchemaAt, keyword: Keyword, frame: Frame, emit: Emit): Code {
  const { graph, facts } = frame.compilation;
  const alternatives = childList(at, keyword);
  if (alternatives.length === 0) return [];
  if (alternatives.length === 1) return overlapping(keyword, alternatives, frame, emit);
  if (keyword === 'anyOf' && alternatives.some((one) => graph.isAccepting(one))) return [];
  const declared = declaredCases(at, alternatives, graph, facts);
  const others = alternatives.filter((one) => !facts.kinds(one).has('object'));
  if (declared !== undefined) {
    const code = byTag(keyword, declared, frame, emit);
    const elsewhere = new Set(others.flatMap((one) => [...facts.kinds(one)]));
    if (elsewhere.size === 0) return code;
    const rest = unionOf(keyword, others, frame.inPlace({ kinds: elsewhere }), emit);
    const test = isSomeKind(elsewhere, frame);
    return rest.length === 0
      ? when(isNoKind(elsewhere, frame), code)
      : [`if (${test}) {`, rest, ...otherwise(code)];
  }
  return unionOf(keyword, alternatives, frame, emit);
}

function unionOf(
  keyword: Keyword,
  alternatives: readonly SchemaAt[],
  frame: Frame,
  emit: Emit,
): Code {
  const clusters = cluster(alternatives, frame);
  const [only, other, ...more] = clusters;
  if (only === undefined) return frame.fail(keyword, 'must match one of the alternatives');
  if (other === undefined) {
    const { members } = only;
    return overlapping(keyword, members, frame, emit);
  }
  const nullable = [only, other].find(({ kinds }) => kinds.size === 1 && kinds.has('null'));
  if (more.length === 0 && nullable?.members.length === 1) {
    const value = nullable === only ? other : only;
    const [nothing] = nullable.members;
    const accepts =
      nothing === undefined || emit(nothing, frame.inPlace({ kinds: nullable.kinds }));
    if (accepts !== true && accepts.length === 0) {
      return when(`${frame.value} !== null`, overlapping(keyword, value.members, frame, emit));
    }
  }
  return byType(keyword, clusters, frame, emit);
}
