import { describe, expect, it } from 'vitest';
import { compileValidators } from '../../../src/emit/validators/index.js';
import { checkOf } from '../../../templates/shared/runtime/check.js';
import { compileOne, documentOf, entriesOf, findingsOf, isValid, moduleText } from './compile.js';
import type { Finding } from './compile.js';

const self = { $ref: '#/components/schemas/Root' };

describe('patterns', () => {
  it('that cannot be read refuse every string, and nothing else', async () => {
    const validate = await compileOne({ pattern: 'a(?i)b' });
    expect(findingsOf(validate, 'ab').map(({ keyword }) => keyword)).toEqual(['pattern']);
    expect(isValid(validate, 5)).toBe(true);
  });

  it('of names that cannot be read open nothing', async () => {
    const schema = { patternProperties: { 'a(?i)b': { type: 'integer' } }, properties: { x: {} } };
    const open = await compileOne(schema);
    expect(isValid(open, { ab: 1, x: 2 })).toBe(true);
    expect(isValid(open, { ab: 'text' })).toBe(false);
    const closed = await compileOne({ ...schema, additionalProperties: false });
    expect(isValid(closed, { ab: 1 })).toBe(false);
    expect(isValid(closed, { x: 1 })).toBe(true);
  });

  it('are not asked when the text is too long already', async () => {
    const validate = await compileOne({ maxLength: 3, pattern: '^b' });
    expect(findingsOf(validate, 'aaaa').map(({ keyword }) => keyword)).toEqual(['maxLength']);
    expect(findingsOf(validate, 'aaa').map(({ keyword }) => keyword)).toEqual(['pattern']);
  });

  it('that only backtracking can run refuse what is longer than their limit', async () => {
    const validate = await compileOne({ pattern: '^(a*)\\1*b?$' });
    expect(isValid(validate, 'a'.repeat(200))).toBe(true);
    const [finding] = findingsOf(validate, 'a'.repeat(201));
    expect(finding?.keyword).toBe('pattern');
    expect(finding?.message).toMatch(/^must be at most 200 characters long/);
    const short = await compileOne({ pattern: '^(a*)\\1*b?$', maxLength: 100 });
    expect(isValid(short, 'a'.repeat(100))).toBe(true);
    const names = await compileOne({ patternProperties: { '^(a*)\\1*b?$': { type: 'string' } } });
    expect(isValid(names, { ['a'.repeat(201)]: 'x' })).toBe(false);
  });
});

describe('findings', () => {
  it('end at 1001, and so does the work', async () => {
    let read = 0;
    const item = Object.defineProperty({}, 'a', { enumerable: true, get: () => ++read });
    const validate = await compileOne({ items: { properties: { a: { type: 'string' } } } });
    const findings: Finding[] = [];
    expect(validate(Array<unknown>(100_000).fill(item), findings, '')).toBe(false);
    expect(findings).toHaveLength(1001);
    expect(read).toBeLessThan(2000);
  });

  it('are not valid values when there is no room for more', async () => {
    const validate = await compileOne(
      { allOf: [{ $ref: '#/components/schemas/Name' }] },
      { others: { Name: { type: 'string' } } },
    );
    const findings = Array<Finding>(1001).fill({ pointer: '', keyword: 'x', message: '' });
    expect(validate(5, findings, '')).toBe(false);
    expect(findings).toHaveLength(1001);
  });

  it('have pointers of at most 512 characters, cut in the middle', async () => {
    const validate = await compileOne({
      additionalProperties: {
        additionalProperties: { additionalProperties: { items: { type: 'string' } } },
      },
    });
    const long = (letter: string): string => letter.repeat(100_000);
    const value = { [long('a')]: { [long('b')]: { [long('c')]: [1, 'x', 2] } } };
    const pointers = findingsOf(validate, value).map(({ pointer }) => pointer);
    expect(pointers.map((one) => one.length <= 512)).toEqual([true, true]);
    expect(pointers[0]).toMatch(/^\/a+.*…c+\/0$/);
    expect(pointers[1]).toMatch(/^\/a+.*…c+\/2$/);
  });
});

describe('uniqueItems', () => {
  it.each([
    [[1, 1.0], false],
    [
      [
        { a: 1, b: [2] },
        { b: [2], a: 1 },
      ],
      false,
    ],
    [[{ a: 1 }, { a: '1' }], true],
    [[[1], [true]], true],
    [[['a', 'b'], ['a,b']], true],
    [[{ a: { b: 1 } }, { 'a:b': 1 }], true],
    [[[[]], [{}]], true],
    [[null, 'null', [null], ['null']], true],
    [[[0], [-0]], false],
    [[{ __proto__: null, a: 1 }, { a: 1 }], false],
  ])('%j: %s', async (value, expected) => {
    const validate = await compileOne({ uniqueItems: true });
    expect(isValid(validate, value)).toBe(expected);
  });
});

