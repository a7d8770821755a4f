import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { fromSchema } from '../../../src/emit/types/from-schema.js';
import { printAfterColon } from '../../../src/emit/types/print-type.js';
import type { Direction, Schema } from '../../../src/model/index.js';
import { documentOf, modelOf } from '../../support/model-of.js';

const schemas = {
  Person: {
    type: 'object',
    properties: { id: { type: 'string', readOnly: true } },
    required: ['id'],
  },
  Dog: { type: 'object', properties: { kind: { type: 'string' } }, required: ['kind'] },
  Cat: { type: 'object', properties: { kind: { const: 'cat' } }, required: ['kind'] },
};

function printed(schema: Schema, direction: Direction = 'response'): string {
  const model = modelOf(documentOf(schemas));
  const type = fromSchema(schema, { model, direction, cut: new Set() });
  return printAfterColon(type, '', 'export type T ='.length);
}

const typeOf = (schema: Schema, direction?: Direction) => printed(schema, direction).trimStart();

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe('fromSchema', () => {
  it.each<[string, Schema, string]>([
    ['anything', true, 'unknown'],
    ['nothing', false, 'never'],
    ['a string', { type: 'string' }, 'string'],
    ['an integer', { type: 'integer' }, 'number'],
    ['nullable', { type: ['string', 'null'] }, 'string | null'],
    ['an enumeration of mixed types', { enum: ['a', 1, true, null] }, "'a' | 1 | true | null"],
    ['a constant', { const: "it's" }, '"it\'s"'],
    ['an array', { type: 'array', items: { type: ['string', 'null'] } }, '(string | null)[]'],
    [
      'a tuple',
      {
        type: 'array',
        prefixItems: [{ type: 'string' }, { type: 'number' }],
        minItems: 1,
        items: false,
      },
      '[string, number?]',
    ],
    ['an open tuple', { prefixItems: [{ type: 'string' }] }, '[string?, ...unknown[]]'],
    [
      'a map',
      { type: 'object', additionalProperties: { type: 'number' } },
      '{\n  [key: string]: number;\n}',
    ],
    [
      'a closed empty object',
      { type: 'object', additionalProperties: false },
      'Record<string, never>',
    ],
    ['allOf with a literal', { allOf: [{ type: 'string' }, { enum: ['a', 'b'] }] }, "'a' | 'b'"],
    ['allOf that cannot be', { allOf: [{ type: 'string' }, { type: 'null' }] }, 'never'],
    ['a reference or null', { anyOf: [ref('Person'), { type: 'null' }] }, 'Person | null'],
    ['a broken reference', ref('Nobody'), 'unknown'],
  ])('%s', (_name, schema, expected) => {
    expect(typeOf(schema)).toBe(expected);
  });

  it('tells optional, nullable and both apart', () => {
    const type = typeOf({
      type: 'object',
      required: ['a', 'b'],
      properties: {
        a: { type: 'string' },
        b: { type: ['string', 'null'] },
        c: { type: 'string' },
        d: { type: ['string', 'null'] },
      },
    });
    expect(type).toBe(
      '{\n  a: string;\n  b: string | null;\n  c?: string;\n  d?: string | null;\n}',
    );
  });

  it('keeps the types of known keys beside additional ones', () => {
    const type = typeOf({
      type: 'object',
      required: ['total'],
      properties: { total: { type: 'integer' } },
      additionalProperties: { type: 'string' },
    });
    expect(type).toBe('{\n  total: number;\n  [key: string]: string | number;\n}');
  });

  it('names the type of the direction, and leaves out what does not travel in it', () => {
    expect(typeOf(ref('Person'), 'request')).toBe('PersonInput');
    expect(typeOf(ref('Person'))).toBe('Person');
    expect(typeOf(schemas.Person as Schema, 'request')).toBe('{\n  [key: string]: unknown;\n}');
  });

  it('narrows the branches of a discriminated union unless they do so themselves', () => {
    const type = typeOf({
      oneOf: [ref('Dog'), ref('Cat')],
      discriminator: { propertyName: 'kind', mapping: { dog: '#/components/schemas/Dog' } },
    });
    expect(type).toContain("kind: 'dog'");
    expect(type).not.toContain("kind: 'Cat'");
    expect(type).toContain('| Cat');
  });

  it('cannot be broken out of by names and values', () => {
    const type = typeOf({
      type: 'object',
      properties: { "'; evil(); //": { const: "*/ '; evil(); \u2028" } },
    });
    expect(type).toBe('{\n  "\'; evil(); //"?: "*/ \'; evil(); \\u2028";\n}');
  });
});

describe('printed types', () => {
  const long = Array.from({ length: 9 }, (_, index) => `alternative number ${index}`);
  it.each<[string, Schema]>([
    ['many alternatives', { enum: long }],
    ['alternatives that fit on a line of their own', { enum: long.slice(0, 4) }],
    ['a list of alternatives', { type: 'array', items: { enum: long } }],
    ['a list of a few alternatives', { type: 'array', items: { enum: long.slice(0, 4) } }],
    [
      'an object or null',
      {
        type: ['object', 'null'],
        properties: { a: { type: ['object', 'null'], properties: { b: {} } } },
      },
    ],
    [
      'objects',
      {
        oneOf: [
          { properties: { a: { enum: long } } },
          { properties: { b: { items: { properties: { c: {} } } } } },
        ],
      },
    ],
    [
      'a branch with more',
      { oneOf: [{ allOf: [ref('Dog'), { properties: { a: {} } }] }, ref('Cat')] },
    ],
    [
      'a reference with more',
      { allOf: [ref('Dog'), ref('Cat'), { properties: { a: { type: 'string' } } }] },
    ],
    [
      'two references and two objects',
      {
        allOf: [
          ref('Dog'),
          ref('Cat'),
          { properties: { a: {} }, additionalProperties: {} },
          { properties: { b: {} }, additionalProperties: {} },
        ],
      },
    ],
    ['a long tuple', { prefixItems: long.map((one) => ({ const: one })), minItems: 9 }],
    ['odd names', { properties: { 'a-b': {}, c: {}, '1': {}, ä: {} } }],
  ])('%s is what prettier makes of it', async (_name, schema) => {
    const code = `export type T =${printed(schema)};\n`;
    const options = { parser: 'typescript', singleQuote: true, printWidth: 100 } as const;
    expect(code).toBe(await prettier.format(code, options));
  });
});
