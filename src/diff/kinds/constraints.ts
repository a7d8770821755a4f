import type { ConstraintKeyword } from '../schema/constraints.js';
import { fromTo, shown } from './kind.js';
import type { Facts, Kind } from './kind.js';
import { loosened, shifted, tightened } from './shapes.js';

type Kebab<S extends string> = S extends `${infer Head}${infer Tail}`
  ? Tail extends Uncapitalize<Tail>
    ? `${Lowercase<Head>}${Kebab<Tail>}`
    : `${Lowercase<Head>}-${Kebab<Tail>}`
  : S;

/** Constraints of which there can only be more or less. */
const BOUNDS = [
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'maxItems',
  'minItems',
  'uniqueItems',
  'maxProperties',
  'minProperties',
  'maxContains',
  'minContains',
] as const satisfies readonly ConstraintKeyword[];

/** Constraints that can also become others. */
const RULES = [
  'multipleOf',
  'pattern',
  'format',
  'contentEncoding',
  'contentMediaType',
] as const satisfies readonly ConstraintKeyword[];

type Bound = (typeof BOUNDS)[number];
type Rule = (typeof RULES)[number];

export type ConstraintKind =
  | `${Kebab<Bound>}-${'tightened' | 'loosened'}`
  | `${Kebab<Rule>}-${'added' | 'removed' | 'changed'}`;

export type Sense = 'added' | 'removed' | 'tightened' | 'loosened' | 'changed';

const kebab = (keyword: string): string =>
  keyword.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const isBound = (keyword: ConstraintKeyword): boolean =>
  (BOUNDS as readonly string[]).includes(keyword);

/** The kind that says how a constraint changed. */
export function constraintKind(keyword: ConstraintKeyword, sense: Sense): ConstraintKind {
  const word = isBound(keyword)
    ? sense === 'added' || sense === 'tightened'
      ? 'tightened'
      : 'loosened'
    : sense === 'added' || sense === 'removed'
      ? sense
      : 'changed';
  return `${kebab(keyword)}-${word}` as ConstraintKind;
}

function describe(keyword: string, facts: Facts): string {
  if (facts.before?.value === undefined) {
    return `\`${facts.label}\` has \`${keyword}\` ${shown(facts.after?.value)} now.`;
  }
  if (facts.after?.value === undefined) {
    return `\`${facts.label}\` has no \`${keyword}\` any more; it was ${shown(facts.before.value)}.`;
  }
  return `\`${keyword}\` of \`${facts.label}\` changed ${fromTo(facts)}.`;
}

function rows(): [string, Kind][] {
  const row = (keyword: string, word: string, mirror: string, verdicts: Kind['verdicts']) =>
    [
      `${kebab(keyword)}-${word}`,
      {
        title: `\`${keyword}\` ${word}`,
        group: 'constraints',
        mirror: `${kebab(keyword)}-${mirror}`,
        message: (facts: Facts) => describe(keyword, facts),
        verdicts,
      },
    ] satisfies [string, Kind];
  return [
    ...BOUNDS.flatMap((keyword) => [
      row(keyword, 'tightened', 'loosened', tightened),
      row(keyword, 'loosened', 'tightened', loosened),
    ]),
    ...RULES.flatMap((keyword) => [
      row(keyword, 'added', 'removed', tightened),
      row(keyword, 'removed', 'added', loosened),
      row(keyword, 'changed', 'changed', shifted),
    ]),
  ];
}

export const constraintKinds = Object.fromEntries(rows()) as Readonly<Record<ConstraintKind, Kind>>;
