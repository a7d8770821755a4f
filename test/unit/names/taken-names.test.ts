import { readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reservedWords } from '../../../src/model/naming/reserved.js';
import { pascalCase } from '../../../src/model/naming/words.js';
import { targetNames } from '../../../src/plan/targets.js';
import { createProject } from '../../support/project.js';
import { typeCheck } from '../../support/type-check.js';
import { globalTypes, keywords, reservedKeywords, runtimeExports } from './foreign-names.js';

const json = (schema: object) => ({ 'application/json': { schema } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** One per type name: `HTTPError` and `HttpError` would have to share theirs. */
function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [pascalCase(name), name])).values()];
}

/** An API whose schemas, tags and operations are called after what TypeScript and the runtime have. */
function describeApi(foreign: readonly string[]): object {
  const own = ['Everything', 'EverythingRequest', 'EverythingResponse', 'EverythingHandlers'];
  const aliases = foreign.flatMap((name) => [`Runtime${pascalCase(name)}`, `${name}Model`]);
  const schemas = distinct([
    ...foreign,
    ...own,
    ...own.map((name) => `${name}Model`),
    'EverythingOperationRequest',
    ...aliases,
  ]);
  const all = {
    type: 'object',
    properties: {
      ...Object.fromEntries(schemas.map((name) => [pascalCase(name), ref(name)])),
      nothing: { type: 'object', additionalProperties: false },
    },
  };
  const secured = ['basic', 'bearer', 'digest'].map((scheme) => [scheme, { type: 'http', scheme }]);
  const schemes = [...secured, ['key', { type: 'apiKey', in: 'header', name: 'x-key' }]];
  const everything = {
    operationId: 'everything',
    tags: ['everything'],
    security: schemes.map(([name]) => ({ [String(name)]: [] })),
    requestBody: {
      required: true,
      content: {
        ...json(all),
        'application/octet-stream': {},
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: {
              file: { type: 'string', format: 'binary' },
              error: ref('Error'),
              status: ref('Status'),
            },
          },
        },
      },
    },
    responses: {
      200: {
        description: 'All',
        headers: { 'x-count': { schema: { type: 'integer' } } },
        content: { ...json(all), 'text/event-stream': {}, 'image/png': {} },
      },
      404: { description: 'None' },
      '4XX': { description: 'Wrong', content: json(ref('Error')) },
      default: { description: 'Error', content: json(ref('Status')) },
    },
  };
  const single = (name: string) => ({
    post: {
      operationId: name,
      tags: [name],
      requestBody: { content: json(ref(name)) },
      responses: {
        200: { description: 'OK', content: json(ref(name)) },
        201: { description: 'Nothing said' },
        default: { description: 'Error', content: json(ref('Error')) },
      },
    },
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Names', version: '1' },
    paths: {
      '/everything': { post: everything },
      ...Object.fromEntries(foreign.map((name, index) => [`/${index}`, single(name)])),
    },
    components: {
      securitySchemes: Object.fromEntries(schemes) as object,
      schemas: Object.fromEntries(
        schemas.map((name) => [
          name,
          {
            type: 'object',
            required: ['id', 'is'],
            properties: {
              id: { type: 'string', readOnly: true },
              is: { const: name },
              none: { type: 'object', additionalProperties: false },
            },
          },
        ]),
      ),
    },
  };
}

/** A handler that names some of the types as a user would: by the names that the document has. */
const handler = `
import type { EverythingHandlers } from './generated/handlers.js';
import type { Error as Failure, Record as Row, Status } from './generated/models.js';

const status: Status = { id: '1', is: 'Status', none: {} };
const failure: Failure = { id: '2', is: 'Error' };
export const row: Row = { id: '3', is: 'Record' };

async function* events() {
  yield { data: 'one' };
}

export const mine: EverythingHandlers = {
  everything({ contentType, body }, context) {
    if (contentType === 'application/json') {
      const sent: 'Status' | undefined = body.Status?.is;
      if (sent === undefined) return { status: 404 };
      return { status: 200, contentType: 'application/json', body: { Status: status, Error: failure } };
    }
    if (contentType === 'multipart/form-data') {
      return { status: 200, contentType: 'text/event-stream', body: events() };
    }
    if (contentType === 'application/octet-stream') return { status: 200, contentType: 'image/png', body };
    return Promise.resolve({ status: 418, body: failure, headers: { 'x-request': String(context) } });
  },
};
`;

/** The same with what may not be. */
const mistakes = `
import type { EverythingHandlers } from './generated/handlers.js';
import type { Status } from './generated/models.js';
declare const status: Status;
export const wrongStatus: EverythingHandlers['everything'] = () => ({ status: 404, body: status });
export const outOfRange: EverythingHandlers['everything'] = () => ({ status: 600, body: status });
`;

describe.each(targetNames())('names of %s that documents give, too', (framework) => {
  const project = createProject();
  const foreign = distinct([...runtimeExports(framework), ...globalTypes(), ...keywords()]);

  beforeAll(async () => {
    writeFileSync(project.path('api.json'), JSON.stringify(describeApi(foreign)));
    await project.generate({ framework, spec: project.path('api.json') });
    writeFileSync(project.path('src/use.ts'), handler);
  }, 60_000);
  afterAll(() => project.remove());

  it('has something to test', () => {
    expect(foreign).toEqual(expect.arrayContaining(['Status', 'Error', 'Record', 'class']));
    expect(foreign.length).toBeGreaterThan(200);
  });

  it.each(['nodenext', 'bundler'] as const)(
    'compiles for %s',
    (resolution) => {
      expect(typeCheck(project.sources(), resolution)).toEqual([]);
    },
    120_000,
  );

  it('is what prettier leaves alone', async () => {
    const options = { singleQuote: true, printWidth: 100, parser: 'typescript' };
    for (const path of ['models.ts', 'handlers/everything.ts', 'handlers/error.ts']) {
      const text = readFileSync(project.path('src/generated', path), 'utf8');
      expect(await prettier.format(text, options)).toBe(text);
    }
  }, 60_000);

  it('still refuses what the description does not have', () => {
    const path = project.path('src/mistakes.ts');
    writeFileSync(path, mistakes);
    expect(typeCheck([path]).map((line) => line.replace(/: .*/s, ''))).toEqual([
      'src/mistakes.ts:5',
      'src/mistakes.ts:6',
    ]);
  }, 60_000);
});

it('has the reserved words of the compiler', () => {
  expect(reservedKeywords().filter((word) => !reservedWords.has(word))).toEqual([]);
});
