import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/model/index.js';
import { compileAll, isValid } from '../unit/validators/compile.js';
import { bundle } from './bundle.js';
import { cases } from './cases.js';

async function compile(schema: JsonValue) {
  const [validate] = await compileAll({ Root: bundle(schema) });
  if (validate === undefined) throw new Error('Nothing was compiled');
  return validate;
}

describe.each(Object.entries(cases))('2020-12, %s', (_, table) => {
  it.each(table)('$name', async ({ schema, valid, invalid }) => {
    const validate = await compile(schema as JsonValue);
    const accepted = valid.map((value) => isValid(validate, value));
    const refused = invalid.map((value) => !isValid(validate, value));
    expect({ accepted, refused }).toEqual({
      accepted: valid.map(() => true),
      refused: invalid.map(() => true),
    });
  });
});

interface Group {
  readonly description: string;
  readonly schema: JsonValue;
  readonly tests: readonly { description: string; data: unknown; valid: boolean }[];
}

/**
 * The JSON Schema Test Suite itself is in no package: run it from a clone of its repository with
 * JSON_SCHEMA_TEST_SUITE=<clone>.
 */
const suite = process.env.JSON_SCHEMA_TEST_SUITE ?? '';

/** Files that are about what a document cannot contain after it was read. */
const foreign = new Map([
  ['refRemote.json', 'references to other files are bundled when the document is read'],
  ['vocabulary.json', 'OpenAPI documents use the one dialect'],
  ['format.json', 'format is asserted here, as OpenAPI servers expect'],
]);

/** Groups that need the metaschema or another document. */
const needsOtherDocuments = /is in another document|leads nowhere/;

describe.skipIf(!existsSync(suite))('the JSON Schema Test Suite', () => {
  const folder = join(suite, 'tests/draft2020-12');
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.json') && !foreign.has(file))
    : [];
  it.each(files)('%s', async (file) => {
    const groups = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Group[];
    const failed: string[] = [];
    for (const { description, schema, tests } of groups) {
      try {
        const validate = await compile(schema);
        for (const test of tests) {
          if (isValid(validate, test.data) !== test.valid) {
            failed.push(`${description}: ${test.description}`);
          }
        }
      } catch (error) {
        if (!needsOtherDocuments.test(String(error))) throw error;
      }
    }
    expect(failed).toEqual([]);
  });
});
