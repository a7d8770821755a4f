import { describe, expect, test } from 'vitest';

import { description, failureBrief, load } from './support.js';

describe('YAML', () => {
  test('keys become the text that was written, and timestamps stay text', async () => {
    const { document } = await load({
      'api.yaml': description(
        [
          'x-data:',
          '  200: a',
          '  1.10: b',
          '  null: c',
          '  true: d',
          '  at: 2019-08-24',
          '  no: no',
        ].join('\n'),
      ),
    });
    expect(document['x-data']).toEqual({
      '200': 'a',
      '1.10': 'b',
      null: 'c',
      true: 'd',
      at: '2019-08-24',
      no: 'no',
    });
  });

  test('anchors and merge keys are expanded; what is written beside them wins', async () => {
    const { document } = await load({
      'api.yaml': description(
        [
          'x-base: &base {a: 1, b: 1}',
          'x-more: &more {b: 2, c: 2}',
          'x-one: {<<: *base, b: 3}',
          'x-two: {b: 4, <<: [*base, *more]}',
          'x-text: {"<<": *base}',
        ].join('\n'),
      ),
    });
    expect(document['x-one']).toEqual({ a: 1, b: 3 });
    expect(document['x-two']).toEqual({ a: 1, b: 4, c: 2 });
    expect(document['x-text']).toEqual({ '<<': { a: 1, b: 1 } });
  });

  test('a hundred and more uses of one anchor are no bomb', async () => {
    const uses = Array.from({ length: 500 }, (_, index) => `  k${index}: *a`).join('\n');
    const { document } = await load({ 'api.yaml': description(`x-a: &a {b: c}\nx-u:\n${uses}`) });
    expect(Object.keys(document['x-u'] as object)).toHaveLength(500);
  });

  test('an alias takes the value that the anchor has at that point', async () => {
    const { document } = await load({ 'api.yaml': description('x-a: [&a 1, *a, &a 2, *a]') });
    expect(document['x-a']).toEqual([1, 1, 2, 2]);
  });

  test('a directive for YAML 1.1 changes no meaning', async () => {
    const text = `%YAML 1.1\n---\n${description('x-a: [yes, 2001-01-01]')}`;
    expect((await load({ 'api.yaml': text })).document['x-a']).toEqual(['yes', '2001-01-01']);
  });

  test('a flow mapping is YAML though it starts like JSON', async () => {
    const text = "{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {}}";
    expect((await load({ 'api.yaml': text })).title).toBe('T');
    expect(
      (await load({ 'api.yaml': '{"openapi": 3.1.0, "info": {title: T, version: "1"}}' })).title,
    ).toBe('T');
  });

  test.each([
    ['bad indentation', 'a: b\n  c: d', 'FG1010 api.yaml:1:4'],
    ['a missing quote', 'a: "b\nc: d', 'FG1010 api.yaml:2:5'],
    ['two documents', 'a: b\n---\nc: d', 'FG1010 api.yaml:2:1'],
    ['a key twice', 'a: b\nc: d\na: e', 'FG1012 api.yaml:3:1'],
    ['a number and a text key that are the same', "200: b\n'200': d", 'FG1012 api.yaml:2:1'],
    ['binary', 'a: !!binary aGVsbG8=', 'FG1013 api.yaml:1:13'],
    ['a tag of its own', 'a: !include other.yaml', 'FG1013 api.yaml:1:13'],
    ['infinity', 'a: .inf', 'FG1017 api.yaml:1:4'],
    ['a list as key', '? [a]\n: b', 'FG1018 api.yaml:1:3'],
    ['an alias in its own value', 'a: &a\n  b: *a', 'FG1016 api.yaml:2:6'],
    ['an alias of nothing', 'a: *b', 'FG1021 api.yaml:1:4'],
    ['a merge of text', 'a: &a b\nc:\n  <<: *a', 'FG1019 api.yaml:3:7'],
  ])('%s has its code and place', async (_, text, expected) => {
    expect((await failureBrief(load({ 'api.yaml': text })))[0]).toBe(expected);
  });
});

describe('JSON', () => {
  test.each([
    ['a cut', '{"a": 1', 'FG1011 api.json:1:8'],
    ['a comma too many', '{"a": 1,}', 'FG1011 api.json:1:9'],
    ['a comma missing', '{\n"a": 1\n"b": 2}', 'FG1011 api.json:3:1'],
    ['a word', '{"a": undefined}', 'FG1011 api.json:1:7'],
    ['a comment', '{"a": 1 // x\n}', 'FG1011 api.json:1:9'],
    ['a bad escape', '{"a": "\\x"}', 'FG1011 api.json:1:8'],
    ['a line end in a string', '{"a": "b\n"}', 'FG1011 api.json:1:9'],
    ['a string without end', '{"a": "b', 'FG1011 api.json:1:7'],
    ['a number like 01', '{"a": 01}', 'FG1011 api.json:1:7'],
    ['text after the end', '{} {}', 'FG1011 api.json:1:4'],
    ['the wrong bracket', '{"a": [1}', 'FG1011 api.json:1:9'],
    ['a key twice', '{"a": {"b": 1,\n "c": 2, "b": 3}}', 'FG1012 api.json:2:10'],
    ['a key twice, escaped', '{"a": 1, "\\u0061": 2}', 'FG1012 api.json:1:10'],
  ])('%s has its code and place', async (_, text, expected) => {
    expect(await failureBrief(load({ 'api.json': text }))).toEqual([expected]);
  });

  test('colons, quotes and braces in strings confuse nobody', async () => {
    const data = { 'a": {': '\\":[', b: ['\\', '"', '":'], c: { '}': ']' } };
    const text = JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: {},
      'x-d': data,
    });
    const spec = await load({ 'api.json': text });
    expect(spec.document['x-d']).toEqual(data);
    expect(spec.locate('/x-d/c/}')).toMatchObject({ line: 1, column: text.indexOf('"}":') + 1 });
  });
});

describe('places', () => {
  const lines = [
    'openapi: 3.1.0',
    'info: &i',
    '  title: T',
    '  version: "1"',
    'paths: {}',
    'x-a:',
    '  - b: 1',
    '  - c: *i',
    '  - {<<: *i, d: 1}',
  ];

  test.each([
    ['', 1, 1],
    ['/info', 2, 1],
    ['/info/version', 4, 3],
    ['/x-a/0/b', 7, 5],
    ['/x-a/1', 8, 5],
    ['/x-a/1/c/title', 3, 3],
    ['/x-a/2/title', 3, 3],
    ['/x-a/2/d', 9, 14],
    ['/info/nothing/deeper', 2, 1],
    ['/x-a/7', 6, 1],
    ['/constructor', 1, 1],
  ])('of %s in YAML is %i:%i', async (pointer, line, column) => {
    const spec = await load({ 'api.yaml': lines.join('\n') });
    expect(spec.locate(pointer)).toEqual({ file: 'api.yaml', line, column });
  });

  test.each([
    ['/info/title', 3, 11],
    ['/x~1y/1/z', 4, 17],
    ['/x~1y/1/none', 4, 13],
  ])('of %s in JSON is %i:%i', async (pointer, line, column) => {
    const text =
      '{"openapi": "3.1.0",\n"info": {"version": "1",\n          "title": "T"}, "paths": {},\n"x/y": [[], {"q": 1, "z": 2}]}';
    const spec = await load({ 'api.json': text.replace('"q": 1, ', '   ') });
    expect(spec.locate(pointer)).toEqual({ file: 'api.json', line, column });
  });
});
