import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { JsonValue } from '../../src/model/index.js';
import type { Library } from './document.js';

export interface Group {
  readonly description: string;
  readonly schema: JsonValue;
  readonly tests: readonly { description: string; data: unknown; valid: boolean }[];
}

export interface SuiteFile {
  /** Relative to the folder of the draft: `optional/format/uri.json`. */
  readonly name: string;
  readonly groups: readonly Group[];
}

/** The suite is in no npm package; CONTRIBUTING.md says where to get it. */
const root = process.env.JSON_SCHEMA_TEST_SUITE ?? '';
const folder = join(root, 'tests/draft2020-12');

function parse(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function jsonFiles(parent: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort();
}

/** Every file of the suite for 2020-12, required and optional; none when the suite is not there. */
export function suiteFiles(): SuiteFile[] {
  if (root === '') return [];
  return jsonFiles(folder)
    .map((name) => ({ name, groups: parse(join(folder, name)) as Group[] }))
    .filter(({ groups }) => groups.length > 0);
}

/** What the suite's schemas refer to: its own remote schemas, and the metaschema with its vocabularies. */
export function suiteLibrary(): Library {
  if (root === '') return new Map();
  const remotes = join(root, 'remotes');
  const metaschema = dirname(
    createRequire(import.meta.url).resolve('ajv/dist/refs/json-schema-2020-12/schema.json'),
  );
  return new Map([
    ...jsonFiles(remotes).map(
      (name) => [`http://localhost:1234/${name}`, parse(join(remotes, name)) as JsonValue] as const,
    ),
    ...jsonFiles(metaschema).map(
      (name) =>
        [
          `https://json-schema.org/draft/2020-12/${name.replace(/\.json$/, '')}`,
          parse(join(metaschema, name)) as JsonValue,
        ] as const,
    ),
  ]);
}
