/** Keywords that draft 4 does not have, case by case: a schema, values that fit it, values that do not. */
export interface Case {
  readonly name: string;
  readonly schema: unknown;
  readonly valid: readonly unknown[];
  readonly invalid: readonly unknown[];
}

function one(
  name: string,
  schema: unknown,
  valid: readonly unknown[],
  invalid: readonly unknown[],
): Case {
  return { name, schema, valid, invalid };
}

const scalars: readonly Case[] = [
  one('true', true, [1, null, {}], []),
  one('false', false, [], [1, null, {}]),
  one('integer without fraction', { type: 'integer' }, [1, 1.0, -0, 1e20], [1.5, '1', null]),
  one('const object', { const: { a: 1, b: [2] } }, [{ b: [2], a: 1 }], [{ a: 1 }, [1]]),
  one('const false is not 0', { const: false }, [false], [0, null, '', []]),
  one('const null', { const: null }, [null], [0, false]),
  one('const float', { const: 1 }, [1, 1.0], [true, '1']),
  one('enum of mixed types', { enum: [6, 'a', [], true, { b: 1 }] }, [[], { b: 1 }], [null, {}]),
  one('empty enum', { enum: [] }, [], [1, null]),
  one('type and enum', { type: 'string', enum: ['a', null] }, ['a'], [null]),
  one('exclusive bounds', { exclusiveMinimum: 1, exclusiveMaximum: 2 }, [1.5, 'x'], [1, 2]),
  one('multiple of 0.01', { multipleOf: 0.01 }, [0.07, 19.99, 4.35, 1.1, 0], [0.005, 1.001]),
  one('multiple of 1e-7', { multipleOf: 1e-7 }, [1, 0.0000003, 3e-7], [1e-8, 1.5e-7]),
  one('multiple of 3, huge', { multipleOf: 3 }, [3e30, 9007199254740990], [1e30, 1e21]),
  one(
    'length in characters',
    { minLength: 2, maxLength: 2 },
    ['ab', '😀😀'],
    ['😀', 'abc', '😀a😀'],
  ),
  one('pattern of letters', { pattern: '^\\p{L}+$' }, ['é', 'ß'], ['1', '']),
  one('pattern is not anchored', { pattern: 'a+' }, ['xxaayy'], ['x']),
  one('older pattern syntax', { pattern: '^[\\w-.]+\\-$' }, ['a.b-'], ['?-']),
];

const arrays: readonly Case[] = [
  one(
    'prefixItems',
    { prefixItems: [{ type: 'integer' }, { type: 'string' }] },
    [[1, 'a', null], [1], []],
    [['a']],
  ),
  one(
    'items after prefixItems',
    { prefixItems: [{}], items: { type: 'integer' } },
    [['x', 1]],
    [['x', 'y']],
  ),
  one('items false after prefixItems', { prefixItems: [{}], items: false }, [[1], []], [[1, 2]]),
  one('contains', { contains: { minimum: 5 } }, [[3, 5], 'x'], [[1], []]),
  one('contains is true', { contains: true }, [[1]], [[]]),
  one('minContains 0', { contains: { const: 1 }, minContains: 0 }, [[], [2]], []),
  one(
    'minContains and maxContains',
    { contains: { const: 1 }, minContains: 2, maxContains: 3 },
    [[1, 1, 2]],
    [[1], [1, 1, 1, 1]],
  ),
  one('maxContains alone', { contains: { const: 1 }, maxContains: 1 }, [[1, 2]], [[], [1, 1]]),
  one('minContains without contains', { minContains: 2 }, [[], [1]], []),
  one(
    'unique',
    { uniqueItems: true },
    [
      [1, '1', true, [1], { a: 1 }],
      [
        { a: 1, b: 2 },
        { a: 2, b: 1 },
      ],
    ],
    [
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      [[[1]], [[1]]],
      [1, 1.0],
    ],
  ),
  one(
    'unique tells 0 from false',
    { uniqueItems: true },
    [
      [0, false, '', null],
      [[0], [false]],
    ],
    [],
  ),
];

