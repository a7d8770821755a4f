import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/model/index.js';
import { compileAll, isValid } from '../unit/validators/compile.js';
import { cases } from './cases.js';
import { componentsOf } from './document.js';
import { filesNotRun, isKnownDifference } from './known-differences.js';
import { suiteFiles, suiteLibrary } from './test-suite.js';

const library = suiteLibrary();

async function compile(schema: JsonValue) {
  const [validate] = await compileAll(componentsOf(schema, library));
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

const files = suiteFiles().filter(({ name }) => !filesNotRun.has(name));

describe.skipIf(files.length === 0)('the JSON Schema Test Suite', () => {
  describe.each(files)('$name', ({ name, groups }) => {
    it.each(groups)('$description', async ({ description: group, schema, tests }) => {
      const validate = await compile(schema);
      const different = tests
        .filter(({ data, valid }) => isValid(validate, data) !== valid)
        .map(({ description }) => `${name}: ${group}: ${description}`);
      const expected = tests
        .map(({ description }) => `${name}: ${group}: ${description}`)
        .filter(isKnownDifference);
      expect(different).toEqual(expected);
    });
  });
});
