import { describe, expect, test } from 'vitest';

import { brief, description, failureBrief, load } from './support.js';

const ok = 'responses: {204: {description: none}}';

function api(paths: string, rest = '', version = '3.1.0'): { 'api.yaml': string } {
  return { 'api.yaml': description(rest, version, `paths:\n${paths}`) };
}

async function warnings(files: { 'api.yaml': string }): Promise<string[]> {
  return (await load(files)).diagnostics.map(brief);
}

test('a path that no request can have is told', async () => {
  const found = await warnings(api(`  "/a?b=c": {get: {${ok}}}\n  "/a#b": {get: {${ok}}}`));
  expect(found).toEqual(['FG2019 api.yaml:6:3', 'FG2019 api.yaml:7:3']);
});

describe('versions', () => {
  test.each([
    ['swagger: "2.0"', 'FG1050 api.yaml:1:1'],
    ['openapi: 4.0.0', 'FG1051 api.yaml:1:1'],
    ['openapi: "3.0.0-oops.x"\nopenapiX: 1', ''],
    ['openapi: 3.9', 'FG1051 api.yaml:1:1'],
    ['openapi: [3]', 'FG1051 api.yaml:1:1'],
    ['info: {}', 'FG1052 api.yaml:1:1'],
  ])('%s', async (line, expected) => {
    const text = `${line}\npaths: {}`;
    if (expected === '') await expect(load({ 'api.yaml': text })).resolves.toBeDefined();
    else expect(await failureBrief(load({ 'api.yaml': text }))).toEqual([expected]);
  });

  test('3.1 as a number, as YAML reads it unquoted, is understood', async () => {
    expect((await load({ 'api.yaml': description('', '3.1') })).openapi).toBe('3.1');
  });

  test('3.2 is read, and what is not supported of it is named', async () => {
    const files = api(
      `  /a:\n    query: {${ok}}\n    additionalOperations: {COPY: {${ok}}}`,
      '$self: https://example.test/api',
      '3.2.0',
    );
    expect(await warnings(files)).toEqual(['FG2015 api.yaml:9:1', 'FG2015 api.yaml:8:5']);
  });
});

describe('errors', () => {
  test.each([
    [
      'an operationId twice',
      `  /a: {get: {operationId: x, ${ok}}}\n  /b:\n    get:\n      operationId: x\n      ${ok}`,
      'FG2003 api.yaml:9:7',
    ],
    ['a path parameter undeclared', `  /a/{b}:\n    get: {${ok}}`, 'FG2004 api.yaml:7:5'],
    [
      'a path parameter that the path lacks',
      `  /a:\n    get:\n      parameters:\n        - {name: b, in: path, required: true, schema: {}}\n      ${ok}`,
      'FG2005 api.yaml:9:11',
    ],
    [
      'the same path twice',
      ['b', 'c']
        .map(
          (n) =>
            `  /a/{${n}}:\n    get: {parameters: [{name: ${n}, in: path, required: true, schema: {}}], ${ok}}`,
        )
        .join('\n'),
      'FG2007 api.yaml:8:3',
    ],
    [
      'a parameter twice',
      `  /a:\n    get:\n      parameters:\n        - {name: X, in: header, schema: {}}\n        - {name: x, in: header, schema: {}}\n      ${ok}`,
      'FG2008 api.yaml:10:11',
    ],
    ['no slash', `  a: {get: {${ok}}}`, 'FG2009 api.yaml:6:3'],
    ['an open brace', `  /a/{b: {get: {${ok}}}`, 'FG2009 api.yaml:6:3'],
    ['a parameter named twice in a path', `  "/a/{b}/{b}": {get: {${ok}}}`, 'FG2009 api.yaml:6:3'],
    ['an operation that is text', `  /a:\n    get: nothing`, 'FG2002 api.yaml:7:5'],
    ['parameters that are no list', `  /a:\n    parameters: {a: b}`, 'FG2002 api.yaml:7:5'],
    ['a parameter without name', `  /a:\n    parameters: [{in: query}]`, 'FG2002 api.yaml:7:18'],
    ['a parameter nowhere', `  /a:\n    parameters: [{name: a, in: body}]`, 'FG2002 api.yaml:7:28'],
    [
      'a $ref that is no text',
      `  /a:\n    parameters: [{$ref: 1, name: a, in: query}]`,
      'FG1045 api.yaml:7:19',
    ],
  ])('%s', async (_, paths, expected) => {
    expect(await failureBrief(load(api(paths)))).toEqual([expected]);
  });

  test('all are told at once', async () => {
    const found = await failureBrief(load(api(`  a: {get: {${ok}}}\n  b: {get: {${ok}}}`)));
    expect(found).toEqual(['FG2009 api.yaml:6:3', 'FG2009 api.yaml:7:3']);
  });

  test('path parameters may stand with the path, behind references', async () => {
    const files = api(
      `  /a/{b}:\n    parameters: [{$ref: '#/components/parameters/B'}]\n    get: {${ok}}`,
      'components: {parameters: {B: {name: b, in: path, required: true, schema: {}}}}',
    );
    expect(await warnings(files)).toEqual([]);
  });
});

