import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { ParameterDescriptor, Shape } from '../../../templates/shared/runtime/descriptor.js';
import { compileParameters } from '../../../templates/shared/runtime/parameters.js';
import type { Violation } from '../../../templates/shared/runtime/problem.js';

const string: Shape = { types: ['string'] };
const integer: Shape = { types: ['integer'] };
const list: Shape = { types: ['array'], items: string };
const colour: Shape = { types: ['object'], properties: { R: integer, G: integer, B: integer } };

const asList = ['blue', 'black', 'brown'];
const asObject = { R: 100, G: 200, B: 150 };

interface Case {
  readonly place: ParameterDescriptor['in'];
  readonly style: ParameterDescriptor['style'];
  readonly explode: boolean;
  readonly shape: Shape;
  /** The path's segment, the query, the header's text or the Cookie header. */
  readonly text: string;
  readonly value: unknown;
}

function row(
  place: Case['place'],
  style: Case['style'],
  explode: boolean,
  shape: Shape,
  text: string,
  value: unknown,
): Case {
  return { place, style, explode, shape, text, value };
}

const keys = { path: 'params', query: 'query', header: 'headers', cookie: 'cookies' } as const;

/** Reads one parameter called `color` and returns its value, or its violations. */
function read(parameter: Partial<ParameterDescriptor> & Pick<Case, 'place' | 'text' | 'shape'>) {
  const { place, text, ...rest } = parameter;
  const descriptor: ParameterDescriptor = {
    in: place,
    name: 'color',
    required: false,
    style: 'form',
    explode: false,
    ...rest,
  };
  const reader = compileParameters(
    { id: 'o', method: 'GET', path: '/{color}', parameters: [descriptor], responses: [] },
    {},
  );
  const headers = {
    ...(place === 'cookie' ? { cookie: text } : {}),
    ...(place === 'header' ? { color: text } : {}),
  };
  const violations: Violation[] = [];
  const values = reader(
    { headers } as IncomingMessage,
    place === 'query' ? text : '',
    place === 'path' ? [text] : [],
    violations,
  );
  if (violations.length > 0) return { violations: violations.map(({ keyword }) => keyword) };
  return values[keys[place]]?.color;
}

/** OpenAPI 3.1.0, "Style Examples"; where 3.0 prints something else, both. */
const examples: Case[] = [
  row('path', 'matrix', false, string, ';color', ''),
  row('path', 'matrix', false, string, ';color=blue', 'blue'),
  row('path', 'matrix', false, list, ';color=blue,black,brown', asList),
  row('path', 'matrix', false, colour, ';color=R,100,G,200,B,150', asObject),
  row('path', 'matrix', true, string, ';color=blue', 'blue'),
  row('path', 'matrix', true, list, ';color=blue;color=black;color=brown', asList),
  row('path', 'matrix', true, colour, ';R=100;G=200;B=150', asObject),
  row('path', 'label', false, string, '.', ''),
  row('path', 'label', false, string, '.blue', 'blue'),
  row('path', 'label', false, list, '.blue,black,brown', asList),
  row('path', 'label', false, list, '.blue.black.brown', asList),
  row('path', 'label', false, colour, '.R,100,G,200,B,150', asObject),
  row('path', 'label', false, colour, '.R.100.G.200.B.150', asObject),
  row('path', 'label', true, string, '.blue', 'blue'),
  row('path', 'label', true, list, '.blue.black.brown', asList),
  row('path', 'label', true, colour, '.R=100.G=200.B=150', asObject),
  ...(['path', 'header'] as const).flatMap((place) => [
    row(place, 'simple', false, string, 'blue', 'blue'),
    row(place, 'simple', false, list, 'blue,black,brown', asList),
    row(place, 'simple', false, colour, 'R,100,G,200,B,150', asObject),
    row(place, 'simple', true, string, 'blue', 'blue'),
    row(place, 'simple', true, list, 'blue,black,brown', asList),
    row(place, 'simple', true, colour, 'R=100,G=200,B=150', asObject),
  ]),
  ...(['query', 'cookie'] as const).flatMap((place) => [
    row(place, 'form', false, string, 'color=', ''),
    row(place, 'form', false, string, 'color=blue', 'blue'),
    row(place, 'form', false, list, 'color=blue,black,brown', asList),
    row(place, 'form', false, colour, 'color=R,100,G,200,B,150', asObject),
    row(place, 'form', true, string, 'color=blue', 'blue'),
    row(place, 'form', true, list, 'color=blue&color=black&color=brown', asList),
    row(place, 'form', true, colour, 'R=100&G=200&B=150', asObject),
  ]),
  row('cookie', 'form', true, list, 'color=blue; color=black; color=brown', asList),
  row('cookie', 'form', true, colour, 'R=100; G=200; B=150', asObject),
  row('query', 'spaceDelimited', false, list, 'color=blue%20black%20brown', asList),
  row('query', 'spaceDelimited', false, list, 'color=blue+black+brown', asList),
  row('query', 'spaceDelimited', false, colour, 'color=R%20100%20G%20200%20B%20150', asObject),
  row('query', 'spaceDelimited', true, list, 'color=blue&color=black&color=brown', asList),
  row('query', 'pipeDelimited', false, list, 'color=blue|black|brown', asList),
  row('query', 'pipeDelimited', false, list, 'color=blue%7Cblack%7cbrown', asList),
  row('query', 'pipeDelimited', false, colour, 'color=R|100|G|200|B|150', asObject),
  row('query', 'pipeDelimited', true, list, 'color=blue&color=black&color=brown', asList),
  row('query', 'deepObject', true, colour, 'color[R]=100&color[G]=200&color[B]=150', asObject),
  row(
    'query',
    'deepObject',
    true,
    colour,
    'color%5BR%5D=100&color%5BG%5D=200&color[B]=150',
    asObject,
  ),
];

