import SwaggerParser from '@apidevtools/swagger-parser';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { ftero, readSpec, valueAt, type Json, type JsonObject } from './bundledSpecs.js';
import { elementsOf } from './elements.js';

/** Matters of taste, which are for those to decide who publish the interface. */
const taste = [
  'no-illogical-composition-keywords',
  'operation-4xx-problem-details-rfc7807',
  'operation-4xx-response',
  'path-segment-plural',
  'required-string-property-missing-min-length',
  'scalar-property-missing-example',
  // Tags follow the order of the published page.
  'tags-alphabetical',
];

const linting = createConfig({
  extends: ['all'],
  rules: {
    ...Object.fromEntries(taste.map((rule) => [rule, 'off' as const])),
    // It refuses null where one branch of a union is `type: 'null'`; examples.test.ts judges the same.
    'no-invalid-media-type-examples': 'off',
    'no-invalid-schema-examples': { severity: 'error', allowAdditionalProperties: true },
    'no-invalid-parameter-examples': { severity: 'error', allowAdditionalProperties: true },
    'rule/info-description': {
      subject: { type: 'Info', property: 'description' },
      assertions: { defined: true, nonEmpty: true },
    },
    'rule/operation-tags': {
      subject: { type: 'Operation', property: 'tags' },
      assertions: { defined: true, minLength: 1 },
    },
  },
});

/** Ftero says nothing of credentials: that is no requirement, and any that is named has to be declared. */
async function findings(document: JsonObject): Promise<readonly string[]> {
  const source = JSON.stringify({ security: [], ...document });
  const problems = await lintFromString({ source, config: await linting });
  return problems.map(
    ({ ruleId, location, message }) => `${ruleId} at ${location[0]?.pointer ?? ''}: ${message}`,
  );
}

test('the eighteen published versions are bundled', () => {
  expect(ftero.versions).toEqual(
    '1.4.0 1.5.0 1.6.0 1.7.0 1.7.1 1.7.2 1.8.0 1.9.0 1.10.0 1.11.0 1.12.0 1.13.0 1.14.0 1.15.0 1.16.0 1.17.0 1.18.0 1.19.0'.split(
      ' ',
    ),
  );
});

describe.each(ftero.versions)('Ftero %s', (version) => {
  test('says its version and its dialect', () => {
    expect(readSpec(version)).toMatchObject({ openapi: '3.1.0', info: { title: 'Ftero', version } });
  });

  test('is valid OpenAPI', async () => {
    const document = readSpec(version) as unknown as Parameters<typeof SwaggerParser.validate>[0];
    await expect(SwaggerParser.validate(document)).resolves.toBeDefined();
  });

  test('satisfies all rules of the linter', async () => {
    expect(await findings(readSpec(version))).toEqual([]);
  });

  test('says of what each array consists', () => {
    const arrays = elementsOf(readSpec(version)).filter(({ node }) => node['type'] === 'array');
    expect(arrays.length).toBeGreaterThan(0);
    expect(arrays.filter(({ node }) => node['items'] === undefined)).toEqual([]);
  });
});

/** The newest document with one part replaced. */
function changed(pointer: string, value: Json): JsonObject {
  const document = readSpec(ftero.newest);
  const [, parent = '', key = ''] = /^(.*)\/([^/]*)$/.exec(pointer) ?? [];
  Object.assign(valueAt(document, parent) as object, { [key]: value });
  return document;
}

describe('the linter notices a fault of', () => {
  const operation = '/paths/~1contacts/post';
  const schema = '/components/schemas/PhoneNumber';

  test.each<[rule: string, pointer: string, value: Json]>([
    ['struct', '/info/version', 1],
    ['rule/info-description', '/info/description', ''],
    ['no-empty-servers', '/servers', []],
    ['operation-tag-defined', '/tags', []],
    ['rule/operation-tags', `${operation}/tags`, []],
    ['operation-operationId-unique', `${operation}/operationId`, 'createCompany'],
    ['operation-description', `${operation}/description`, ''],
    ['operation-2xx-response', `${operation}/responses`, {}],
    ['security-defined', `${operation}/security`, [{ ghost: [] }]],
    ['path-parameters-defined', '/paths', { '/more/{id}': { get: {} } }],
    ['no-unresolved-refs', schema, { $ref: '#/components/schemas/Ghost' }],
    ['no-unused-components', '/components/schemas/More', { type: 'string' }],
    ['no-enum-type-mismatch', schema, { type: 'string', enum: [1] }],
    ['no-duplicated-enum-values', schema, { enum: ['a', 'a'] }],
    ['no-invalid-schema-examples', schema, { type: 'string', examples: [1] }],
    ['no-unsafe-markdown', `${schema}/description`, '<script>'],
  ])('%s', async (rule, pointer, value) => {
    const found = await findings(changed(pointer, value));
    expect(found).toContainEqual(expect.stringContaining(`${rule} at `));
  });
});
