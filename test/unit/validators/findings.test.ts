import { describe, expect, it } from 'vitest';
import { compileOne, findingsOf, isValid } from './compile.js';
import type { Finding } from './compile.js';

const person = {
  type: 'object',
  required: ['name', 'age'],
  properties: {
    name: { type: 'string', minLength: 2 },
    age: { type: 'integer', minimum: 0 },
    mail: { type: 'string', format: 'email' },
    tags: { type: 'array', items: { enum: ['a', 'b'] } },
  },
  additionalProperties: false,
};

describe('findings', () => {
  it('lists every violation with its place', async () => {
    const validate = await compileOne(person);
    const value = { name: 'x', mail: 'nobody', tags: ['a', 'c', 1], 'a/b~c': 1 };
    expect(findingsOf(validate, value)).toEqual([
      { pointer: '/name', keyword: 'minLength', message: 'must be at least 2 characters long' },
      { pointer: '/age', keyword: 'required', message: 'is required' },
      { pointer: '/mail', keyword: 'format', message: 'must have the format email' },
      { pointer: '/tags/1', keyword: 'enum', message: 'must be one of "a", "b"' },
      { pointer: '/tags/2', keyword: 'enum', message: 'must be one of "a", "b"' },
      { pointer: '/a~1b~0c', keyword: 'additionalProperties', message: 'is not allowed' },
    ]);
  });

  it('starts pointers where the caller says, also behind references', async () => {
    const validate = await compileOne(
      { type: 'array', items: { $ref: '#/components/schemas/Person' } },
      { others: { Person: person } },
    );
    const findings: { pointer: string; keyword: string; message: string }[] = [];
    expect(validate([{ name: 'Ada', age: 1 }, 5], findings, '/body')).toBe(false);
    expect(findings).toEqual([
      { pointer: '/body/1', keyword: 'type', message: 'must be an object' },
    ]);
  });

  it('adds to the findings that are there already without counting them', async () => {
    const validate = await compileOne({ type: 'string' });
    const findings = [{ pointer: '/x', keyword: 'type', message: 'earlier' }];
    expect(validate('fine', findings, '')).toBe(true);
    expect(validate(1, findings, '')).toBe(false);
    expect(findings).toHaveLength(2);
  });

  it.each([
    ['plain', { type: 'integer' }],
    ['of a reference', { $ref: '#/components/schemas/Person' }],
    ['of alternatives', { anyOf: [{ $ref: '#/components/schemas/Person' }, { minLength: 2 }] }],
  ])('stops collecting where servers stop listing, %s', async (_, items) => {
    const validate = await compileOne({ type: 'array', items }, { others: { Person: person } });
    const findings: Finding[] = [];
    expect(validate(new Array(200_000).fill(''), findings, '')).toBe(false);
    expect(findings).toHaveLength(1001);
  });

  it('never repeats the value', async () => {
    const validate = await compileOne({
      properties: {
        secret: { type: 'string', pattern: '^\\d+$', maxLength: 3, enum: ['1', '2'], not: {} },
      },
    });
    const text = JSON.stringify(findingsOf(validate, { secret: 'swordfish' }));
    expect(text).not.toContain('swordfish');
  });

  it.each([
    ['null or a type', { type: ['string', 'null'] }, 1, 'type', 'must be a string or null'],
    ['an integer', { type: 'integer' }, 1.5, 'type', 'must be an integer'],
    ['a constant', { const: 5 }, 6, 'const', 'must be 5'],
    ['unique items', { uniqueItems: true }, [1, 1], 'uniqueItems', 'must have no two equal items'],
    ['a multiple', { multipleOf: 0.01 }, 0.005, 'multipleOf', 'must be a multiple of 0.01'],
    ['nothing', { not: {} }, 1, 'not', 'must not match the excluded schema'],
  ])('says what was expected: %s', async (_, schema, value, keyword, message) => {
    const validate = await compileOne(schema);
    expect(findingsOf(validate, value)).toEqual([{ pointer: '', keyword, message }]);
  });
});

