import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FteroGenError } from '../../../src/diagnostics/index.js';
import { valueAt } from '../../../src/model/index.js';
import type { JsonValue } from '../../../src/model/index.js';
import { meanings, meaningsTable, positions } from './meanings.js';
import { description, load } from './support.js';

const yaml = (text: string) => parse(text) as JsonValue;

describe('what OpenAPI does not know is read as the table says', () => {
  test.each(meanings)(
    '$place: $written',
    async ({ place, written, read, code, version = '3.1' }) => {
      const { at, document } = positions[place];
      const text = description('', `${version}.0`, document(written));
      const loading = load({ 'api.yaml': text });
      if (code === 'FG2002') {
        const error: unknown = await loading.catch((one: unknown) => one);
        expect(error).toBeInstanceOf(FteroGenError);
        expect((error as FteroGenError).diagnostics).toMatchObject([{ code, place: { line: 5 } }]);
        return;
      }
      const { normal, diagnostics } = await loading;
      const expected = read === 'false' ? false : yaml(`{${read}}`);
      expect(valueAt(normal, at)).toEqual(expected);
      const told = diagnostics.filter((one) => one.code === code);
      if (code !== '')
        expect(told[0]?.place).toMatchObject({ file: 'api.yaml', line: expect.any(Number) });
      expect(told.every(({ severity }) => severity === 'warning')).toBe(true);
    },
  );

  test('and the README of the checks has the table', async () => {
    const file = new URL('../../../src/load/check/README.md', import.meta.url);
    const table = await format(meaningsTable(), { parser: 'markdown', printWidth: 120 });
    expect(readFileSync(file, 'utf8')).toContain(table.trim());
  });
});

describe('what is right is not touched', () => {
  test.each([
    ['nothing', 'paths: {}'],
    [
      'a reference through an extension',
      'paths: {}\nx-a: {b: {type: string}}\ncomponents: {schemas: {A: {$ref: "#/x-a/b"}}}',
    ],
    [
      'data that looks wrong',
      'paths: {}\ncomponents: {schemas: {A: {const: {type: 5}, "x-b": {Type: 5}}}}',
    ],
    [
      'properties named like keywords',
      'paths: {}\ncomponents: {schemas: {A: {properties: {Type: {}, required: {}, maxlength: {}}}}}',
    ],
    [
      'a format of text for a number sent as text',
      'paths: {}\ncomponents: {schemas: {A: {type: string, format: int64}}}',
    ],
  ])('%s', async (_, rest) => {
    const { diagnostics } = await load({ 'api.yaml': description('', '3.1.0', rest) });
    expect(diagnostics).toEqual([]);
  });
});

test('no document changes its published form by being read', async () => {
  const text = description('', '3.1.0', positions.schema.document('maxLength: "10"'));
  const { document, normal } = await load({ 'api.yaml': text });
  expect(valueAt(document, positions.schema.at)).toEqual({ maxLength: '10' });
  expect(valueAt(normal, positions.schema.at)).toEqual({ maxLength: 10 });
});

test('of very many faults of one kind the first are told, and how many more there are', async () => {
  const schemas = Array.from({ length: 80 }, (_, n) => `A${n}: {maxLength: "1"}`).join(', ');
  const { diagnostics } = await load({
    'api.yaml': description('', '3.1.0', `paths: {}\ncomponents: {schemas: {${schemas}}}`),
  });
  expect(diagnostics.filter(({ code }) => code === 'FG2030')).toHaveLength(50);
  expect(diagnostics.find(({ code }) => code === 'FG2045')?.message).toContain('30 more of FG2030');
});
