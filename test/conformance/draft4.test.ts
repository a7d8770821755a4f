import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/load/dialects/normalise.js';
import type { JsonObject } from '../../src/model/index.js';
import { compileAll, isValid } from '../unit/validators/compile.js';

/** The JSON Schema Test Suite for draft 4, the version that OpenAPI 3.0 takes its keywords from. */
const folder = join(
  dirname(createRequire(import.meta.url).resolve('json-schema-test-suite')),
  'tests/draft4',
);

interface Group {
  readonly description: string;
  readonly schema: JsonObject;
  readonly tests: readonly { description: string; data: unknown; valid: boolean }[];
}

/** Files whose keyword OpenAPI 3.0 does not have (OpenAPI 3.0.3, Schema Object). */
const foreign = new Map([
  ['additionalItems.json', 'no additionalItems'],
  ['dependencies.json', 'no dependencies'],
  ['definitions.json', 'no definitions, no reference to the metaschema'],
  ['patternProperties.json', 'no patternProperties'],
  ['ref.json', 'references lead to components; see the 2020-12 cases'],
  ['refRemote.json', 'references to other files are bundled when the document is read'],
]);

/** Groups that use a form of a keyword which OpenAPI 3.0 does not allow. */
const foreignGroups = new Set([
  'an array of schemas for items',
  'multiple types can be specified in an array',
  'null type matches only the null object',
  'being able to use patternProperties',
]);

const normaliseAll = (schemas: Record<string, unknown>): Record<string, unknown> => {
  const document = {
    openapi: '3.0.3',
    info: { title: 'suite', version: '1' },
    paths: {},
    components: { schemas: schemas as JsonObject },
  };
  const normal = normalise('3.0', { document, report: () => {}, place: () => undefined });
  return (normal.components as { schemas: Record<string, unknown> }).schemas;
};

const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !foreign.has(file));

describe.each(files)('draft 4, %s', (file) => {
  const groups = (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Group[]).filter(
    ({ description, schema }) =>
      !foreignGroups.has(description) && !('patternProperties' in schema),
  );

  it.each(groups)('$description', async ({ schema, tests }) => {
    const [validate] = await compileAll(normaliseAll({ Root: schema }));
    const verdicts = tests.map(({ description, data }) => ({
      description,
      valid: validate !== undefined && isValid(validate, data),
    }));
    expect(verdicts).toEqual(tests.map(({ description, valid }) => ({ description, valid })));
  });
});
