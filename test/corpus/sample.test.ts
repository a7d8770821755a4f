import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { examine } from './examine/examine.js';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const work = join(modules, '.cache', 'ftero-gen', 'corpus');

/** A few documents of the corpus that stand in a package which tests depend on anyway. */
const documents = [
  '3.0/json/complex-nesting.json',
  '3.0/json/discriminators.json',
  '3.0/json/file-uploads.json',
  '3.0/json/parameters-style.json',
  '3.0/json/polymorphism.json',
  '3.0/json/security.json',
  '3.0/yaml/petstore.yaml',
  '3.1/json/schema-types.json',
  '3.1/json/train-travel.json',
  '3.1/json/webhooks.json',
];

const own = fileURLToPath(new URL('http-constructs.json', import.meta.url));

describe('published descriptions are generated, compile, start and answer', () => {
  const published = documents.map(
    (path) => [path, join(modules, '@readme/oas-examples', path)] as const,
  );
  test.each([...published, ['what stands around schemas', own] as const])(
    '%s',
    async (path, file) => {
      const document = { package: '', version: '', path };
      const outcome = await examine(document, file, join(work, path.replaceAll(/\W+/g, '-')));
      expect(outcome.crash).toBeUndefined();
      expect(outcome.refused).toEqual([]);
      expect(outcome.typeErrors).toEqual([]);
      for (const server of Object.values(outcome.servers)) {
        expect(server.startError).toBeUndefined();
        expect(server.failed).toEqual([]);
      }
      expect(outcome.operations).toBeGreaterThan(0);
    },
    180_000,
  );
});
