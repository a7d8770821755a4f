import { describe, expect, it } from 'vitest';
import { emit } from '../../../src/emit/emit.js';
import { loadSpec } from '../../../src/load/index.js';
import { buildModel } from '../../../src/model/index.js';
import { planGeneration } from '../../../src/plan/plan.js';
import { findTarget } from '../../../src/plan/targets.js';
import { folderWith } from '../load/support.js';
import { randomFrom, shuffled } from './shuffle.js';

type Tree = Readonly<Record<string, object>>;

/** A file whose sections, and what is in them, may stand in any order. */
type Sections = Readonly<Record<string, Tree>>;

interface Sample {
  readonly title: string;
  readonly paths: Tree;
  readonly components: Sections;
  readonly files: Readonly<Record<string, object>>;
}

const limited = { type: 'string', minLength: 1, pattern: '^[a-z]+$' };
const query = (name: string) => ({ in: 'query', name, schema: limited });
const ref = ($ref: string) => ({ $ref });
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const pet = (name: string) => ({
  type: 'object',
  required: [name],
  properties: { [name]: limited },
});

const samples: readonly Sample[] = [
  {
    title: 'files whose components are called alike',
    paths: {
      '/a': {
        get: { tags: ['a'], responses: { 200: { description: '', ...json(ref('a/Pet.json')) } } },
      },
      '/b': {
        get: { tags: ['b'], responses: { 200: { description: '', ...json(ref('b/Pet.json')) } } },
        post: {
          tags: ['a'],
          parameters: [ref('common.json#/parameters/Limit'), ref('more.json#/parameters/Limit')],
          requestBody: json(ref('common.json#/schemas/Pet')),
          responses: { default: ref('common.json#/responses/Error') },
        },
      },
      '/c': {
        put: {
          tags: ['c'],
          requestBody: json(ref('more.json#/schemas/Toy')),
          responses: { 204: ref('more.json#/responses/Error') },
        },
      },
    },
    components: {
      schemas: {
        Second: ref('more.json#/schemas/Toy'),
        First: ref('more.json#/schemas/Toy'),
        Owner: {
          type: 'object',
          properties: { pets: { type: 'array', items: ref('b/Pet.json') } },
        },
      },
    },
    files: {
      'a/Pet.json': { ...pet('a'), $defs: { Toy: pet('aToy') } },
      'b/Pet.json': { allOf: [ref('../a/Pet.json#/$defs/Toy'), pet('b')] },
      'common.json': {
        schemas: { Pet: pet('common'), Toy: pet('toy') },
        parameters: { Limit: query('limit') },
        responses: { Error: { description: 'E', ...json(ref('#/schemas/Toy')) } },
      },
      'more.json': {
        schemas: { Toy: { ...pet('more'), properties: { more: limited, pet: ref('a/Pet.json') } } },
        parameters: { Limit: query('max') },
        responses: { Error: { description: 'E', ...json(ref('common.json#/schemas/Toy')) } },
      },
    },
  },
  {
    title: 'one file whose names meet',
    paths: {
      '/x': {
        parameters: [query('from-x'), query('from_x')],
        get: { operationId: 'get', tags: ['x'], parameters: [query('a-b'), query('a_b')] },
        post: { operationId: 'getQuery', tags: ['y'], parameters: [query('b')] },
      },
      '/y': {
        get: {
          operationId: 'get-query',
          tags: ['x'],
          parameters: [ref('#/components/parameters/limit'), query('B')],
        },
        put: {
          operationId: 'GetQuery',
          tags: ['Y'],
          parameters: [ref('#/components/parameters/limit')],
          requestBody: {
            content: {
              'application/json': { schema: pet('one') },
              'application/x-www-form-urlencoded': { schema: pet('two') },
              'application/merge-patch+json': { schema: ref('#/components/schemas/foo_bar') },
            },
          },
        },
      },
      '/z': {
        get: { parameters: [ref('#/components/parameters/Limit')] },
        post: {
          operationId: 'request',
          requestBody: json(ref('#/components/schemas/FooBar')),
          responses: {
            201: { description: '', ...json(ref('#/components/schemas/Foo/$defs/bar')) },
          },
        },
      },
    },
    components: {
      parameters: { limit: query('limit'), Limit: query('Limit') },
      schemas: {
        FooBar: pet('a'),
        foo_bar: pet('b'),
        'foo-bar': { ...pet('c'), properties: { c: { type: 'string', readOnly: true } } },
        FooBarInput: pet('d'),
        Foo: { type: 'object', $defs: { bar: pet('e') } },
      },
    },
    files: {},
  },
];