const unions = {
  anyOf: {
    anyOf: [
      { type: 'object', properties: { a: self }, required: ['a'] },
      { type: 'object', properties: { a: self, b: { type: 'string' } } },
      { type: 'string' },
    ],
  },
  oneOf: {
    oneOf: [
      { type: 'object', properties: { a: self, x: { type: 'string' } } },
      { type: 'object', properties: { a: self, y: { type: 'string' } }, required: ['y'] },
    ],
  },
  allOf: { allOf: [{ properties: { a: self } }, { properties: { a: self }, type: 'object' }] },
  'if and then': {
    if: { properties: { a: self } },
    then: { properties: { a: self }, type: 'object' },
  },
  not: { type: 'object', not: { not: { properties: { a: self } } }, properties: { a: self } },
};

/** A chain of objects that counts how often one of them is read. */
function counted(levels: number): { value: unknown; reads: () => number } {
  let reads = 0;
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) {
    const inner = value;
    value = Object.defineProperty({}, 'a', { enumerable: true, get: () => (reads++, inner) });
  }
  return { value, reads: () => reads };
}

describe('recursive schemas', () => {
  it.each(Object.entries(unions))('of %s read each level a few times', async (_, schema) => {
    const validate = await compileOne(schema);
    for (const levels of [20, 40, 80]) {
      const { value, reads } = counted(levels);
      validate(value, null, '');
      validate(value, [], '');
      expect(reads()).toBeLessThan(40 * levels);
    }
  });

  it.each([5, 16])('of %d overlapping alternatives are reported', async (count) => {
    const branches = Array.from({ length: count }, (_, index) => ({
      type: 'array',
      items: self,
      contains: { const: index },
    }));
    const codesOf = (anyOf: unknown): string[] => {
      const document = documentOf({ Root: { anyOf } });
      const groups = [{ fileName: 'all', entries: entriesOf(document) }];
      return compileValidators({ document, groups }).diagnostics.map(({ code }) => code);
    };
    expect(codesOf(branches.slice(0, 4))).toEqual([]);
    expect(codesOf(branches)).toEqual(['FG4105']);
    // Small values as well are looked at once by each alternative, not by each at each level.
    const validate = await compileOne({ anyOf: branches });
    let reads = 0;
    const leaf = new Proxy([], {
      get: (target, name) => (name === 'length' && reads++, Reflect.get(target, name) as unknown),
    });
    validate([[leaf]], null, '');
    expect(reads).toBeLessThan(8 * count);
  });

  it.each([
    ['itself', unions.anyOf],
    ['of a part', { properties: { tree: { $ref: '#/components/schemas/Tree' } } }],
  ])(
    'find the verdict once, though it is asked for first and what is wrong later: %s',
    async (_, schema) => {
      const tree = JSON.parse(JSON.stringify(unions.anyOf).replaceAll('Root', 'Tree')) as object;
      const validate = await compileOne(schema, { others: { Tree: tree } });
      expect(validate).toHaveProperty('asksFirst', true);
      const [both, listed] = [counted(20), counted(20)];
      checkOf(validate)({ tree: both.value, a: both.value });
      validate({ tree: listed.value, a: listed.value }, [], '');
      expect(both.reads()).toBe(listed.reads());
      expect(checkOf(validate)({})).toBeNull();
    },
  );

  it('keep nothing between two validations', async () => {
    const validate = await compileOne(unions.anyOf);
    const value: Record<string, unknown> = { a: { a: { a: 'x' } } };
    expect(isValid(validate, value)).toBe(true);
    value.a = { a: { a: 1 } };
    expect(isValid(validate, value)).toBe(false);
    value.a = 'x';
    expect(isValid(validate, value)).toBe(true);
  });

  it('still say what is wrong, and where', async () => {
    const validate = await compileOne(unions.anyOf);
    const found = findingsOf(validate, { a: { a: { a: 1 } } });
    expect(found[0]).toMatchObject({ pointer: '/a/a/a', keyword: 'anyOf' });
    expect(found.at(-1)).toMatchObject({ pointer: '', keyword: 'anyOf' });
  });

  it.each([
    [
      'a tree',
      { properties: { left: self, right: self }, additionalProperties: { type: 'string' } },
    ],
    ['a list', { items: self, type: 'array' }],
    [
      'what can be null',
      { anyOf: [{ type: 'null' }, { properties: { a: self }, type: 'object' }] },
    ],
    [
      'alternatives with a tag',
      {
        oneOf: ['x', 'y'].map((kind) => ({
          type: 'object',
          required: ['kind'],
          properties: { kind: { const: kind }, a: self },
        })),
      },
    ],
  ])('remember nothing where nothing is asked twice: %s', (_, schema) => {
    const document = documentOf({ Root: schema });
    const groups = [{ fileName: 'all', entries: entriesOf(document) }];
    expect(moduleText(compileValidators({ document, groups }))).not.toContain('answerOnce');
  });

  it('that depend on the dynamic scope are reported', () => {
    const dynamic = { $dynamicRef: '#node' };
    const document = documentOf({
      Root: {
        $id: 'https://example.test/root',
        $dynamicAnchor: 'node',
        anyOf: [
          { type: 'object', properties: { a: dynamic }, required: ['b'] },
          { type: 'object', properties: { a: dynamic } },
        ],
      },
    });
    const { diagnostics } = compileValidators({
      document,
      groups: [{ fileName: 'all', entries: entriesOf(document) }],
      locate: (pointer) => ({ file: `api.yaml${pointer}` }),
    });
    expect(diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([
      ['FG4105', 'api.yaml/components/schemas/Root'],
    ]);
  });
});
