const depth = 100_000;

const json = (parts: object): string =>
  JSON.stringify({ openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {}, ...parts });

const taking = (schema: object, components: object = {}): string =>
  json({
    paths: {
      '/a': {
        post: {
          requestBody: { content: { 'application/json': { schema } } },
          responses: { 200: { description: 'OK', content: { 'application/json': { schema } } } },
        },
      },
    },
    components,
  });

const many = <Value>(count: number, make: (index: number) => Value): Record<string, Value> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`N${index}`, make(index)]));

const long = 'a'.repeat(5_000_000);

const marker = '"@inner@"';

/** A schema within a schema within a schema, without a stack to build it. */
function nested(open: string, levels: number, close: string): string {
  return taking({ 'x-inner': '@inner@' }).replaceAll(
    `{"x-inner":${marker}}`,
    `${open.repeat(levels)}{"type":"string"}${close.repeat(levels)}`,
  );
}

const yamlBomb = [
  'openapi: 3.1.0',
  'info: {title: T, version: "1"}',
  'paths: {}',
  'x-0: &a0 [1]',
  ...Array.from({ length: 12 }, (_, index) => {
    return `x-${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(', ')}]`;
  }),
].join('\n');

/** A document that is meant to exhaust the tool; `file` tells its syntax. */
export interface HostileDocument {
  readonly name: string;
  readonly file: 'api.json' | 'api.yaml';
  readonly text: () => string;
}

const inJson = (name: string, text: () => string): HostileDocument => ({
  name,
  file: 'api.json',
  text,
});

export const hostileDocuments: readonly HostileDocument[] = [
  { name: 'a bomb of aliases', file: 'api.yaml', text: () => yamlBomb },
  {
    name: 'a loop of aliases',
    file: 'api.yaml',
    text: () => `${yamlBomb.slice(0, 60)}\nx: &x [*x]`,
  },
  inJson('100,000 objects in each other', () => nested('{"items":', depth, '}')),
  inJson('properties as deep as is allowed', () => nested('{"properties":{"a":', 480, '}}')),
  inJson('lists as deep as is allowed', () => nested('{"type":"array","items":', 900, '}')),
  inJson('branches as deep as is allowed', () => nested('{"anyOf":[', 480, ',{"type":"null"}]}')),
  inJson('a chain of 20,000 references', () =>
    taking(
      { $ref: '#/components/schemas/N0' },
      {
        schemas: many(20_000, (index) =>
          index === 19_999 ? { type: 'string' } : { $ref: `#/components/schemas/N${index + 1}` },
        ),
      },
    ),
  ),
  inJson('a chain of 300 allOf', () =>
    taking(
      { $ref: '#/components/schemas/N0' },
      {
        schemas: many(300, (index) => ({
          ...(index === 299 ? {} : { allOf: [{ $ref: `#/components/schemas/N${index + 1}` }] }),
          properties: { [`p${index}`]: { type: 'string', readOnly: index % 2 === 0 } },
        })),
      },
    ),
  ),
  inJson('a loop of references', () =>
    taking(
      { $ref: '#/components/schemas/A' },
      { schemas: { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } } },
    ),
  ),
  inJson('schemas that all refer to each other', () =>
    taking(
      { $ref: '#/components/schemas/N0' },
      {
        schemas: many(150, () => ({
          oneOf: Array.from({ length: 150 }, (_, other) => ({
            $ref: `#/components/schemas/N${other}`,
          })),
        })),
      },
    ),
  ),
  inJson('a text of 5 MB in every place', () =>
    json({
      info: { title: 'T', version: '1', description: long },
      paths: { '/a': { get: { summary: long, responses: { 200: { description: 'OK' } } } } },
    }),
  ),
  inJson('values and names of 5 MB', () =>
    taking({ enum: [long], properties: { [long]: { type: 'string' } } }),
  ),
  inJson('a pattern of 5 MB', () => taking({ type: 'string', pattern: `^${long}$` })),
  inJson('a million words in one line', () =>
    json({ info: { title: 'T', version: '1', description: 'a b '.repeat(500_000) } }),
  ),
  inJson('an operationId of 1 MB', () =>
    json({
      paths: {
        '/a': {
          get: {
            operationId: 'aB'.repeat(500_000),
            tags: ['t'.repeat(500_000)],
            responses: { 200: { description: 'OK' } },
          },
        },
      },
    }),
  ),
  inJson('20,000 values in an enum', () =>
    taking({ enum: Array.from({ length: 20_000 }, (_, index) => `value ${index}`) }),
  ),
];
