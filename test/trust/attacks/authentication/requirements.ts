/**
 * Values of `security` as documents have them, right and wrong, each with what has to be read in it: the
 * alternatives, of which one must pass; an alternative is the schemes that must all pass.
 */

export type JsonLike =
  null | boolean | number | string | readonly JsonLike[] | { readonly [key: string]: JsonLike };

/** The schemes of the table's document: two declared well, four not understood. */
export const schemes = {
  key: { type: 'apiKey', in: 'header', name: 'x-key' },
  token: { type: 'http', scheme: 'bearer' },
  misspelt: { type: 'apikey', in: 'header', name: 'x-misspelt' },
  swagger: { type: 'basic' },
  placeless: { type: 'apiKey', name: 'x-placeless' },
} as const;

/** Asked for by operations, and declared nowhere. */
export const undeclared = ['ghost', 'Key'] as const;

export const understood: ReadonlySet<string> = new Set(['key', 'token']);

/** What an alternative means: the schemes, or that nothing can be read in it, so that no request meets it. */
export type Meaning = readonly string[] | 'unreadable';

export interface Alternative {
  readonly value: JsonLike;
  readonly means: Meaning;
}

const asking = (...names: readonly string[]): Alternative => ({
  value: Object.fromEntries(names.map((name) => [name, []])),
  means: names,
});

const names = [...Object.keys(schemes), ...undeclared];

/** Alternatives that are as OpenAPI has them, though some name what is not understood. */
export const written: readonly Alternative[] = [
  asking(),
  ...names.map((name) => asking(name)),
  ...names.flatMap((first, index) => names.slice(index + 1).map((second) => asking(first, second))),
  asking('key', 'token', 'ghost'),
];

/** Alternatives in a form that OpenAPI does not have. */
export const malformed: readonly Alternative[] = [
  { value: 'key', means: ['key'] },
  { value: 'ghost', means: ['ghost'] },
  { value: { key: null }, means: ['key'] },
  { value: { key: 'admin' }, means: ['key'] },
  { value: { key: {} }, means: 'unreadable' },
  { value: { key: true }, means: 'unreadable' },
  { value: { key: [5] }, means: 'unreadable' },
  { value: { key: [], token: 5 }, means: 'unreadable' },
  { value: null, means: 'unreadable' },
  { value: 5, means: 'unreadable' },
  { value: true, means: 'unreadable' },
  { value: '', means: 'unreadable' },
  { value: [], means: 'unreadable' },
  { value: ['key'], means: 'unreadable' },
  { value: [{ key: [] }], means: 'unreadable' },
];

export interface Requirement {
  readonly value: JsonLike;
  /** `undefined`: everybody. An empty list: nobody. */
  readonly means: readonly (readonly string[])[] | undefined;
}

function listOf(alternatives: readonly Alternative[]): Requirement {
  return {
    value: alternatives.map(({ value }) => value),
    means: alternatives.flatMap(({ means }) => (means === 'unreadable' ? [] : [means])),
  };
}

/** Every list of one alternative, and every pair of which one is of the other list. */
export function requirementLists(
  left: readonly Alternative[],
  right: readonly Alternative[],
): Requirement[] {
  return [
    ...[...left, ...right].map((one) => listOf([one])),
    ...left.flatMap((one) => right.map((other) => listOf([one, other]))),
  ];
}

/** Values that are no list at all. */
export const notLists: readonly Requirement[] = [
  { value: [], means: undefined },
  { value: { key: [] }, means: [['key']] },
  { value: { key: [], ghost: [] }, means: [['key', 'ghost']] },
  { value: { ghost: [] }, means: [['ghost']] },
  { value: 'key', means: [['key']] },
  { value: {}, means: [] },
  { value: null, means: [] },
  { value: true, means: [] },
  { value: false, means: [] },
  { value: 0, means: [] },
  { value: '', means: [] },
  { value: { key: 5 }, means: [] },
];
