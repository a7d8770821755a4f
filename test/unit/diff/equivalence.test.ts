import { describe, expect, it } from 'vitest';
import { diff, isDocumentation } from '../../../src/diff/index.js';
import type { DiffResult } from '../../../src/diff/index.js';
import { apiOf } from './documents.js';

const structural = ({ changes }: DiffResult) =>
  changes
    .filter(({ kind }) => !isDocumentation(kind) && !kind.startsWith('schema-'))
    .map(({ kind }) => kind);

const person = {
  type: 'object',
  required: ['id', 'name'],
  properties: { id: { type: 'string' }, name: { type: 'string' } },
};
const ref = { $ref: '#/components/schemas/Person' };

describe('what says the same in another way is no change', () => {
  it.each([
    ['inline or by reference', apiOf(person), apiOf(ref, { Person: person })],
    [
      'allOf or flattened',
      apiOf(person),
      apiOf({
        allOf: [
          { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
          { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
        ],
      }),
    ],
    [
      'the order of keys, of required, of enums, of branches',
      apiOf({
        type: 'object',
        required: ['a', 'b'],
        properties: {
          a: { enum: ['x', 'y'] },
          b: { oneOf: [{ type: 'string' }, { type: 'object', title: 'O', properties: { q: {} } }] },
        },
      }),
      apiOf({
        properties: {
          b: { oneOf: [{ properties: { q: {} }, title: 'O', type: 'object' }, { type: 'string' }] },
          a: { enum: ['y', 'x'] },
        },
        required: ['b', 'a'],
        type: 'object',
      }),
    ],
    [
      'null as a type or as a branch',
      apiOf({ type: ['object', 'null'], properties: { a: { type: 'string' } } }),
      apiOf({
        oneOf: [{ type: 'object', properties: { a: { type: 'string' } } }, { type: 'null' }],
      }),
    ],
    [
      'a constant or an enum of one',
      apiOf({ const: 'a', type: 'string' }),
      apiOf({ enum: ['a'], type: 'string' }),
    ],
    [
      'documentation',
      apiOf({ ...person, description: 'one', examples: [{}] }),
      apiOf({ ...person, description: 'two' }),
    ],
    [
      'a reference with a description beside it',
      apiOf(ref, { Person: person }),
      apiOf({ ...ref, description: 'x' }, { Person: person }),
    ],
    [
      'lower bounds that bound nothing',
      apiOf({ type: 'string', minLength: 0 }),
      apiOf({ type: 'string' }),
    ],
  ])('%s', (_, before, after) => {
    expect(structural(diff(before, after))).toEqual([]);
    expect(structural(diff(after, before))).toEqual([]);
  });
});

describe('cycles', () => {
  const node = (extra: object) => ({
    type: 'object',
    properties: {
      next: { $ref: '#/components/schemas/Node' },
      children: { type: 'array', items: { $ref: '#/components/schemas/Node' } },
      ...extra,
    },
  });
  const use = { $ref: '#/components/schemas/Node' };

  it('end, and a change inside one is one change', () => {
    const result = diff(
      apiOf(use, { Node: node({}) }),
      apiOf(use, { Node: node({ x: { type: 'string' } }) }),
    );
    expect(result.changes.map(({ kind }) => kind)).toEqual(['property-added-optional']);
    expect(result.changes[0]?.reaches.map(({ path }) => path)).toEqual(['x', 'x']);
  });

  it('that are written out by hand are the same as those that are not', () => {
    const once = { type: 'object', properties: { next: { $ref: '#/components/schemas/Node' } } };
    const twice = {
      type: 'object',
      properties: {
        next: { type: 'object', properties: { next: { $ref: '#/components/schemas/Node' } } },
      },
    };
    expect(structural(diff(apiOf(use, { Node: once }), apiOf(use, { Node: twice })))).toEqual([]);
  });

  it('of references alone do not hang', () => {
    const loop = { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } };
    expect(
      diff(
        apiOf({ $ref: '#/components/schemas/A' }, loop),
        apiOf({ $ref: '#/components/schemas/A' }, loop),
      ).changes,
    ).toEqual([]);
  });

  it('and hostile depth do not blow the stack', () => {
    const deep = (leaf: object): object => {
      let schema = leaf;
      for (let i = 0; i < 800; i++)
        schema = i % 2 === 0 ? { allOf: [schema] } : { type: 'array', items: schema };
      return schema;
    };
    const [before, after] = [apiOf(deep({ type: 'string' })), apiOf(deep({ type: 'number' }))];
    expect(structural(diff(before, after))).toEqual(['type-changed']);
  });
});

describe('names that are not harmless', () => {
  it('are properties like all others', () => {
    const odd = (name: string) =>
      JSON.parse(`{"type":"object","properties":{"${name}":{"type":"string"}}}`) as object;
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const result = diff(apiOf({ type: 'object' }), apiOf(odd(name)));
      expect(result.changes.map(({ subject }) => subject.property)).toEqual([{ after: name }]);
      expect(diff(apiOf(odd(name)), apiOf(odd(name))).changes).toEqual([]);
    }
  });
});

describe('a schema that becomes a union of itself and others', () => {
  it('gained branches, and stays as nullable as it was', () => {
    const before = apiOf({ type: ['string', 'null'] });
    const other = { type: 'object', properties: { value: { type: 'string' } } };
    const kept = apiOf({ oneOf: [{ type: 'string' }, other, { type: 'null' }] });
    const lost = apiOf({ oneOf: [{ type: 'string' }, other] });
    expect(diff(before, kept).changes.map(({ kind }) => kind)).toEqual(['union-branch-added']);
    expect(
      diff(before, lost)
        .changes.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['became-non-nullable', 'union-branch-added']);
    expect(
      diff(lost, before)
        .changes.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['became-nullable', 'union-branch-removed']);
  });
});

describe('a shared schema', () => {
  it('is reported once, with everything that it reaches', () => {
    const before = apiOf(
      { type: 'object', properties: { a: ref, b: { type: 'array', items: ref } } },
      { Person: person },
    );
    const after = apiOf(
      { type: 'object', properties: { a: ref, b: { type: 'array', items: ref } } },
      { Person: { ...person, required: ['id'] } },
    );
    const { changes } = diff(before, after);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      kind: 'property-became-optional',
      directions: ['request', 'response'],
      verdicts: { source: { level: 'breaks' }, clients: { level: 'may-break' } },
    });
    expect(changes[0]?.reaches.map(({ path }) => path)).toEqual(['a.name', 'a.name']);
  });
});

describe('what no rule decides', () => {
  it.each([
    ['not', { type: 'string', not: { const: 'a' } }, { type: 'string', not: { const: 'b' } }],
    [
      'if',
      { type: 'object', if: { required: ['a'] } },
      { type: 'object', if: { required: ['b'] } },
    ],
    ['unevaluatedProperties', { type: 'object', unevaluatedProperties: false }, { type: 'object' }],
  ])('is said to be unknown: %s', (keyword, before, after) => {
    expect(diff(apiOf(before), apiOf(after)).changes).toMatchObject([
      { kind: 'unknown', certainty: 'unknown', subject: { keyword } },
    ]);
  });
});