test.each(
  examples.map(
    (one) =>
      [`${one.place} ${one.style} ${one.explode ? 'exploded' : ''} ${one.text}`, one] as const,
  ),
)('%s', (_title, one) => {
  expect(read(one)).toEqual(one.value);
});

describe('what delimits and what is data', () => {
  test.each([
    ['an encoded comma is data', row('query', 'form', false, list, 'color=a%2Cb,c', ['a,b', 'c'])],
    ['an encoded slash in a path', row('path', 'simple', false, list, 'a%2Fb,c', ['a/b', 'c'])],
    [
      'a plus sign is a space in a query',
      row('query', 'form', true, string, 'color=a+b%2B', 'a b+'),
    ],
    ['a plus sign is one in a cookie', row('cookie', 'form', true, string, 'color=a+b', 'a+b')],
    ['headers are not percent-encoded', row('header', 'simple', false, string, 'a%20b', 'a%20b')],
    [
      'white space around commas in headers',
      row('header', 'simple', false, list, 'a ,\tb', ['a', 'b']),
    ],
    ['quotes around a cookie', row('cookie', 'form', true, string, 'x=1; color="a%20b"', 'a b')],
    ['an empty list', row('query', 'form', false, list, 'color=', [])],
    ['a list of one empty text', row('query', 'form', true, list, 'color=', [''])],
    ['exploded lists keep commas', row('query', 'form', true, list, 'color=a,b', ['a,b'])],
    [
      'reserved characters as they are',
      row('query', 'form', true, string, 'color=a:/@?b', 'a:/@?b'),
    ],
    ['no value', row('query', 'form', true, string, 'color', '')],
    ['an equals sign in a value', row('query', 'form', true, string, 'color=a=b', 'a=b')],
    ['nothing', row('query', 'form', true, string, 'colors=x&&=&colo=y', undefined)],
    ['a key called __proto__', row('query', 'form', true, string, '__proto__=x&color=y', 'y')],
  ] as const)('%s', (_title, one) => {
    expect(read(one)).toEqual(one.value);
  });
});

describe('names that would reach a prototype', () => {
  const open: Shape = { types: ['object'], additional: string };
  const refused = { violations: ['propertyNames'] };

  test.each([
    row('path', 'simple', false, open, '__proto__,x', refused),
    row('path', 'label', true, open, '.__proto__=x', refused),
    row('path', 'matrix', false, open, ';color=%5F_proto__,x', refused),
    row('query', 'form', true, open, '__proto__=x', refused),
    row('query', 'form', false, open, 'color=a,b,__proto__,x', refused),
    row('query', 'pipeDelimited', false, open, 'color=__proto__|x', refused),
    row('query', 'deepObject', true, open, 'color[__proto__]=x', refused),
    row('query', 'deepObject', true, open, 'color[__proto__][a]=x', refused),
    row('query', 'deepObject', true, open, 'color[a][__proto__]=x', refused),
    row('query', 'deepObject', true, open, 'color[constructor][prototype]=x', refused),
    row('query', 'deepObject', true, open, 'color[constructor]=x', { constructor: 'x' }),
    row('query', 'deepObject', true, open, 'color[prototype]=x', { prototype: 'x' }),
    row('header', 'simple', true, open, '__proto__=x', refused),
    row('cookie', 'form', true, open, '__proto__=x', refused),
    row('cookie', 'form', false, open, 'color=__proto__,x', refused),
  ])('$place $style: $text', (one) => {
    expect(read(one)).toEqual(one.value);
  });
});

describe('text that cannot be read', () => {
  test.each([
    ['style', row('path', 'matrix', false, string, 'blue', null)],
    ['style', row('path', 'matrix', false, string, ';colour=blue', null)],
    ['style', row('path', 'label', false, string, 'blue', null)],
    ['style', row('query', 'form', false, colour, 'color=R,100,G', null)],
    ['style', row('query', 'deepObject', true, colour, 'color[R=100', null)],
    ['depth', row('query', 'deepObject', true, colour, `color${'[a]'.repeat(20)}=1`, null)],
    ['repeated', row('query', 'form', false, list, 'color=a&color=b', null)],
    ['repeated', row('query', 'form', true, string, 'color=a&color=b', null)],
    ['encoding', row('query', 'form', true, string, 'color=%f', null)],
    ['encoding', row('query', 'form', true, list, 'color=a&color=%ff', null)],
  ] as const)('%s: %o', (keyword, one) => {
    expect(read(one)).toEqual({ violations: [keyword] });
  });
});