const answers = { 200: { description: 'OK' } };

/** Every operation needs a response; saying so each time would hide what the sample is about. */
function answered(item: object): object {
  const entries = Object.entries(item).map(([key, value]) => [
    key,
    Array.isArray(value) ? value : { responses: answers, ...(value as object) },
  ]);
  return Object.fromEntries(entries) as object;
}

async function generated(sample: Sample, random?: () => number): Promise<Map<string, string>> {
  const mixed = <T>(members: Readonly<Record<string, T>>) =>
    random === undefined ? { ...members } : shuffled(members, random);
  const sections = (tree: Sections) =>
    mixed(Object.fromEntries(Object.entries(tree).map(([key, members]) => [key, mixed(members)])));
  const paths = Object.entries(sample.paths).map(([path, item]) => [
    path,
    mixed(answered(item) as Tree),
  ]);
  const root = mixed({
    openapi: '3.1.0' as unknown,
    info: { title: 'Order', version: '1' },
    paths: mixed(Object.fromEntries(paths) as Tree),
    components: sections(sample.components),
  });
  const others = Object.entries(sample.files).map(([name, tree]) => [
    name,
    JSON.stringify('schemas' in tree ? sections(tree as Sections) : tree),
  ]);
  const cwd = await folderWith({
    'api.json': JSON.stringify(root),
    ...(Object.fromEntries(others) as Record<string, string>),
  });
  const spec = await loadSpec('api.json', { cwd });
  const { files } = emit(planGeneration(buildModel(spec), spec, findTarget('fastify')));
  return new Map(
    files
      .filter(({ path }) => !path.startsWith('runtime/'))
      .map(({ path, content }) => [path, content]),
  );
}

/** What a module exports, sorted. */
function exportsOf(code: string): string[] {
  const declared = code.matchAll(/^export (?:declare )?(?:const|type|interface) (\S+?)[:; ]/gm);
  const listed = [...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().replace(/^.* as /, '')),
  );
  return [...[...declared].map(([, name = '']) => name), ...listed].sort();
}

const sortedParts = (code: string) =>
  code
    .split(/\n\n(?=\/\*\*|export )/)
    .map((part) => part.trim())
    .sort();

const components = (text = '{}') =>
  Object.entries((JSON.parse(text) as { components: Tree }).components)
    .map(([section, named]) => [section, Object.keys(named).sort()] as const)
    .sort();

/** Names of validators as the operations have them, with what they belong to. */
const validatorsIn = (code: string) => (code.match(/validate: '[^']+'/g) ?? []).sort();

function facts(files: ReadonlyMap<string, string>) {
  const modules = [...files].filter(([path]) => path !== 'openapi.json').sort();
  return {
    exports: modules.map(([path, code]) => [path, exportsOf(code)]),
    models: sortedParts(files.get('models.ts') ?? ''),
    validators: modules
      .filter(([path]) => path.startsWith('operations/'))
      .map(([path, code]) => [path, validatorsIn(code)]),
    components: components(files.get('openapi.json')),
  };
}

describe.each(samples)('$title', (sample) => {
  it('are named alike in whatever order things stand', async () => {
    const expected = facts(await generated(sample));
    expect(expected.models.length).toBeGreaterThan(5);
    expect(expected.validators.flat(2).length).toBeGreaterThan(5);
    for (let seed = 1; seed <= 20; seed += 1) {
      expect(facts(await generated(sample, randomFrom(seed))), `seed ${seed}`).toEqual(expected);
    }
  });
});
