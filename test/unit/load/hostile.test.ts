import { describe, expect, test } from 'vitest';

import { valueAt } from '../../../src/model/index.js';
import { description, failure, load } from './support.js';

const deep = 100_000;
const nested = (open: string, close = '') => open.repeat(deep) + close.repeat(deep);

/** Ten generations of ten aliases: ten thousand million values when expanded. */
const bomb = Array.from({ length: 10 }, (_, n) =>
  n === 0
    ? 'x-0: &a0 [1]'
    : `x-${n}: &a${n} [${Array(10)
        .fill(`*a${n - 1}`)
        .join(', ')}]`,
).join('\n');

describe('hostile documents', () => {
  test.each<[string, string, string, string]>([
    ['JSON lists', 'api.json', `{"openapi": "3.1.0", "x": ${nested('[', ']')}}`, 'FG1014'],
    [
      'JSON objects',
      'api.json',
      `{"openapi": "3.1.0", "x": ${nested('{"a":', '')}1${'}'.repeat(deep)}}`,
      'FG1014',
    ],
    ['JSON lists without end', 'api.json', nested('['), 'FG1011'],
    ['YAML lists', 'api.yaml', `a: ${nested('[', ']')}`, 'FG1014'],
    ['YAML lists without end', 'api.yaml', `a: ${nested('[')}`, 'FG1014'],
    ['YAML objects', 'api.yaml', `a: ${nested('{a: ', '}')}`, 'FG1014'],
    ['YAML items', 'api.yaml', `${nested('- ')}x`, 'FG1014'],
    ['YAML keys', 'api.yaml', `${nested('? ')}x`, 'FG1014'],
    ['YAML anchors', 'api.yaml', `${nested('&a ')}x`, 'FG1010'],
    ['YAML colons', 'api.yaml', nested('a: '), 'FG1014'],
    ['an alias bomb', 'api.yaml', description(bomb), 'FG1015'],
    ['a loop of aliases', 'api.yaml', description('x-a: &a {b: *a}'), 'FG1016'],
    [
      'depth by aliases',
      'api.yaml',
      description(
        Array.from({ length: 5 }, (_, n) => {
          const inner = n === 0 ? '1' : `*a${n - 1}`;
          return `x-${n}: &a${n} ${'['.repeat(300)}${inner}${']'.repeat(300)}`;
        }).join('\n'),
      ),
      'FG1014',
    ],
    ['quotes', 'api.yaml', '"'.repeat(100_001), 'FG1010'],
    ['braces that close', 'api.yaml', '}'.repeat(deep), 'FG1010'],
  ])('%s get a quick answer', async (_, name, text, code) => {
    const started = performance.now();
    const problems = await failure(load({ [name]: text }));
    expect(problems[0]?.code).toBe(code);
    expect(problems.length).toBeLessThan(20);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('five megabytes of text are only text', async () => {
    const long = 'a'.repeat(5_000_000);
    const { document } = await load({
      'api.yaml': description(`x-a: "${long}"\nx-b: |\n  ${long}`),
    });
    expect((document['x-a'] as string).length).toBe(long.length);
    const text = JSON.stringify({
      openapi: '3.1.0',
      info: { title: long, version: '1' },
      paths: {},
    });
    expect((await load({ 'api.json': text })).title).toHaveLength(long.length);
  });

  test('a pattern of five megabytes is reported in one short line', async () => {
    const text = description(
      `components: {schemas: {A: {pattern: "${'(a+)+'.repeat(1_000_000)}"}}}`,
    );
    const { diagnostics } = await load({ 'api.yaml': text });
    expect(diagnostics[0]?.message.length).toBeLessThan(300);
  });

  test('a thousand dangerous patterns do not add up', async () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 1000 }, (_, n) => [`A${n}`, { pattern: `^(a{${n}}|b+)+$` }]),
    );
    const text = {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: {},
      components: { schemas },
    };
    const started = performance.now();
    await load({ 'api.json': JSON.stringify(text) });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('as deep as is allowed, every step works', async () => {
    const levels = 490;
    for (const version of ['3.0.3', '3.1.0']) {
      const schema = `${'{"properties":{"a":'.repeat(levels)}{"type":"string"}${'}}'.repeat(levels)}`;
      const text = `{"openapi":"${version}","info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{"A":${schema}}}}`;
      const { normal } = await load({ 'api.json': text });
      const pointer = `/components/schemas/A${'/properties/a'.repeat(levels)}/type`;
      expect(valueAt(normal, pointer)).toBe('string');
    }
  });

  test('names of the prototype are names like any other', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];
    const schemas = names
      .map((name) => `"${name}": {"type": "string", "nullable": true}`)
      .join(',');
    const refs = names
      .map((name) => `"${name}": {"$ref": "#/components/schemas/${name}"}`)
      .join(',');
    const text = `{"openapi":"3.0.3","info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{${schemas},"All":{"properties":{${refs}},"__proto__":{"type":"integer"}}}}}`;
    for (const files of [{ 'api.json': text }, { 'api.yaml': text.replaceAll('":', '": ') }]) {
      const { document, normal } = await load(files);
      expect(document).toEqual(JSON.parse(text));
      for (const name of names) {
        expect(valueAt(normal, `/components/schemas/${name}/type`)).toEqual(['string', 'null']);
      }
      expect(valueAt(normal, '/components/schemas/All/__proto__/type')).toBe('integer');
      expect(valueAt(normal, '/components/schemas/All/type')).toBeUndefined();
      expect(Object.getPrototypeOf(valueAt(normal, '/components/schemas/All'))).toBe(
        Object.prototype,
      );
    }
    expect(({} as Record<string, unknown>)['type']).toBeUndefined();
  });

  test('many keys in one object take linear time', async () => {
    const keys = Array.from({ length: 30_000 }, (_, n) => `  k${n}: 1`).join('\n');
    const { document } = await load({ 'api.yaml': description(`x-a:\n${keys}`) });
    expect(Object.keys(document['x-a'] as object)).toHaveLength(30_000);
  });

  test('null in an extension is nothing special', async () => {
    const { document, diagnostics } = await load({
      'api.yaml': description('x-a: {b: null}\nx-c:'),
    });
    expect([document['x-a'], document['x-c']]).toEqual([{ b: null }, null]);
    expect(diagnostics).toEqual([]);
  });
});