const objects: readonly Case[] = [
  one('propertyNames', { propertyNames: { maxLength: 2 } }, [{ ab: 1 }, {}, 'abc'], [{ abc: 1 }]),
  one('propertyNames false', { propertyNames: false }, [{}], [{ a: 1 }]),
  one(
    'patternProperties',
    { patternProperties: { '^a': { type: 'integer' }, b$: { minimum: 5 } } },
    [{ a: 1, x: 'y' }, { ab: 5 }],
    [{ a: 'x' }, { ab: 3 }],
  ),
  one(
    'additionalProperties after patterns',
    {
      properties: { a: {} },
      patternProperties: { '^x': {} },
      additionalProperties: { type: 'null' },
    },
    [{ a: 1, xy: 2, b: null }],
    [{ b: 1 }],
  ),
  one(
    'additionalProperties does not see allOf',
    { allOf: [{ properties: { a: {} } }], additionalProperties: false },
    [{}],
    [{ a: 1 }],
  ),
  one(
    'dependentRequired',
    { dependentRequired: { a: ['b', 'c'] } },
    [{ b: 1 }, { a: 1, b: 1, c: 1 }],
    [{ a: 1, b: 1 }],
  ),
  one(
    'dependentSchemas',
    { dependentSchemas: { a: { maxProperties: 1 }, b: false } },
    [{ a: 1 }, { c: 1 }],
    [{ a: 1, c: 1 }, { b: 1 }],
  ),
  one('required alone', { required: ['a'] }, [{ a: null }, 1, []], [{}]),
  one('sizes', { minProperties: 1, maxProperties: 2 }, [{ a: 1 }], [{}, { a: 1, b: 2, c: 3 }]),
];

const combinations: readonly Case[] = [
  one('oneOf', { oneOf: [{ type: 'integer' }, { minimum: 2 }] }, [1, 2.5], [3, 1.5]),
  one('oneOf with two of three', { oneOf: [true, true, false] }, [], [1]),
  one(
    'anyOf with a base',
    { type: 'string', anyOf: [{ maxLength: 2 }, { minLength: 4 }] },
    ['ab', 'abcd'],
    ['abc', 1],
  ),
  one('not', { not: { type: ['integer', 'boolean'] } }, ['a', 1.5], [1, true]),
  one('not of nothing', { not: {} }, [], [1, null]),
  one('double negation', { not: { not: { minimum: 3 } } }, [3], [2]),
  one(
    'if, then, else',
    { if: { maximum: 0 }, then: { minimum: -10 }, else: { multipleOf: 2 } },
    [-1, 4],
    [-100, 3],
  ),
  one('if alone', { if: { const: 1 } }, [1, 2], []),
  one('then without if', { then: { const: 1 } }, [2], []),
  one(
    'if false',
    { if: false, then: { const: 'then' }, else: { const: 'else' } },
    ['else'],
    ['then'],
  ),
  one(
    'nullable object',
    { anyOf: [{ type: 'object', required: ['a'] }, { type: 'null' }] },
    [null, { a: 1 }],
    [{}, 1],
  ),
  one(
    'null twice in oneOf',
    { oneOf: [{ type: ['string', 'null'] }, { type: 'null' }] },
    ['a'],
    [null, 1],
  ),
  one(
    'same tag twice',
    {
      oneOf: [0, 1].map(() => ({
        type: 'object',
        required: ['t'],
        properties: { t: { const: 'a' } },
      })),
    },
    [],
    [{ t: 'a' }],
  ),
  one(
    'tag may be absent',
    {
      oneOf: [
        { type: 'object', properties: { t: { const: 'a' } } },
        { type: 'object', properties: { t: { const: 'b' } } },
      ],
    },
    [{ t: 'a' }, { t: 'b' }],
    [{}, { t: 'c' }],
  ),
  one(
    'tag without type',
    { anyOf: ['a', 'b'].map((t) => ({ required: ['t'], properties: { t: { const: t } } })) },
    [1, { t: 'a' }],
    [{ t: 'c' }, {}],
  ),
];

