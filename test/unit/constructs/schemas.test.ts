import { writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emit } from '../../../src/emit/emit.js';
import { loadSpec } from '../../../src/load/index.js';
import { buildModel } from '../../../src/model/index.js';
import type { JsonValue } from '../../../src/model/index.js';
import { planGeneration } from '../../../src/plan/plan.js';
import { findTarget } from '../../../src/plan/targets.js';
import { emptyFolder, optionsFor, removeFolders } from '../../trust/support.js';
import { rows } from './rows.js';
import type { Row } from './rows.js';

type Validate = (value: unknown, findings: null, pointer: string) => boolean;

interface Generated {
  readonly models: string;
  readonly validators: Readonly<Record<string, Validate>>;
}

const nameOf = (one: Row): string => `S${rows.indexOf(one)}`;

const components = {
  Cat: {
    type: 'object',
    required: ['kind', 'lives'],
    properties: { kind: { type: 'string' }, lives: { type: 'integer' } },
  },
  Dog: {
    type: 'object',
    required: ['kind'],
    properties: { kind: { type: 'string' } },
    additionalProperties: false,
  },
};

/** One document of a version with all of its rows, each the body of an operation. */
function documentOf(version: Row['openapi']): string {
  const own = rows.filter(({ openapi }) => openapi === version);
  const schemas = own.map((one) => {
    const text = JSON.stringify(one.schema).replaceAll('SELF', nameOf(one));
    return [nameOf(one), JSON.parse(text) as JsonValue] as const;
  });
  const paths = own.map((one) => {
    const schema = { $ref: `#/components/schemas/${nameOf(one)}` };
    const requestBody = { required: true, content: { 'application/json': { schema } } };
    const responses = { 204: { description: 'Done' } };
    return [`/${nameOf(one)}`, { post: { operationId: nameOf(one), requestBody, responses } }];
  });
  return JSON.stringify({
    openapi: version === '3.0' ? '3.0.3' : '3.1.0',
    info: { title: 'Constructs', version: '1' },
    paths: Object.fromEntries(paths) as JsonValue,
    components: { schemas: { ...components, ...Object.fromEntries(schemas) } },
  });
}

async function generated(folder: string, version: Row['openapi']): Promise<Generated> {
  const spec = join(folder, `${version}.json`);
  await writeFile(spec, documentOf(version));
  const options = optionsFor(folder, spec);
  const loaded = await loadSpec(spec, options);
  const plan = planGeneration(buildModel(loaded, options), loaded, findTarget('fastify'));
  const { files } = emit(plan);
  const module = join(folder, version, 'validators', 'default.js');
  const textOf = (path: string) => files.find((file) => file.path === path)?.content ?? '';
  await mkdir(dirname(module), { recursive: true });
  await writeFile(module, textOf('validators/default.js'));
  const validators = (await import(
    /* @vite-ignore */ pathToFileURL(module).href
  )) as Generated['validators'];
  return { models: textOf('models.ts'), validators };
}

/** The type's text on one line, without comments; interfaces as the object types that they are. */
function typeIn(models: string, name: string): string {
  const plain = models.replaceAll(/\/\*\*[^]*?\*\/|^\/\/.*$/gm, '').replaceAll(/\s+/g, ' ');
  const found = new RegExp(
    `export (?:type ${name} = ?|interface ${name} )(.*?);?(?= export |$)`,
  ).exec(plain.trim());
  return (found?.[1] ?? '').trim().replace(/^\| /, '').replace(/;$/, '');
}

const versions = new Map<Row['openapi'], Generated>();

beforeAll(async () => {
  const folder = await emptyFolder();
  for (const version of ['3.0', '3.1'] as const) {
    versions.set(version, await generated(folder, version));
  }
});
afterAll(removeFolders);

describe('constructs of the Schema Object', () => {
  test.each(rows)('$name ($openapi)', (one) => {
    const { models, validators } = versions.get(one.openapi) ?? { models: '', validators: {} };
    expect(typeIn(models, nameOf(one))).toBe(one.type.replaceAll('SELF', nameOf(one)));
    const validate = validators[`request${nameOf(one)}`];
    const verdict = (value: JsonValue) => validate?.(structuredClone(value), null, '') ?? true;
    for (const value of one.valid) expect([value, verdict(value)]).toEqual([value, true]);
    for (const value of one.invalid) expect([value, verdict(value)]).toEqual([value, false]);
  });
});
