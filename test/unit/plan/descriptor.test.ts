import { describe, expect, test } from 'vitest';
import { describeOperation } from '../../../src/plan/descriptor.js';
import { ValidatorNaming } from '../../../src/plan/validators.js';
import { modelOf } from '../../support/model-of.js';

interface Described {
  readonly parameters: readonly { readonly shape: { readonly types: readonly string[] } }[];
  readonly body: { readonly contents: readonly { readonly validate?: unknown }[] };
}

/** What the runtime is told of one operation with this body and these parameters. */
function described(operation: object, schemas: object): Described {
  const model = modelOf({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: { '/a': { post: { ...operation, responses: { 204: { description: '' } } } } },
    components: { schemas },
  });
  const [only] = model.operations;
  if (only === undefined) throw new Error('There is no operation.');
  return describeOperation(model, only, new ValidatorNaming(model.schemas).group()) as Described;
}

describe('a body of text', () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const validated = (schema: unknown, schemas: object = {}) => {
    const requestBody = { content: { 'text/plain': { schema } } };
    return described({ requestBody }, schemas).body.contents[0]?.validate !== undefined;
  };

  test.each([
    ['limited itself', { type: 'string', maxLength: 3 }],
    ['limited by reference', ref('Short')],
    ['limited in a part', { allOf: [ref('Short')] }],
    ['an enum without a type', { enum: ['a', 'b'] }],
    ['refused', false],
  ])('that is %s is validated', (_, schema) => {
    expect(validated(schema, { Short: { type: 'string', maxLength: 3 } })).toBe(true);
  });

  test.each([
    ['any text', { type: 'string' }],
    ['a structure, as XML has', { type: 'object', properties: { a: { type: 'string' } } }],
    ['a structure by reference', ref('Order')],
  ])('that is %s is not', (_, schema) => {
    expect(validated(schema, { Order: { type: 'object', required: ['a'] } })).toBe(false);
  });
});

test('a parameter is read by its type however many names lead to it', () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 500 }, (_, n) => [
      `A${n}`,
      n === 499 ? { type: 'integer' } : { $ref: `#/components/schemas/A${n + 1}` },
    ]),
  );
  const parameters = [{ name: 'q', in: 'query', schema: { $ref: '#/components/schemas/A0' } }];
  const requestBody = { content: { 'application/json': { schema: { type: 'object' } } } };
  const [parameter] = described({ parameters, requestBody }, schemas).parameters;
  expect(parameter?.shape.types).toEqual(['integer']);
});

test('the shape of what holds itself ends', () => {
  const schemas = {
    Tree: {
      type: 'object',
      properties: Object.fromEntries(
        Array.from({ length: 6 }, (_, n) => [`p${n}`, { $ref: '#/components/schemas/Tree' }]),
      ),
    },
  };
  const parameters = [{ name: 'q', in: 'query', schema: { $ref: '#/components/schemas/Tree' } }];
  const requestBody = { content: { 'application/json': { schema: { type: 'object' } } } };
  const text = JSON.stringify(described({ parameters, requestBody }, schemas));
  expect(text.length).toBeLessThan(200_000);
});