const references: readonly Case[] = [
  one(
    'sibling keywords',
    { $defs: { a: { type: 'array' } }, properties: { x: { $ref: '#/$defs/a', maxItems: 2 } } },
    [{ x: [] }],
    [{ x: [1, 2, 3] }, { x: 'a' }],
  ),
  one(
    'to the whole',
    { properties: { a: { $ref: '#' } }, additionalProperties: false },
    [{ a: { a: {} } }],
    [{ a: { b: 1 } }],
  ),
  one(
    'by anchor',
    { $ref: '#here', $defs: { A: { $anchor: 'here', type: 'integer' } } },
    [1],
    ['a'],
  ),
  one(
    'by id',
    { $id: 'https://x.test/root', $ref: 'item', $defs: { A: { $id: 'item', type: 'integer' } } },
    [1],
    ['a'],
  ),
  one(
    'within an embedded resource',
    {
      $id: 'https://x.test/root',
      $ref: 'inner',
      $defs: { A: { $id: 'inner', $defs: { s: { type: 'string' } }, $ref: '#/$defs/s' } },
    },
    ['a'],
    [1],
  ),
  one(
    'odd tokens',
    { $defs: { 'a/b~c%d': { type: 'integer' } }, $ref: '#/$defs/a~1b~0c%25d' },
    [1],
    ['x'],
  ),
  one(
    'property named $ref',
    { properties: { $ref: { type: 'string' } } },
    [{ $ref: 'a' }],
    [{ $ref: 1 }],
  ),
  one(
    'trees',
    {
      $ref: '#/$defs/tree',
      $defs: {
        tree: {
          type: 'object',
          required: ['nodes'],
          properties: { nodes: { type: 'array', items: { $ref: '#/$defs/tree' } } },
        },
      },
    },
    [{ nodes: [{ nodes: [] }] }],
    [{ nodes: [{}] }],
  ),
  one(
    'mutual',
    {
      $ref: '#/$defs/even',
      $defs: {
        even: { anyOf: [{ maxItems: 0 }, { items: { $ref: '#/$defs/odd' } }], type: 'array' },
        odd: { type: 'array', minItems: 1, items: { $ref: '#/$defs/even' } },
      },
    },
    [[], [[[]]]],
    [[[]], [1]],
  ),
];

