import { describe, expect, it } from 'vitest';
import { compileValidators } from '../../../src/emit/validators/index.js';
import { compileOne, documentOf, findingsOf, isValid, moduleText } from './compile.js';

const account = {
  type: 'object',
  required: ['id', 'name', 'password'],
  properties: {
    id: { type: 'integer', readOnly: true },
    name: { type: 'string' },
    password: { type: 'string', writeOnly: true },
  },
};

describe('readOnly and writeOnly', () => {
  it('lets required read-only properties be absent in requests', async () => {
    const validate = await compileOne(account, { direction: 'request' });
    expect(isValid(validate, { name: 'a', password: 'b' })).toBe(true);
    expect(findingsOf(validate, { name: 'a', id: 'x' }).map((one) => one.pointer)).toEqual([
      '/id',
      '/password',
    ]);
  });

  it('lets required write-only properties be absent in responses', async () => {
    const validate = await compileOne(account, { direction: 'response' });
    expect(isValid(validate, { name: 'a', id: 1 })).toBe(true);
    expect(isValid(validate, { name: 'a', password: 'b' })).toBe(false);
  });

  it('sees them through references and allOf', async () => {
    const others = {
      Id: { type: 'integer', readOnly: true },
      Base: { type: 'object', properties: { id: { $ref: '#/components/schemas/Id' } } },
    };
    const schema = { allOf: [{ $ref: '#/components/schemas/Base' }, { required: ['id'] }] };
    const request = await compileOne(schema, { direction: 'request', others });
    const response = await compileOne(schema, { direction: 'response', others });
    expect(isValid(request, {})).toBe(true);
    expect(isValid(response, {})).toBe(false);
  });

  it('compiles a schema once when the direction makes no difference', () => {
    const document = documentOf({
      Account: account,
      Name: { type: 'object', properties: { first: { type: 'string' } } },
    });
    const at = (name: string) => ({
      schema: { $ref: `#/components/schemas/${name}` },
      pointer: `/x/${name}`,
    });
    const entry = (name: string, target: string, direction: 'request' | 'response') => ({
      name,
      at: at(target),
      direction,
      applyDefaults: false,
    });
    const text = moduleText(
      compileValidators({
        document,
        groups: [
          {
            fileName: 'all',
            entries: [
              entry('a', 'Account', 'request'),
              entry('b', 'Account', 'response'),
              entry('c', 'Name', 'request'),
              entry('d', 'Name', 'response'),
            ],
          },
        ],
      }),
    );
    expect(text.match(/^function Account\w*/gm)).toEqual([
      'function AccountRequest',
      'function AccountResponse',
    ]);
    expect(text.match(/^function Name\w*/gm)).toEqual(['function Name']);
  });
});

describe('defaults', () => {
  const schema = {
    type: 'object',
    required: ['limit'],
    properties: {
      limit: { type: 'integer', default: 20 },
      sort: { type: 'object', default: {}, properties: { by: { type: 'string', default: 'id' } } },
      size: { $ref: '#/components/schemas/Size' },
    },
  };
  const others = { Size: { type: 'string', enum: ['s', 'm'], default: 'm' } };

  it('fills in absent properties, also in what was filled in', async () => {
    const validate = await compileOne(schema, { applyDefaults: true, others });
    const value = { sort: undefined };
    expect(isValid(validate, value)).toBe(true);
    expect(value).toEqual({ limit: 20, sort: { by: 'id' }, size: 'm' });
  });

  it('gives every value an object of its own', async () => {
    const validate = await compileOne(schema, { applyDefaults: true, others });
    const one: { sort?: object } = {};
    const other: { sort?: object } = {};
    validate(one, null, '');
    validate(other, null, '');
    expect(one.sort).not.toBe(other.sort);
  });

  it('keeps what is there and leaves values alone when not asked', async () => {
    const filling = await compileOne(schema, { applyDefaults: true, others });
    const value = { limit: 5, sort: { by: 'x' }, size: 's' };
    expect(isValid(filling, value)).toBe(true);
    expect(value).toEqual({ limit: 5, sort: { by: 'x' }, size: 's' });
    const plain = await compileOne(schema, { others });
    const empty = {};
    expect(isValid(plain, empty)).toBe(false);
    expect(empty).toEqual({});
  });

  it('does nothing inside anyOf, oneOf, not and if', async () => {
    const filled = { properties: { a: { default: 1 } } };
    const validate = await compileOne(
      {
        anyOf: [filled, { type: 'string' }],
        oneOf: [filled],
        if: filled,
        not: { allOf: [filled, false] },
      },
      { applyDefaults: true },
    );
    const value = {};
    expect(isValid(validate, value)).toBe(true);
    expect(value).toEqual({});
  });

  it('does not use a default that does not fit, and says so', () => {
    const document = documentOf({ Root: { properties: { a: { type: 'string', default: 5 } } } });
    const { diagnostics } = compileValidators({
      document,
      groups: [
        {
          fileName: 'all',
          entries: [
            {
              name: 'check',
              at: { schema: { $ref: '#/components/schemas/Root' }, pointer: '/x' },
              direction: 'request',
              applyDefaults: true,
            },
          ],
        },
      ],
      locate: (pointer) => ({ file: `api.yaml${pointer}` }),
    });
    expect(diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([
      ['FG4102', 'api.yaml/components/schemas/Root/properties/a'],
    ]);
  });
});
