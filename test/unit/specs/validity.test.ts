import SwaggerParser from '@apidevtools/swagger-parser';
import spectral, { type RulesetDefinition } from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import { describe, expect, test } from 'vitest';
import { ftero, readSpec, type JsonObject } from './bundledSpecs.js';

const linter = new spectral.Spectral();
linter.setRuleset({
  extends: [[rulesets.oas as unknown as RulesetDefinition, 'all']],
  rules: {
    // Whom to write to about an interface that others publish is not known.
    'contact-properties': 'off',
    // Tags follow the order of the published page.
    'openapi-tags-alphabetical': 'off',
  },
});

async function findings(document: JsonObject): Promise<readonly string[]> {
  const results = await linter.run({ ...document });
  return results.map(({ code, path, message }) => `${code} at ${path.join('/')}: ${message}`);
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
});

test('the linter notices what is missing', async () => {
  expect(await findings({ ...readSpec(ftero.newest), tags: [] })).toContainEqual(expect.stringContaining('operation-tag-defined'));
});