const unevaluatedProperties: readonly Case[] = [
  one('alone', { unevaluatedProperties: false }, [{}, 1], [{ a: 1 }]),
  one('as a schema', { unevaluatedProperties: { type: 'string' } }, [{ a: 'x' }], [{ a: 1 }]),
  one(
    'beside properties and patterns',
    { properties: { a: {} }, patternProperties: { '^b': {} }, unevaluatedProperties: false },
    [{ a: 1, bx: 1 }],
    [{ c: 1 }],
  ),
  one(
    'beside additionalProperties',
    { properties: { a: {} }, additionalProperties: true, unevaluatedProperties: false },
    [{ a: 1, z: 1 }],
    [],
  ),
  one(
    'across allOf',
    {
      allOf: [{ properties: { a: {} } }, { $ref: '#/$defs/b' }],
      unevaluatedProperties: false,
      $defs: { b: { properties: { b: {} } } },
    },
    [{ a: 1, b: 1 }],
    [{ c: 1 }],
  ),
  one(
    'across matching anyOf only',
    {
      anyOf: [
        { properties: { a: { const: 1 } }, required: ['a'] },
        { properties: { b: { const: 1 } }, required: ['b'] },
      ],
      unevaluatedProperties: false,
    },
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: 1, b: 2 }],
  ),
  one(
    'across if and its branches',
    {
      if: { properties: { t: { const: 1 } }, required: ['t'] },
      then: { properties: { a: {} } },
      else: { properties: { b: {} } },
      unevaluatedProperties: false,
    },
    [{ t: 1, a: 1 }, { b: 1 }],
    [{ t: 1, b: 1 }, { t: 2 }],
  ),
  one(
    'not across not',
    { not: { not: { properties: { a: {} } } }, unevaluatedProperties: false },
    [{}],
    [{ a: 1 }],
  ),
  one(
    'across dependentSchemas',
    {
      properties: { a: {} },
      dependentSchemas: { a: { properties: { b: {} } } },
      unevaluatedProperties: false,
    },
    [{ a: 1, b: 1 }],
    [{ b: 1 }],
  ),
  one(
    'not from cousins',
    { allOf: [{ properties: { a: {} } }, { unevaluatedProperties: false }] },
    [{}],
    [{ a: 1 }],
  ),
  one(
    'nested, inner allows',
    { allOf: [{ unevaluatedProperties: true }], unevaluatedProperties: false },
    [{ a: 1 }],
    [],
  ),
  one(
    'does not look inside properties',
    { properties: { a: { properties: { b: {} } } }, unevaluatedProperties: false },
    [{ a: { c: 1 } }],
    [{ b: 1 }],
  ),
  one(
    'recursive',
    {
      $ref: '#/$defs/node',
      unevaluatedProperties: false,
      $defs: { node: { properties: { next: { $ref: '#' } } } },
    },
    [{ next: { next: {} } }],
    [{ next: { x: 1 } }],
  ),
];

const unevaluatedItems: readonly Case[] = [
  one('alone', { unevaluatedItems: false }, [[], 1], [[1]]),
  one(
    'after prefixItems',
    { prefixItems: [{}], unevaluatedItems: { type: 'null' } },
    [[1, null]],
    [[1, 1]],
  ),
  one('after items', { items: {}, unevaluatedItems: false }, [[1, 2]], []),
  one(
    'across allOf',
    { prefixItems: [{}], allOf: [{ prefixItems: [{}, {}] }], unevaluatedItems: false },
    [[1, 2]],
    [[1, 2, 3]],
  ),
  one(
    'across anyOf',
    {
      anyOf: [{ prefixItems: [{ const: 1 }] }, { prefixItems: [{}, { const: 2 }] }],
      unevaluatedItems: false,
    },
    [[1], [0, 2]],
    [[1, 1]],
  ),
  one(
    'with contains',
    { contains: { type: 'string' }, unevaluatedItems: false },
    [['a', 'b']],
    [['a', 1], []],
  ),
  one(
    'with several contains',
    {
      allOf: [{ contains: { multipleOf: 2 } }, { contains: { multipleOf: 3 } }],
      unevaluatedItems: { multipleOf: 5 },
    },
    [[2, 3, 4, 5, 6]],
    [[2, 3, 4, 7, 8]],
  ),
  one(
    'across if',
    {
      if: { prefixItems: [{ const: 1 }] },
      then: { prefixItems: [{}, {}] },
      unevaluatedItems: false,
    },
    [[1, 2]],
    [[2], [1, 2, 3]],
  ),
];

/** A list whose items are left to whoever extends it. */
const genericList = {
  $id: 'list',
  type: 'array',
  items: { $dynamicRef: '#item' },
  $defs: { default: { $dynamicAnchor: 'item' } },
};

const tree = {
  $id: 'tree',
  $dynamicAnchor: 'node',
  type: 'object',
  properties: { data: true, children: { type: 'array', items: { $dynamicRef: '#node' } } },
};