describe('types', () => {
  const of = (types: Shape['types'], text: string) =>
    read({
      place: 'query',
      shape: { types },
      explode: true,
      text: `color=${encodeURIComponent(text)}`,
    });

  test.each([
    [['integer'], '5', 5],
    [['integer'], '-5', -5],
    [['integer'], '0', 0],
    [['integer'], '05', '05'],
    [['integer'], '5.0', '5.0'],
    [['integer'], ' 5', ' 5'],
    [['integer'], '+5', '+5'],
    [['integer'], '', ''],
    [['integer'], '1e3', '1e3'],
    [['integer'], '9'.repeat(400), '9'.repeat(400)],
    [['number'], '1.50', 1.5],
    [['number'], '-1e-3', -0.001],
    [['number'], '.5', '.5'],
    [['number'], '1.', '1.'],
    [['number'], 'NaN', 'NaN'],
    [['number'], '1e999', '1e999'],
    [['number'], '0x10', '0x10'],
    [['boolean'], 'true', true],
    [['boolean'], 'false', false],
    [['boolean'], 'True', 'True'],
    [['boolean'], '1', '1'],
    [['null', 'integer'], 'null', null],
    [['null', 'integer'], '', null],
    [['null', 'string'], 'null', 'null'],
    [['boolean', 'integer', 'string'], 'true', true],
    [['boolean', 'integer', 'string'], '7', 7],
    [['boolean', 'integer', 'string'], 'x', 'x'],
  ] as const)('%o reads %o as %o', (types, text, value) => {
    expect(of(types, text)).toBe(value);
  });

  test('a parameter that may be one value or a list', () => {
    const shape: Shape = { types: ['integer', 'array'], items: integer };
    const mixed = (text: string) => read({ place: 'query', shape, explode: true, text });
    expect(mixed('color=1')).toBe(1);
    expect(mixed('color=1&color=2')).toEqual([1, 2]);
  });

  test('a parameter that may be text or an object', () => {
    const shape: Shape = { ...colour, types: ['object', 'string'] };
    const mixed = (text: string) =>
      read({ place: 'query', shape, style: 'deepObject', explode: true, text });
    expect(mixed('color=blue')).toBe('blue');
    expect(mixed('color[R]=1')).toEqual({ R: 1 });
  });

  test('deeper objects and lists', () => {
    const shape: Shape = {
      types: ['object'],
      properties: {
        inner: { types: ['object'], properties: { n: integer } },
        many: { types: ['array'], items: integer },
      },
    };
    const text = 'color[inner][n]=1&color[many]=1&color[many]=2';
    expect(read({ place: 'query', shape, style: 'deepObject', explode: true, text })).toEqual({
      inner: { n: 1 },
      many: [1, 2],
    });
    const brackets = 'color[many][]=1&color[many][]=2';
    expect(
      read({ place: 'query', shape, style: 'deepObject', explode: true, text: brackets }),
    ).toEqual({
      many: [1, 2],
    });
  });
});

describe('absent, empty and JSON', () => {
  test('a default is used when the parameter is absent, a fresh one each time', () => {
    const parameter = { place: 'query', shape: list, default: ['a'], text: '' } as const;
    const first = read(parameter);
    (first as string[]).push('b');
    expect(read(parameter)).toEqual(['a']);
  });

  test('an absent required parameter', () => {
    expect(
      read({ place: 'header', shape: string, required: true, text: undefined as never }),
    ).toEqual({ violations: ['required'] });
  });

  test.each([
    [{ types: ['boolean'] }, true],
    [string, ''],
    [integer, undefined],
    [list, []],
  ] as const)('an allowed empty value of %o is %o', (shape, value) => {
    const text = 'color';
    expect(read({ place: 'query', shape, allowEmptyValue: true, text })).toEqual(value);
  });

  test('a parameter with JSON content', () => {
    const json = (text: string) => read({ place: 'query', shape: colour, json: true, text });
    expect(json('color=%7B%22R%22:%5B1%5D%7D')).toEqual({ R: [1] });
    expect(json('color={')).toEqual({ violations: ['json'] });
    expect(json('color={"__proto__":1}')).toEqual({ violations: ['propertyNames'] });
  });
});

test('many pairs are read in linear time', () => {
  const text = 'a&'.repeat(400_000) + 'color=x&'.repeat(400_000);
  const started = performance.now();
  expect(read({ place: 'query', shape: list, explode: true, text })).toHaveLength(400_000);
  expect(performance.now() - started).toBeLessThan(5_000);
});