describe('warnings', () => {
  test.each([
    [
      'a response without description',
      '  /a: {get: {responses: {204: {}}}}',
      '',
      'FG2001 api.yaml:6:26',
    ],
    ['an unknown field', `  /a:\n    get: {${ok}, nonsense: 1}`, '', 'FG2001 api.yaml:7:50'],
    [
      'a path parameter that is not required',
      `  /a/{b}:\n    parameters: [{name: b, in: path, schema: {}}]\n    get: {${ok}}`,
      '',
      'FG2006 api.yaml:7:18',
    ],
    [
      'a bad pattern',
      '  {}',
      "components: {schemas: {A: {pattern: 'a(?i)b'}}}",
      'FG2010 api.yaml:7:28',
    ],
    [
      'a dangerous pattern',
      '  {}',
      "components: {schemas: {A: {pattern: '^(a+)+\\1$'}}}",
      'FG2011 api.yaml:7:28',
    ],
    [
      'a pattern of another language',
      '  {}',
      "components: {schemas: {A: {pattern: '(?i)a'}}}",
      'FG2110 api.yaml:7:28',
    ],
    [
      'a keyword that makes no sense',
      '  {}',
      'components: {schemas: {A: {required: true}}}',
      'FG2013 api.yaml:7:28',
    ],
    ['another dialect', '  {}', 'jsonSchemaDialect: https://example.test/x', 'FG2016 api.yaml:7:1'],
  ])('%s is read over, with its place', async (_, paths, rest, expected) => {
    expect(await warnings(api(paths, rest))).toContain(expected);
  });

  test('no info is needed to go on', async () => {
    const spec = await load({ 'api.yaml': 'openapi: 3.0.0\npaths: {}\n' });
    expect(spec.diagnostics.map(({ code }) => code)).toContain('FG2014');
    expect([spec.title, spec.version]).toEqual(['API', '0.0.0']);
  });

  test('a version that YAML takes for a number is text again', async () => {
    const spec = await load({
      'api.yaml': 'openapi: 3.0.0\ninfo: {title: T, version: 1.5}\npaths: {}',
    });
    expect(spec.version).toBe('1.5');
  });

  test('the same path with other names and other methods is one too', async () => {
    const paths = (['get b', 'put c'] as const)
      .map((one) => one.split(' '))
      .map(
        ([m, n]) =>
          `  /a/{${n}}:\n    ${m}: {parameters: [{name: ${n}, in: path, required: true, schema: {}}], ${ok}}`,
      );
    expect(await warnings(api(paths.join('\n')))).toEqual(['FG2018 api.yaml:8:3']);
  });

  test('empty values in YAML count as absent', async () => {
    const spec = await load(
      api(
        `  /a:\n    get:\n      parameters:\n      ${ok}`,
        'components: {schemas: {A: , B: {properties: {x: }}}}',
      ),
    );
    expect(spec.normal['paths']).toEqual({
      '/a': { get: { responses: { '204': { description: 'none' } } } },
    });
    expect(spec.normal['components']).toEqual({
      schemas: { A: true, B: { properties: { x: true } } },
    });
  });

  test('many deviations are summed up', async () => {
    const paths = Array.from({ length: 80 }, (_, n) => `  /a${n}: {get: {responses: {204: {}}}}`);
    const found = (await load(api(paths.join('\n')))).diagnostics;
    expect(found).toHaveLength(51);
    expect(found.at(-1)?.message).toContain('30 more');
  });
});
