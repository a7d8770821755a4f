import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { emit } from '../../../src/emit/emit.js';
import type { ApiModel } from '../../../src/model/index.js';
import { pascalCase } from '../../../src/model/naming/words.js';
import { planGeneration } from '../../../src/plan/plan.js';
import { findTarget } from '../../../src/plan/targets.js';
import { modelOf } from '../../support/model-of.js';

const strict: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
};

const base = `${process.cwd()}/node_modules/.cache/ftero-gen/names`;

/** Type errors of what is generated, without writing it to the disk. */
function typeErrors(model: ApiModel): string[] {
  const spec = {
    reference: 'test',
    title: model.title,
    version: model.version,
    openapi: model.openapi,
    document: model.document,
    normal: model.document,
    locate: () => ({ file: 'test.yaml' }),
    diagnostics: [],
  };
  const { files } = emit(planGeneration(model, spec, findTarget('fastify')));
  const texts = new Map(files.map(({ path, content }) => [`${base}/${path}`, content]));
  texts.set(`${base}/package.json`, '{ "type": "module" }');
  const host = ts.createCompilerHost(strict, true);
  const disk = { read: host.readFile.bind(host), exists: host.fileExists.bind(host) };
  host.readFile = (name) => texts.get(name) ?? disk.read(name);
  host.fileExists = (name) => texts.has(name) || disk.exists(name);
  host.directoryExists = () => true;
  const roots = [...texts.keys()].filter((name) => name.endsWith('.ts'));
  const program = ts.createProgram(roots, strict, host);
  expect(program.getSourceFile(`${base}/models.ts`)?.text).toContain('// ');
  return [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()].map(
    ({ file, messageText }) =>
      `${file?.fileName.slice(base.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
  );
}

const answer = { 200: { description: 'OK' } };

interface Named {
  readonly operationId?: string;
  readonly tag?: string;
  readonly path?: string;
}

function withOperations(operations: readonly Named[], schemas: readonly string[] = []): ApiModel {
  const references = schemas.map((name) => ({
    $ref: `#/components/schemas/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  }));
  const any = { schema: { anyOf: references } };
  const paths = operations.map(({ operationId, tag, path }, index) => [
    path ?? `/p${index}`,
    {
      post: {
        ...(operationId === undefined ? {} : { operationId }),
        ...(tag === undefined ? {} : { tags: [tag] }),
        ...(references.length === 0
          ? {}
          : { requestBody: { content: { 'application/json': any } } }),
        responses: {
          ...answer,
          ...(references.length === 0
            ? {}
            : { default: { description: 'Any', content: { 'application/json': any } } }),
        },
      },
    },
  ]);
  const properties = { id: { type: 'string', readOnly: true }, other: { type: 'string' } };
  return modelOf({
    openapi: '3.1.0',
    info: { title: 'Test', version: '1' },
    paths: Object.fromEntries(paths) as object,
    components: {
      schemas: Object.fromEntries(
        schemas.map((name) => [name, { type: 'object', properties, required: ['id'] }]),
      ) as object,
    },
  });
}

const odd = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'class',
  'default',
  'await',
  'let',
  'undefined',
  'arguments',
  '1st',
  '日本語',
  'naïve',
  'nai\u0308ve',
  '🙂',
  '!!!',
  '   ',
  'a/b~c',
  'foo-bar',
  'foo_bar',
  'fooBar',
  'FooBar',
  'FOOBAR',
  'foobar',
];

/** Schemas that are called like what is made of other names, and like what then takes its place. */
function meeting(names: readonly string[], endings: readonly string[]): string[] {
  const made = names.flatMap((name) => endings.map((ending) => `${pascalCase(name)}${ending}`));
  return [...new Set([...names, ...made])];
}

/** Names that several rules may give to different things. */
const crowded = [
  'PetsHandlers RunRequest RunResponse RunOperationRequest Run Pets Person PersonInput PersonRequest',
  'PersonResponse Handlers Security SecurityHandlers ServerOptions Record Status RuntimeStatus StatusModel Context',
]
  .join(' ')
  .split(' ');

