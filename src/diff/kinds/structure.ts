import { fromTo, ok, shown } from './kind.js';
import type { Facts, Kind, Kinds } from './kind.js';
import { loosened, narrowed, replaced, shifted, tightened, undecided, widened } from './shapes.js';

const named = ({ subject }: Facts): string =>
  `\`${subject.name?.after ?? subject.name?.before ?? ''}\``;

const REQUIRED_ANYWAY = ok('A branch asks only for what the version without it requires anyway.');

/** A union that nothing fails on changes nothing by itself. */
const unlessImplied =
  (verdicts: Kind['verdicts']): Kind['verdicts'] =>
  (direction, facts) =>
    facts.subject.implied === true
      ? { source: REQUIRED_ANYWAY, runtime: REQUIRED_ANYWAY, clients: REQUIRED_ANYWAY }
      : verdicts(direction, facts);

export const structureKinds = {
  'union-branch-added': {
    title: 'Branch of a union added',
    group: 'structure',
    mirror: 'union-branch-removed',
    message: (facts) => `\`${facts.label}\` may be ${named(facts)} now.`,
    verdicts: widened,
  },
  'union-branch-removed': {
    title: 'Branch of a union removed',
    group: 'structure',
    mirror: 'union-branch-added',
    message: (facts) => `\`${facts.label}\` must not be ${named(facts)} any more.`,
    verdicts: narrowed,
  },
  'union-added': {
    title: 'Union added to a schema',
    group: 'structure',
    mirror: 'union-removed',
    message: ({ label, after }) =>
      `\`${label}\` must fit a union (${shown(after?.value)}) as well now.`,
    verdicts: unlessImplied(narrowed),
  },
  'union-removed': {
    title: 'Union removed from a schema',
    group: 'structure',
    mirror: 'union-added',
    message: ({ label, before }) =>
      `\`${label}\` need not fit a union (${shown(before?.value)}) any more.`,
    verdicts: unlessImplied(widened),
  },
  'one-of-became-any-of': {
    title: '`oneOf` became `anyOf`',
    group: 'structure',
    mirror: 'any-of-became-one-of',
    message: ({ label }) => `\`${label}\` may fit several branches at once now.`,
    verdicts: loosened,
  },
  'any-of-became-one-of': {
    title: '`anyOf` became `oneOf`',
    group: 'structure',
    mirror: 'one-of-became-any-of',
    message: ({ label }) => `\`${label}\` must fit exactly one branch now.`,
    verdicts: tightened,
  },
  'discriminator-added': {
    title: 'Discriminator added',
    group: 'structure',
    mirror: 'discriminator-removed',
    message: ({ label, after }) => `\`${label}\` is told apart by ${shown(after?.value)} now.`,
    verdicts: tightened,
  },
  'discriminator-removed': {
    title: 'Discriminator removed',
    group: 'structure',
    mirror: 'discriminator-added',
    message: ({ label, before }) =>
      `\`${label}\` is not told apart by ${shown(before?.value)} any more.`,
    verdicts: loosened,
  },
  'discriminator-changed': {
    title: 'Discriminator changed',
    group: 'structure',
    mirror: 'discriminator-changed',
    message: (facts) => `The discriminator of \`${facts.label}\` changed ${fromTo(facts)}.`,
    verdicts: replaced,
  },
  'discriminator-mapping-changed': {
    title: 'Discriminator value means another branch',
    group: 'structure',
    mirror: 'discriminator-mapping-changed',
    message: (facts) =>
      `The value ${named(facts)} of \`${facts.label}\` leads to another branch, ${fromTo(facts)}.`,
    verdicts: shifted,
  },
  'items-constrained': {
    title: 'Items got a schema',
    group: 'structure',
    mirror: 'items-freed',
    message: ({ label }) => `Items of \`${label}\` have a schema now; they could be anything.`,
    verdicts: narrowed,
  },
  'items-freed': {
    title: 'Items lost their schema',
    group: 'structure',
    mirror: 'items-constrained',
    message: ({ label }) => `Items of \`${label}\` may be anything now.`,
    verdicts: widened,
  },
  'prefix-item-added': {
    title: 'Position of a tuple got a schema',
    group: 'structure',
    mirror: 'prefix-item-removed',
    message: (facts) => `Item ${named(facts)} of \`${facts.label}\` has a schema of its own now.`,
    verdicts: shifted,
  },
  'prefix-item-removed': {
    title: 'Position of a tuple lost its schema',
    group: 'structure',
    mirror: 'prefix-item-added',
    message: (facts) =>
      `Item ${named(facts)} of \`${facts.label}\` has no schema of its own any more.`,
    verdicts: shifted,
  },
  'contains-added': {
    title: '`contains` added',
    group: 'structure',
    mirror: 'contains-removed',
    message: ({ label }) => `\`${label}\` must contain an item of a certain form now.`,
    verdicts: tightened,
  },
  'contains-removed': {
    title: '`contains` removed',
    group: 'structure',
    mirror: 'contains-added',
    message: ({ label }) => `\`${label}\` need not contain an item of a certain form any more.`,
    verdicts: loosened,
  },
  'additional-properties-closed': {
    title: 'Additional properties forbidden',
    group: 'structure',
    mirror: 'additional-properties-opened',
    message: ({ label }) => `\`${label}\` must not have additional properties any more.`,
    verdicts: narrowed,
  },
  'additional-properties-opened': {
    title: 'Additional properties allowed',
    group: 'structure',
    mirror: 'additional-properties-closed',
    message: ({ label }) => `\`${label}\` may have additional properties now.`,
    verdicts: loosened,
  },
  'additional-properties-constrained': {
    title: 'Additional properties got a schema',
    group: 'structure',
    mirror: 'additional-properties-freed',
    message: ({ label }) => `Additional properties of \`${label}\` have a schema now.`,
    verdicts: narrowed,
  },
  'additional-properties-freed': {
    title: 'Additional properties lost their schema',
    group: 'structure',
    mirror: 'additional-properties-constrained',
    message: ({ label }) => `Additional properties of \`${label}\` may be anything now.`,
    verdicts: widened,
  },
  'pattern-property-added': {
    title: '`patternProperties` entry added',
    group: 'structure',
    mirror: 'pattern-property-removed',
    message: (facts) =>
      `Properties of \`${facts.label}\` that match ${named(facts)} have a schema now.`,
    verdicts: shifted,
  },
  'pattern-property-removed': {
    title: '`patternProperties` entry removed',
    group: 'structure',
    mirror: 'pattern-property-added',
    message: (facts) =>
      `Properties of \`${facts.label}\` that match ${named(facts)} have no schema any more.`,
    verdicts: shifted,
  },
  'property-names-constrained': {
    title: 'Property names restricted',
    group: 'structure',
    mirror: 'property-names-freed',
    message: ({ label }) => `Names of properties of \`${label}\` are restricted now.`,
    verdicts: tightened,
  },
  'property-names-freed': {
    title: 'Property names freed',
    group: 'structure',
    mirror: 'property-names-constrained',
    message: ({ label }) => `Names of properties of \`${label}\` are not restricted any more.`,
    verdicts: loosened,
  },
  'dependency-added': {
    title: '`dependentRequired` added',
    group: 'structure',
    mirror: 'dependency-removed',
    message: (facts) =>
      `\`${facts.label}\` has a property that needs another now: ${named(facts)}.`,
    verdicts: tightened,
  },
  'dependency-removed': {
    title: '`dependentRequired` removed',
    group: 'structure',
    mirror: 'dependency-added',
    message: (facts) => `\`${facts.label}\` has no such dependency any more: ${named(facts)}.`,
    verdicts: loosened,
  },
  unknown: {
    title: 'Changed in a way that no rule decides',
    group: 'unknown',
    mirror: 'unknown',
    message: ({ label, subject }) =>
      `\`${subject.keyword ?? 'something'}\` of \`${label}\` changed; no rule says what that means.`,
    verdicts: undecided,
  },
} as const satisfies Kinds;
