import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';

import { join, valueAt } from '../../../src/model/index.js';
import type { JsonObject, JsonValue } from '../../../src/model/index.js';
import { load } from './support.js';

async function normalOf(version: string, schemas: JsonObject): Promise<JsonObject> {
  const document = { openapi: version, info: { title: 'T', version: '1' }, paths: {} };
  const text = JSON.stringify({ ...document, components: { schemas } });
  const spec = await load({ 'api.json': text });
  expect(JSON.parse(text)).toEqual(spec.document);
  return spec.normal;
}

async function one(version: string, schema: JsonObject): Promise<JsonValue | undefined> {
  return valueAt(
    await normalOf(version, { A: schema, R: { type: 'string' } }),
    '/components/schemas/A',
  );
}

const nothing = { type: 'null' };
const ref = { $ref: '#/components/schemas/R' };

describe('OpenAPI 3.0', () => {
  test.each<[string, JsonObject, JsonValue]>([
    ['nullable with type', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    ['nullable without type', { nullable: true, description: 'd' }, { description: 'd' }],
    ['not nullable', { type: 'string', nullable: false }, { type: 'string' }],
    [
      'nullable enum',
      { type: 'string', enum: ['a'], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    ['nullable enum with null', { enum: ['a', null], nullable: true }, { enum: ['a', null] }],
    ['nullable reference', { ...ref, nullable: true }, { anyOf: [ref, nothing] }],
    [
      'notes beside a reference',
      { ...ref, nullable: true, description: 'd', readOnly: true, example: 'x' },
      { anyOf: [ref, nothing], description: 'd', readOnly: true, examples: ['x'] },
    ],
    ['rules beside a reference', { ...ref, minLength: 3, title: 't' }, { ...ref, title: 't' }],
    ['nullable allOf', { allOf: [ref], nullable: true }, { allOf: [{ anyOf: [ref, nothing] }] }],
    ['nullable anyOf', { anyOf: [ref], nullable: true }, { anyOf: [ref, nothing] }],
    ['nullable oneOf', { oneOf: [ref], nullable: true }, { oneOf: [ref, nothing] }],
    [
      'nullable oneOf with a nullable branch',
      { oneOf: [ref, { type: 'number', nullable: true }], nullable: true },
      { oneOf: [ref, { type: ['number', 'null'] }] },
    ],
    ['exclusive minimum', { minimum: 3, exclusiveMinimum: true }, { exclusiveMinimum: 3 }],
    ['inclusive maximum', { maximum: 3, exclusiveMaximum: false }, { maximum: 3 }],
    ['exclusive of nothing', { exclusiveMaximum: true }, {}],
    ['example', { type: 'string', example: 'a' }, { type: 'string', examples: ['a'] }],
    ['null as example', { example: null }, { examples: [null] }],
    ['type file', { type: 'file' }, { type: 'string', format: 'binary' }],
    ['binary', { type: 'string', format: 'binary' }, { type: 'string', format: 'binary' }],
    ['a bad pattern', { type: 'string', pattern: '(?<' }, { type: 'string', pattern: '(?<' }],
    [
      'data that looks like schemas',
      {
        enum: [{ nullable: true, type: 'string' }],
        default: { nullable: true, type: 'string' },
        'x-a': { type: 'string', nullable: true },
      },
      {
        enum: [{ nullable: true, type: 'string' }],
        default: { nullable: true, type: 'string' },
        'x-a': { type: 'string', nullable: true },
      },
    ],
    [
      'properties that are named like keywords',
      { properties: { nullable: { type: 'string', nullable: true }, example: { example: 1 } } },
      { properties: { nullable: { type: ['string', 'null'] }, example: { examples: [1] } } },
    ],
  ])('%s', async (_, schema, expected) => {
    expect(await one('3.0.3', schema)).toEqual(expected);
  });

  test.each<[JsonObject, readonly JsonValue[], readonly JsonValue[]]>([
    [
      { type: 'object', nullable: true, allOf: [{ required: ['a'] }, { required: ['b'] }] },
      [null, { a: 1, b: 1 }],
      [{ a: 1 }, 1],
    ],
    [
      {
        nullable: true,
        oneOf: [{ type: 'string' }, { type: 'string', nullable: true, maxLength: 1 }],
      },
      [null, 'ab'],
      ['a', 1],
    ],
    [{ nullable: true, anyOf: [{ $ref: '#/components/schemas/R' }] }, [null, 'a'], [1]],
    [{ nullable: true, allOf: [{ $ref: '#/components/schemas/R' }] }, [null, 'a'], [1]],
  ])('what is nullable accepts null, and nothing else more: %j', async (schema, good, bad) => {
    const normal = await normalOf('3.0.3', { A: schema, R: { type: 'string' } });
    const ajv = new Ajv2020({ strict: false });
    const validate = ajv.compile({ ...normal, $ref: '#/components/schemas/A' });
    expect(good.map((value) => validate(value))).toEqual(good.map(() => true));
    expect(bad.map((value) => validate(value))).toEqual(bad.map(() => false));
  });

  test('what a reference finds among plain data is a schema too', async () => {
    const text = JSON.stringify({
      openapi: '3.0.3',
      info: { title: 'T', version: '1' },
      paths: {},
      components: { schemas: { A: { $ref: '#/definitions/B' } } },
      definitions: {
        B: { properties: { c: { $ref: '#/x-shared/0' }, d: { type: 'string', nullable: true } } },
        Unused: { nullable: true },
      },
      'x-shared': [{ type: 'number', nullable: true }],
    });
    const { normal } = await load({ 'api.json': text });
    expect(valueAt(normal, '/definitions/B/properties/d/type')).toEqual(['string', 'null']);
    expect(valueAt(normal, '/x-shared/0/type')).toEqual(['number', 'null']);
    expect(valueAt(normal, '/definitions/Unused')).toEqual({ nullable: true });
  });

  test('schemas are found wherever they stand', async () => {
    const s = { schema: { type: 'string', nullable: true } };
    const content = { 'application/json': { ...s, encoding: { a: { headers: { H: s } } } } };
    const operation = {
      parameters: [
        { name: 'a', in: 'query', ...s },
        { name: 'b', in: 'query', content },
      ],
      requestBody: { content },
      responses: { default: { description: 'd', headers: { H: s }, content } },
      callbacks: { c: { '{$request.body#/url}': { post: { requestBody: { content } } } } },
    };
    const text = JSON.stringify({
      openapi: '3.0.3',
      info: { title: 'T', version: '1' },
      paths: { '/a': { parameters: [{ name: 'c', in: 'query', ...s }], get: operation } },
      components: {
        parameters: { P: { name: 'c', in: 'query', ...s } },
        responses: { R: { description: 'd', content } },
        requestBodies: { B: { content } },
        headers: { H: s },
        callbacks: operation.callbacks,
      },
    });
    const { normal } = await load({ 'api.json': text });
    const expected = JSON.parse(
      text.replaceAll('{"type":"string","nullable":true}', '{"type":["string","null"]}'),
    ) as JsonObject;
    expect(normal).toEqual(expected);
  });
});

describe('OpenAPI 3.1', () => {
  const schemas: JsonObject = {
    Tree: {
      $id: 'https://example.test/tree',
      $anchor: 'top',
      properties: { left: { $ref: '#top' }, leaf: { $ref: 'leaf' }, def: { $ref: '#/$defs/x' } },
      $defs: { x: { type: 'string' }, l: { $id: 'leaf', type: 'number' } },
    },
    Use: {
      properties: {
        a: { $ref: 'https://example.test/tree' },
        b: { $ref: 'https://example.test/tree#top' },
        c: { $ref: 'https://example.test/leaf' },
        d: { $ref: '#named' },
        e: { $ref: '#/components/schemas/Tree' },
      },
    },
    Named: { $anchor: 'named', type: 'boolean' },
  };

  test('names become pointers, and their declarations go', async () => {
    const normal = await normalOf('3.1.0', schemas);
    const refAt = (...path: string[]) =>
      valueAt(normal, join('/components/schemas', ...path, '$ref'));
    const tree = '#/components/schemas/Tree';
    expect(refAt('Tree', 'properties', 'left')).toBe(tree);
    expect(refAt('Tree', 'properties', 'leaf')).toBe(`${tree}/$defs/l`);
    expect(refAt('Tree', 'properties', 'def')).toBe(`${tree}/$defs/x`);
    expect(['a', 'b', 'c', 'd', 'e'].map((name) => refAt('Use', 'properties', name))).toEqual([
      tree,
      tree,
      `${tree}/$defs/l`,
      '#/components/schemas/Named',
      tree,
    ]);
    expect(JSON.stringify(normal)).not.toMatch(/\$id|\$anchor/);
  });

  test('dynamic references stay', async () => {
    const dynamic = { $dynamicAnchor: 'node', properties: { next: { $dynamicRef: '#node' } } };
    expect(await one('3.1.0', dynamic)).toEqual(dynamic);
  });

  test('what is 2020-12 already does not change, and is shared', async () => {
    const schema = { type: ['string', 'null'], const: null, exclusiveMinimum: 3, ...ref };
    expect(await one('3.1.0', schema)).toEqual(schema);
  });

  test('boolean limits of 3.0 mean what they do there', async () => {
    const exclusive = { minimum: 3, exclusiveMinimum: 3 };
    expect(await one('3.1.0', { minimum: 3, exclusiveMinimum: true })).toEqual(exclusive);
    expect(await one('3.1.0', { minimum: 3, exclusiveMinimum: false })).toEqual({ minimum: 3 });
    expect(await one('3.1.0', { exclusiveMinimum: true })).toEqual({});
  });
});