describe('names that documents give', () => {
  test('every odd operationId is a handler of its own', () => {
    const model = withOperations(
      odd.map((operationId) => ({ operationId })),
      meeting(odd, ['Request', 'Response', 'OperationRequest']),
    );
    expect(new Set(model.operations.map(({ name }) => name)).size).toBe(odd.length);
    expect(new Set(model.operations.map(({ typeName }) => typeName)).size).toBe(odd.length);
    expect(typeErrors(model)).toEqual([]);
  });

  test('without an operationId the method and the path are the name', () => {
    const model = withOperations([
      { path: '/' },
      { path: '/a-b/{id}' },
      { path: '/a_b/{id}' },
      { path: '/a/b/{id}' },
      { path: '/{id}' },
      { path: '/{日本}' },
    ]);
    const names = model.operations.map(({ name }) => name);
    expect(names[0]).toBe('post');
    expect(names[1]).toMatch(/^postABById/);
    expect(new Set(names).size).toBe(names.length);
    expect(typeErrors(model)).toEqual([]);
  });

  test('every odd tag has a file and an interface of its own, case aside', () => {
    const model = withOperations(
      odd.map((tag, index) => ({ tag, operationId: `run${index}` })),
      meeting(odd, ['Handlers', 'HandlersModel']),
    );
    const files = model.tags.map(({ fileName }) => fileName.toLowerCase());
    expect(new Set(files).size).toBe(odd.length);
    expect(files.every((name) => /^[\p{L}\p{M}\p{N}_-]+$/u.test(name))).toBe(true);
    expect(new Set(model.tags.map(({ typeName }) => typeName)).size).toBe(odd.length);
    expect(typeErrors(model)).toEqual([]);
  });

  test('schemas may have odd names, and names that the output uses itself', () => {
    const model = withOperations(
      [{ operationId: 'run', tag: 'pets' }],
      [...new Set([...odd, ...crowded])],
    );
    const names = [...model.schemas.values()].flatMap(({ name, requestName }) => [
      name,
      ...(requestName === undefined ? [] : [requestName]),
    ]);
    expect(new Set(names).size).toBe(names.length);
    expect(typeErrors(model)).toEqual([]);
  });

  test('properties and parameters keep their names as they are', () => {
    const names = [...new Set([...odd, ...crowded])];
    const model = modelOf({
      openapi: '3.1.0',
      info: { title: 'Test', version: '1' },
      paths: {
        '/a': {
          post: {
            operationId: 'run',
            parameters: names.map((name) => ({ in: 'query', name, schema: { type: 'string' } })),
            requestBody: {
              content: {
                'application/json': {
                  schema: {
                    type: 'object',
                    required: names,
                    properties: Object.fromEntries(names.map((name) => [name, { const: name }])),
                  },
                },
              },
            },
            responses: answer,
          },
        },
      },
    });
    expect(model.operations[0]?.parameters.map(({ name }) => name)).toEqual(names);
    expect(typeErrors(model)).toEqual([]);
  });

  test('a name stays when unrelated things are added before and after', () => {
    const of = (extra: readonly string[]) => {
      const names = [...extra.slice(0, 2), ...odd, ...extra.slice(2)];
      const model = withOperations(
        names.map((name) => ({ operationId: name, tag: name, path: `/p${[...name].join('-')}` })),
        names,
      );
      const entries = [
        ...model.operations.map(({ operationId, name, typeName }) => [
          `operation ${operationId}`,
          `${name} ${typeName}`,
        ]),
        ...model.tags.map(({ title, fileName }) => [`tag ${title}`, fileName]),
        ...[...model.schemas.values()].map(({ key, name }) => [`schema ${key}`, name]),
      ] as const;
      return new Map(entries as [string, string][]);
    };
    const before = of([]);
    const after = of(['zebra', 'apple', 'mango', 'Zulu']);
    for (const [key, name] of before) expect([key, after.get(key)]).toEqual([key, name]);
  });
});