describe('findings of unions', () => {
  it('reports what keeps a value from the nearest alternative, then the union', async () => {
    const validate = await compileOne({
      anyOf: [
        { type: 'object', required: ['a', 'b', 'c'] },
        { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
        { type: 'object', maxProperties: 0, required: ['z'] },
      ],
    });
    expect(
      findingsOf(validate, { a: 1 }).map(({ pointer, keyword }) => [pointer, keyword]),
    ).toEqual([
      ['/a', 'type'],
      ['', 'anyOf'],
    ]);
  });

  it('says when more than one alternative of oneOf matches', async () => {
    const validate = await compileOne({ oneOf: [{ minimum: 1 }, { maximum: 5 }] });
    expect(findingsOf(validate, 3)).toEqual([
      {
        pointer: '',
        keyword: 'oneOf',
        message: 'must match exactly one of the alternatives, not several',
      },
    ]);
  });

  it('takes the alternative whose type fits', async () => {
    const validate = await compileOne({
      oneOf: [{ type: 'string', minLength: 3 }, { type: 'integer', minimum: 3 }, { type: 'null' }],
    });
    expect(findingsOf(validate, 'x').map((one) => one.keyword)).toEqual(['minLength']);
    expect(findingsOf(validate, 1).map((one) => one.keyword)).toEqual(['minimum']);
    expect(findingsOf(validate, true).map((one) => one.keyword)).toEqual(['oneOf']);
    expect(isValid(validate, null)).toBe(true);
  });

  it('follows a literal that tells alternatives apart, nested too', async () => {
    const source = (type: string, more: object): object => ({
      type: 'object',
      required: ['source'],
      properties: {
        source: {
          type: 'object',
          required: ['type'],
          properties: { type: { const: type }, ...more },
        },
      },
    });
    const validate = await compileOne({
      oneOf: [source('in', { phone: { type: 'string' } }), source('out', {})],
    });
    expect(findingsOf(validate, { source: { type: 'in', phone: 5 } })).toEqual([
      { pointer: '/source/phone', keyword: 'type', message: 'must be a string' },
    ]);
    expect(findingsOf(validate, { source: { type: 'up' } })).toEqual([
      { pointer: '/source/type', keyword: 'oneOf', message: 'must be one of "in", "out"' },
    ]);
    expect(findingsOf(validate, { source: {} })).toEqual([
      { pointer: '/source/type', keyword: 'required', message: 'is required' },
    ]);
    expect(findingsOf(validate, 7)).toEqual([
      { pointer: '', keyword: 'type', message: 'must be an object' },
    ]);
  });
});

describe('discriminator', () => {
  const others = {
    Cat: {
      type: 'object',
      required: ['kind', 'lives'],
      properties: { kind: { type: 'string' }, lives: { type: 'integer' } },
    },
    Dog: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } },
  };
  const oneOf = [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }];

  it('selects by the names of the schemas', async () => {
    const validate = await compileOne(
      { oneOf, discriminator: { propertyName: 'kind' } },
      { others },
    );
    expect(isValid(validate, { kind: 'Dog' })).toBe(true);
    expect(findingsOf(validate, { kind: 'Cat' })).toEqual([
      { pointer: '/lives', keyword: 'required', message: 'is required' },
    ]);
    expect(findingsOf(validate, { kind: 'Fish' })).toEqual([
      { pointer: '/kind', keyword: 'discriminator', message: 'must be one of "Cat", "Dog"' },
    ]);
    expect(findingsOf(validate, {})).toEqual([
      { pointer: '/kind', keyword: 'required', message: 'is required' },
    ]);
  });

  it.each([
    ['references', { c: '#/components/schemas/Cat', d: '#/components/schemas/Dog' }],
    ['names', { c: 'Cat', d: 'Dog' }],
  ])('selects by a mapping to %s', async (_, mapping) => {
    const validate = await compileOne(
      { anyOf: oneOf, discriminator: { propertyName: 'kind', mapping } },
      { others },
    );
    expect(isValid(validate, { kind: 'c', lives: 7 })).toBe(true);
    expect(isValid(validate, { kind: 'd' })).toBe(true);
    expect(isValid(validate, { kind: 'Dog' })).toBe(false);
  });

  it('lets null pass beside the alternatives', async () => {
    const validate = await compileOne(
      { oneOf: [...oneOf, { type: 'null' }], discriminator: { propertyName: 'kind' } },
      { others },
    );
    expect(isValid(validate, null)).toBe(true);
    expect(isValid(validate, { kind: 'Dog' })).toBe(true);
    expect(isValid(validate, 1)).toBe(false);
  });
});
