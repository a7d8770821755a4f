/** A schema and the body that was found to cost most with it. */
export interface Vector {
  readonly name: string;
  readonly schema: unknown;
  readonly others?: Readonly<Record<string, unknown>>;
  /** JSON text of about a size, where it can have any. */
  readonly body: (bytes: number) => string;
}

const self = { $ref: '#/components/schemas/Root' };
const level = (index: number): unknown => ({ $ref: `#/components/schemas/L${index}` });
const levels: Record<string, unknown> = { L60: { type: 'object', required: ['a'] } };
for (let index = 0; index < 60; index++) {
  const next = level(index + 1);
  levels[`L${index}`] = { anyOf: [{ allOf: [next, next] }, { not: next }] };
}
const text = (bytes: number, ...parts: string[]): string => {
  const [before = '', pumped = '', after = ''] = parts;
  return JSON.stringify(
    before + pumped.repeat(Math.floor(bytes / Buffer.byteLength(pumped))) + after,
  );
};
const list = (bytes: number, item: (index: number) => string): string => {
  const items: string[] = [];
  for (let size = 0, index = 0; size < bytes; index++) {
    const one = item(index);
    items.push(one);
    size += one.length + 1;
  }
  return `[${items.slice(0, -1).join()}]`;
};
/** Nested as deeply as a server reads it. */
const nested = (
  bytes: number,
  before: string,
  leaf: string,
  after: string,
  deepest = 800,
): string => {
  const levels = Math.min(deepest, Math.floor(bytes / (before.length + after.length)));
  return before.repeat(levels) + leaf + after.repeat(levels);
};

const pattern = (source: string, ...parts: string[]): Vector => ({
  name: `pattern ${source}`,
  schema: { type: 'string', pattern: source },
  body: (bytes) => text(bytes, ...parts),
});

const container = (own: Record<string, unknown>, required: string[]): unknown => ({
  type: 'object',
  properties: { children: { type: 'array', items: self }, ...own },
  required,
});
const twoContainers = {
  oneOf: [container({ x: { type: 'string' } }, []), container({ y: { type: 'string' } }, ['y'])],
};
const threeBranches = {
  anyOf: [
    { type: 'object', properties: { a: self }, required: ['a'] },
    { type: 'object', properties: { a: self, b: { type: 'string' } } },
    { type: 'string' },
  ],
};
const trees = {
  anyOf: [
    { type: 'array', items: self, minItems: 1 },
    { type: 'array', items: self },
    { type: 'object', additionalProperties: self },
    { type: 'number' },
  ],
};
const fourArrays = {
  anyOf: [
    ...['string', 'number', 'object'].map((type) => ({
      type: 'array',
      items: self,
      contains: { type },
    })),
    { type: 'array', items: self },
  ],
};
/** As dense as a body can be, all of it but the last item being valid. */
const dense = (bytes: number, item: string): string =>
  list(bytes, () => item).replace(/]$/, ',"x"]');

/** Those of the issue that found them, and their neighbours. */
export const vectors: readonly Vector[] = [
  {
    name: 'recursive anyOf, deep',
    schema: threeBranches,
    body: (n) => nested(n, '{"a":', '1', '}'),
  },
  {
    name: 'recursive oneOf of containers, deep',
    schema: twoContainers,
    body: (n) => nested(n, '{"children":[', '1', ']}'),
  },
  {
    name: 'recursive oneOf of containers, wide',
    schema: twoContainers,
    body: (n) => `{"children":${list(n, () => '{"children":[{},1]}')}}`,
  },
  {
    name: 'recursive union of arrays',
    schema: trees,
    body: (n) => list(n, (i) => (i === 9 ? '"x"' : '[1]')),
  },
  {
    name: 'recursive union of arrays, dense',
    schema: trees,
    body: (n) => dense(n, '[[]]'),
  },
  {
    name: 'recursive union of four arrays, flat',
    schema: fourArrays,
    body: (n) => dense(n, '[]'),
  },
  {
    name: 'recursive union of four arrays, dense',
    schema: fourArrays,
    body: (n) => dense(n, '[[]]'),
  },
  {
    name: 'recursive allOf of the same property',
    schema: {
      allOf: [{ properties: { a: self } }, { properties: { a: self, b: { type: 'string' } } }],
    },
    body: (n) => nested(n, '{"a":', '{"b":1}', '}'),
  },
  {
    name: 'sixty levels of unions on one value',
    schema: level(0),
    others: levels,
    body: () => '{}',
  },
  {
    name: 'uniqueItems, objects',
    schema: { type: 'array', uniqueItems: true },
    body: (n) => list(n, (i) => `{"a":${i}}`),
  },
  {
    name: 'uniqueItems, arrays',
    schema: { type: 'array', uniqueItems: true },
    body: (n) => list(n, (i) => `[${i}]`),
  },
  {
    name: 'uniqueItems at each level',
    schema: { type: 'array', uniqueItems: true, items: { anyOf: [{ type: 'integer' }, self] } },
    body: (n) => nested(n, '[[1,2],', '[]', ']'),
  },
  pattern('\\s+$', '', ' ', 'x'),
  pattern('^.*a.*b.*c.*d.*$', '', 'abc'),
  pattern('^(a*){8}b$', '', 'a'),
  pattern('^(?:a*a*){5}b$', '', 'a'),
  pattern('^(a+){10}$', '', 'a', 'b'),
  pattern('a*a*a*a*a*a*a*b', '', 'a'),
  pattern('^(a+)+$', '', 'a', '!'),
  pattern('^(a+)+\\1$', '', 'a', '!'),
  pattern('(?:a|b)*a(?:a|b){12}$', '', 'abbab'),
  pattern('^(?=.*x)(?:a|b(?!.*c.*d))*$', '', 'ab'),
  pattern('^[\\p{L}\\p{M}]+(?: [\\p{L}\\p{M}]+)*\\s*$', '', 'ö é', '!'),
  {
    name: 'format regex',
    schema: { type: 'string', format: 'regex' },
    body: (n) => text(n, '', '(?<a>)'),
  },
  {
    name: 'format regex, many',
    schema: { type: 'array', items: { type: 'string', format: 'regex' } },
    body: (n) => list(n, (i) => text(9000, '', `(?<a${i}>.)|`)),
  },
  {
    name: 'format uri-template',
    schema: { type: 'string', format: 'uri-template' },
    body: (n) => text(n, '', '{a}'),
  },
  {
    name: 'multipleOf',
    schema: { type: 'array', items: { multipleOf: 0.01 } },
    body: (n) => list(n, (i) => `${(i % 9) + 1}e307`),
  },
  {
    name: 'a long name in a thousand pointers',
    schema: { additionalProperties: { type: 'array', items: { type: 'string' } } },
    body: (n) => `{"${'k'.repeat(Math.floor(n / 2))}":[${'1,'.repeat(1100)}1]}`,
  },
  {
    name: 'a violation every second byte',
    schema: { type: 'array', items: { type: 'object', required: ['a', 'b', 'c'] } },
    body: (n) => list(n, () => '{}'),
  },
];