const dynamicReferences: readonly Case[] = [
  one(
    'as an ordinary reference',
    {
      type: 'array',
      items: { $dynamicRef: '#item' },
      $defs: { a: { $dynamicAnchor: 'item', type: 'string' } },
    },
    [['a']],
    [[1]],
  ),
  one(
    'to an ordinary anchor',
    {
      type: 'array',
      items: { $dynamicRef: '#item' },
      $defs: { a: { $anchor: 'item', type: 'string' } },
    },
    [['a']],
    [[1]],
  ),
  one(
    'the outermost resource wins',
    {
      $id: 'https://x.test/strings',
      $ref: 'list',
      $defs: { item: { $dynamicAnchor: 'item', type: 'string' }, list: genericList },
    },
    [['a']],
    [[1]],
  ),
  one(
    'the default when nobody says otherwise',
    { $id: 'https://x.test/any', $ref: 'list', $defs: { list: genericList } },
    [['a', 1]],
    [1],
  ),
  one(
    'an intermediate resource counts',
    {
      $id: 'https://x.test/outer',
      $ref: 'middle',
      $defs: {
        middle: {
          $id: 'middle',
          $ref: 'list',
          $defs: { item: { $dynamicAnchor: 'item', type: 'integer' } },
        },
        list: genericList,
      },
    },
    [[1]],
    [['a']],
  ),
  one(
    'the outermost of several',
    {
      $id: 'https://x.test/outer',
      $ref: 'middle',
      $defs: {
        own: { $dynamicAnchor: 'item', type: 'string' },
        middle: {
          $id: 'middle',
          $ref: 'list',
          $defs: { item: { $dynamicAnchor: 'item', type: 'integer' } },
        },
        list: genericList,
      },
    },
    [['a']],
    [[1]],
  ),
  one(
    'a scope that has been left does not count',
    {
      $id: 'https://x.test/main',
      if: { $id: 'first', $defs: { item: { $dynamicAnchor: 'item', type: 'number' } } },
      then: { $ref: 'list' },
      $defs: { list: genericList },
    },
    [['a'], [1]],
    ['a'],
  ),
  one(
    'an anchor without dynamic does not count',
    {
      $id: 'https://x.test/root',
      $ref: 'list',
      $defs: { item: { $anchor: 'item', type: 'string' }, list: genericList },
    },
    [[1], ['a']],
    [1],
  ),
  one(
    'strict trees',
    {
      $id: 'https://x.test/strict',
      $dynamicAnchor: 'node',
      $ref: 'tree',
      unevaluatedProperties: false,
      $defs: { tree },
    },
    [{ children: [{ data: 1 }] }],
    [{ children: [{ daat: 1 }] }],
  ),
  one(
    'loose trees',
    { $id: 'https://x.test/loose', $ref: 'tree', $defs: { tree } },
    [{ children: [{ daat: 1 }] }],
    [{ children: [1] }],
  ),
  one(
    'two uses in one document',
    {
      $id: 'https://x.test/two',
      properties: {
        strings: {
          $id: 'strings',
          $ref: 'list',
          $defs: { i: { $dynamicAnchor: 'item', type: 'string' } },
        },
        numbers: {
          $id: 'numbers',
          $ref: 'list',
          $defs: { i: { $dynamicAnchor: 'item', type: 'number' } },
        },
      },
      $defs: { list: genericList },
    },
    [{ strings: ['a'], numbers: [1] }],
    [{ strings: [1] }, { numbers: ['a'] }],
  ),
  one(
    'evaluates what it leads to',
    {
      $id: 'https://x.test/derived',
      $ref: 'base',
      $defs: {
        derived: { $dynamicAnchor: 'addons', properties: { bar: {} } },
        base: {
          $id: 'base',
          $dynamicRef: '#addons',
          properties: { foo: {} },
          unevaluatedProperties: false,
          $defs: { d: { $dynamicAnchor: 'addons' } },
        },
      },
    },
    [{ foo: 1, bar: 1 }],
    [{ baz: 1 }],
  ),
];

export const cases: Readonly<Record<string, readonly Case[]>> = {
  scalars,
  arrays,
  objects,
  combinations,
  references,
  unevaluatedProperties,
  unevaluatedItems,
  dynamicReferences,
};
