import { describe, expect, test } from 'vitest';

import { buildModel } from '../../../src/model/index.js';
import { brief, description, load } from './support.js';

const ok = 'responses: {204: {description: none}}';

/** The warnings with one code about these schemas, `FG2040 api.yaml:6:…`, each with its message. */
async function told(code: string, schemas: string, version = '3.1.0') {
  const text = description('', version, `paths: {}\ncomponents:\n  schemas:\n    ${schemas}`);
  const { diagnostics } = await load({ 'api.yaml': text });
  return diagnostics.filter((one) => one.code === code).map((one) => one.message);
}

describe('schemas that nothing satisfies', () => {
  test.each([
    ['A: {allOf: [{type: string}, {type: integer}]}', 'string and integer'],
    [
      'A: {allOf: [{$ref: "#/components/schemas/B"}, {type: array}]}\n    B: {type: object}',
      'object',
    ],
    ['A: {type: string, minLength: 5, maxLength: 4}', 'minLength 5 is above maxLength 4'],
    ['A: {allOf: [{type: integer, minimum: 5}, {maximum: 4}]}', 'minimum 5'],
    ['A: {type: integer, enum: [a, b]}', 'no value of its enum'],
    ['A: {enum: []}', 'its enum is empty'],
    [
      'A: {type: object, required: [b], properties: {a: {}}, additionalProperties: false}',
      'requires "b" and forbids it',
    ],
    [
      'A: {allOf: [{type: object, required: [a], properties: {a: {}}, additionalProperties: false}, {type: object, properties: {b: {}}, required: [b]}]}',
      'requires "b" and forbids it',
    ],
  ])('%s', async (schemas, words) => {
    const found = await told('FG2040', schemas);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  test.each([
    'A: {allOf: [{type: number}, {type: integer}]}',
    'A: {type: [string, "null"], enum: [null]}',
    'A: {allOf: [{$ref: "#/components/schemas/A"}]}',
    'A: {minLength: 5, maxItems: 4}',
    'A: {type: [string, array], minLength: 5, maxLength: 4}',
    'A: {type: object, required: [b], patternProperties: {b: {}}, additionalProperties: false}',
    'A: {type: object, required: [a], properties: {a: {}}, additionalProperties: false}',
  ])('not %s', async (schemas) => {
    expect(await told('FG2040', schemas)).toEqual([]);
  });

  test('nullable in 3.0 counts as a type', async () => {
    expect(
      await told('FG2040', 'A: {type: string, nullable: true, enum: [null]}', '3.0.3'),
    ).toEqual([]);
  });
});

test('parts of allOf that forbid what others describe are told', async () => {
  const closed = (name: string) =>
    `{type: object, properties: {${name}: {}}, additionalProperties: false}`;
  const [found] = await told('FG2041', `A: {allOf: [${closed('a')}, ${closed('b')}]}`);
  expect(found).toContain('"a", "b"');
  const open = '{type: object, properties: {b: {}}}';
  expect((await told('FG2041', `A: {allOf: [${closed('a')}, ${open}]}`))[0]).toContain('have "b"');
  expect(await told('FG2041', `A: {allOf: [${closed('a')}, ${closed('a')}]}`)).toEqual([]);
});

describe('a discriminator', () => {
  const branches = (rest: string) =>
    `A: {oneOf: [{$ref: "#/components/schemas/B"}, {$ref: "#/components/schemas/C"}], discriminator: {propertyName: kind}}\n    ${rest}`;
  const kind = 'properties: {kind: {type: string}}';

  test('whose property a branch lacks is told, with the branch', async () => {
    const found = await told('FG2042', branches(`B: {${kind}}\n    C: {type: object}`));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('#/components/schemas/C');
  });

  test('whose property is inherited, or is in every part, is not', async () => {
    const rest = `B: {allOf: [{$ref: "#/components/schemas/D"}]}\n    C: {oneOf: [{${kind}}]}\n    D: {${kind}}`;
    expect(await told('FG2042', branches(rest))).toEqual([]);
    const circle = `B: {allOf: [{$ref: "#/components/schemas/B"}]}\n    C: {${kind}}`;
    expect(await told('FG2042', branches(circle))).toHaveLength(1);
  });
});

test('a body of a method that has none is told, and read', async () => {
  const body = 'requestBody: {content: {application/json: {schema: {type: object}}}}';
  const paths = `paths:\n  /a: {get: {${body}, ${ok}}, delete: {${body}, ${ok}}, post: {${body}, ${ok}}}`;
  const spec = await load({ 'api.yaml': description('', '3.1.0', paths) });
  const found = spec.diagnostics.filter(({ code }) => code === 'FG2043');
  expect(found.map(brief)).toEqual(['FG2043 api.yaml:6:14', 'FG2043 api.yaml:6:133']);
  expect(buildModel(spec).operations.every(({ body: read }) => read !== undefined)).toBe(true);
});

test.each([
  ['3.0.3', 'components: {}', 1],
  ['3.1.0', 'components: {}', 0],
  ['3.1.0', 'x-a: 1', 1],
])('paths that are not there: %s with %s', async (version, rest, count) => {
  const { diagnostics } = await load({ 'api.yaml': description('', version, rest) });
  const found = diagnostics.filter(({ message }) => message.includes('"paths"'));
  expect(found.map(brief)).toEqual(Array.from({ length: count }, () => 'FG2014 api.yaml:1:1'));
});

describe('a chain of references', () => {
  const length = 500;
  const chain = (section: string, last: string, end = last) =>
    Array.from({ length }, (_, n) =>
      n === length - 1 ? `A${n}: ${end}` : `A${n}: {$ref: "#/components/${section}/A${n + 1}"}`,
    ).join(', ');

  test('is followed to its end, however long it is', async () => {
    const text = description(
      `components:\n  schemas: {${chain('schemas', '{type: integer}')}}\n  parameters: {${chain('parameters', '{name: q, in: query, schema: {$ref: "#/components/schemas/A0"}}')}}\n  responses: {${chain('responses', '{description: last}')}}`,
      '3.0.3',
      'paths: {/a: {get: {parameters: [{$ref: "#/components/parameters/A0"}], responses: {200: {$ref: "#/components/responses/A0"}}}}}',
    );
    const spec = await load({ 'api.yaml': text });
    expect(spec.diagnostics).toEqual([]);
    const [operation] = buildModel(spec).operations;
    expect(operation?.parameters).toMatchObject([{ name: 'q' }]);
    expect(operation?.responses).toMatchObject([{ description: 'last' }]);
  });

  test('that goes round is told once for each reference, wherever it is entered', async () => {
    const text = description(
      `components: {schemas: {${chain('schemas', '', '{$ref: "#/components/schemas/A3"}')}}}`,
    );
    const error: unknown = await load({ 'api.yaml': text }).catch((one: unknown) => one);
    expect(error).toMatchObject({
      diagnostics: Array.from({ length }, () => ({ code: 'FG1043' })),
    });
  });

  test('that ends in nothing is told where it ends', async () => {
    const text = description(
      `components: {schemas: {${chain('schemas', '', '{$ref: "#/components/schemas/Gone"}')}}}`,
    );
    const error: unknown = await load({ 'api.yaml': text }).catch((one: unknown) => one);
    expect(error).toMatchObject({ diagnostics: [{ code: 'FG1042' }] });
  });
});
