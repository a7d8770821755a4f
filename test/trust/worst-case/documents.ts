import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { compileValidators } from '../../../src/emit/validators/index.js';
import { normalise } from '../../../src/load/dialects/normalise.js';
import type { JsonObject, SchemaAt } from '../../../src/model/index.js';
import { github } from '../../bench/github.js';
import { entriesByTag } from '../../bench/validators.js';
import { importText } from '../../unit/validators/compile.js';
import type { Validate } from '../../unit/validators/compile.js';
import type { Size } from '../attacks/attack.js';

export interface SearchedDocument {
  readonly name: string;
  readonly document: JsonObject;
  /** What requests bring, each schema once. */
  readonly schemas: readonly { readonly at: SchemaAt; readonly validate: Validate }[];
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const examples = join(root, 'node_modules/@readme/oas-examples');

function filesFor(size: Size): string[] {
  const newest = join(root, 'specs/ftero/1.19.0.yaml');
  if (size === 'sample') return [newest];
  const published = ['3.0/json', '3.1/json'].flatMap((folder) =>
    readdirSync(join(examples, folder))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(examples, folder, name)),
  );
  return [newest, ...published, github.api];
}

/** The documents whose worst requests are looked for. */
export async function* searchedDocuments(size: Size): AsyncGenerator<SearchedDocument> {
  for (const file of filesFor(size)) {
    const name = file.slice(root.length).replace('node_modules/', '');
    const text = readFileSync(file, 'utf8');
    const read = (file.endsWith('.json') ? JSON.parse(text) : parse(text)) as JsonObject;
    const version = String(read.openapi).startsWith('3.0') ? '3.0' : '3.1';
    const document = normalise(version, {
      document: read,
      report: () => {},
      place: () => undefined,
    });
    const entries = entriesByTag(document).flatMap((group) => group.entries);
    const wanted = entries.filter(({ direction }) => direction === 'request');
    const { files } = compileValidators({
      document,
      groups: [{ fileName: 'all', entries: wanted }],
    });
    const module = await importText(files[0]?.content ?? '');
    const seen = new Set<string>();
    const schemas = wanted.flatMap(({ name, at }) => {
      const validate = module[name];
      const key = JSON.stringify(at.schema);
      if (validate === undefined || seen.has(key)) return [];
      seen.add(key);
      return [{ at, validate }];
    });
    yield { name, document, schemas };
  }
}
