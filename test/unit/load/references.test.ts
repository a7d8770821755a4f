import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { loadSpec } from '../../../src/load/index.js';
import { valueAt } from '../../../src/model/index.js';
import { description, failure, failureBrief, folderWith, load } from './support.js';

const petPaths = `paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - $ref: './common.yaml#/components/parameters/Limit'
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {type: array, items: {$ref: ./schemas/Pet.yaml}}
        default:
          $ref: './common.yaml#/components/responses/Problem'`;

const petFiles = {
  'api.yaml': description('', '3.0.3', petPaths),
  'common.yaml': `components:
  parameters:
    Limit: {name: limit, in: query, schema: {$ref: '#/components/schemas/Limit'}}
  schemas:
    Limit: {type: integer}
  responses:
    Problem:
      description: problem
      content: {application/json: {schema: {$ref: schemas/Problem.yaml}}}`,
  'schemas/Pet.yaml': `type: object
properties:
  owner: {$ref: ./Owner.yaml}
  kind: {$ref: '#/definitions/kind'}
  me: {$ref: '#'}
definitions:
  kind: {type: string}`,
  'schemas/Owner.yaml': 'properties: {pets: {type: array, items: {$ref: Pet.yaml}}}',
  'schemas/Problem.yaml': 'type: object\nrequired: [title]\nproperties: {title: {type: string}}',
};

describe('several files', () => {
  test('become one document with components that are named after what they are', async () => {
    const { document, normal } = await load(petFiles);
    expect(document['components']).toEqual({
      parameters: {
        Limit: { name: 'limit', in: 'query', schema: { $ref: '#/components/schemas/Limit' } },
      },
      schemas: {
        Pet: {
          type: 'object',
          properties: {
            owner: { $ref: '#/components/schemas/Owner' },
            kind: { $ref: '#/components/schemas/kind' },
            me: { $ref: '#/components/schemas/Pet' },
          },
          definitions: { kind: { type: 'string' } },
        },
        Owner: {
          properties: { pets: { type: 'array', items: { $ref: '#/components/schemas/Pet' } } },
        },
        kind: { type: 'string' },
        Limit: { type: 'integer' },
        Problem: {
          type: 'object',
          required: ['title'],
          properties: { title: { type: 'string' } },
        },
      },
      responses: {
        Problem: {
          description: 'problem',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    });
    expect(JSON.stringify(normal)).not.toContain('.yaml');
  });

  test('keep the places of their parts', async () => {
    const { locate } = await load(petFiles);
    expect(locate('/components/schemas/Pet/properties/owner')).toEqual({
      file: join('schemas', 'Pet.yaml'),
      line: 3,
      column: 3,
    });
    expect(locate('/components/responses/Problem/description')).toMatchObject({
      file: 'common.yaml',
      line: 8,
    });
    expect(locate('/paths/~1pets/get/operationId')).toMatchObject({ file: 'api.yaml', line: 8 });
  });

  test('names that are taken get a hash of the place, and equal references one component', async () => {
    const { document } = await load({
      'api.yaml': description(
        `components:
  schemas:
    Pet: {type: string}
    A: {properties: {x: {$ref: ./Pet.yaml}, y: {$ref: 'Pet.yaml#'}, z: {$ref: 'b/Pet.yaml'}}}`,
      ),
      'Pet.yaml': 'type: integer',
      'b/Pet.yaml': 'type: boolean',
    });
    expect(valueAt(document, '/components/schemas')).toEqual({
      Pet: { type: 'string' },
      A: {
        properties: {
          x: { $ref: '#/components/schemas/Pet_5dbb' },
          y: { $ref: '#/components/schemas/Pet_5dbb' },
          z: { $ref: '#/components/schemas/Pet_7631' },
        },
      },
      Pet_5dbb: { type: 'integer' },
      Pet_7631: { type: 'boolean' },
    });
  });

  test('a component that only refers to a file is where its content goes', async () => {
    const { document } = await load({
      'api.yaml': description(
        `components:
  schemas:
    Animal: {$ref: ./pet.yaml}
    Other: {properties: {a: {$ref: ./pet.yaml}}}
    Back: {$ref: ./back.yaml}`,
      ),
      'pet.yaml': 'type: integer',
      'back.yaml': "properties: {a: {$ref: 'api.yaml#/components/schemas/Animal'}}",
    });
    expect(valueAt(document, '/components/schemas')).toEqual({
      Animal: { type: 'integer' },
      Other: { properties: { a: { $ref: '#/components/schemas/Animal' } } },
      Back: { properties: { a: { $ref: '#/components/schemas/Animal' } } },
    });
  });

  test('path items and whole sections are put in place of their references', async () => {
    const { document, diagnostics } = await load({
      'api.yaml': description(
        'components: {schemas: {$ref: ./schemas/index.yaml}}',
        '3.1.0',
        'paths:\n  /a: {$ref: ./a.yaml, summary: mine}\n  /b: {$ref: "./b.yaml#/b"}',
      ),
      'a.yaml': "get: {operationId: a, responses: {$ref: './b.yaml#/responses'}}\nsummary: theirs",
      'b.yaml': 'b: {get: {operationId: b}}\nresponses: {204: {description: none}}',
      'schemas/index.yaml': 'Pet: {$ref: ./Pet.yaml}',
      'schemas/Pet.yaml': 'type: string',
    });
    expect(document['paths']).toEqual({
      '/a': {
        get: { operationId: 'a', responses: { '204': { description: 'none' } } },
        summary: 'mine',
      },
      '/b': { get: { operationId: 'b' } },
    });
    expect(JSON.stringify(document['components'])).toContain('"type":"string"');
    expect(diagnostics).toEqual([]);
  });

  test('the mapping of a discriminator follows', async () => {
    const { document } = await load({
      'api.yaml': description(
        'components: {schemas: {Pet: {$ref: ./Pet.yaml}, Dog: {type: object}}}',
      ),
      'Pet.yaml':
        'oneOf: [{$ref: ./Cat.yaml}]\ndiscriminator: {propertyName: kind, mapping: {cat: ./Cat.yaml, dog: Dog}}',
      'Cat.yaml': 'type: object',
    });
    expect(valueAt(document, '/components/schemas/Pet/discriminator/mapping')).toEqual({
      cat: '#/components/schemas/Cat',
      dog: 'Dog',
    });
  });

  test('examples are data: what looks like a reference in them is none', async () => {
    const data = '{$ref: ../../etc/passwd}';
    const { document } = await load({
      'api.yaml': description(
        `components: {schemas: {A: {default: ${data}, enum: [${data}], properties: {$ref: {type: string}}}}}\nx-a: ${data}`,
      ),
    });
    expect(document['x-a']).toEqual({ $ref: '../../etc/passwd' });
  });
});

describe('references that lead out', () => {
  const refTo = (ref: string) =>
    description(`components:\n  schemas:\n    A:\n      $ref: ${JSON.stringify(ref)}`);

  test.each([
    ['../secret.yaml', 'FG1040'],
    ['a/../../secret.yaml', 'FG1040'],
    ['..%2Fsecret.yaml', 'FG1040'],
    ['/etc/passwd', 'FG1040'],
    ['file:///etc/passwd', 'FG1040'],
    ['file://host/share', 'FG1040'],
    ['link.yaml', 'FG1040'],
    ['folder/secret.yaml', 'FG1040'],
    ['https://example.test/a.yaml', 'FG1041'],
    ['http://127.0.0.1/a.yaml', 'FG1041'],
    ['//example.test/a.yaml', 'FG1040'],
    ['data:application/json,{}', 'FG1041'],
    ['none.yaml', 'FG1044'],
    ['other.yaml#/none', 'FG1042'],
    ['other.yaml#none', 'FG1042'],
    ['other.yaml#/constructor', 'FG1042'],
    ['#/components/schemas/None', 'FG1042'],
    ['#/components/schemas/__proto__', 'FG1042'],
    ['#/__proto__/toString', 'FG1042'],
    ['#none', 'FG1042'],
    ['#/components/schemas/A', 'FG1043'],
    ['loop.yaml', 'FG1043'],
  ])('%s is %s, at the reference', async (ref, code) => {
    const cwd = await folderWith({
      'secret.yaml': 'type: string',
      'spec/api.yaml': refTo(ref),
      'spec/other.yaml': 'type: string',
      'spec/loop.yaml': '$ref: loop.yaml',
      'outside/secret.yaml': 'type: string',
    });
    await symlink(join(cwd, 'secret.yaml'), join(cwd, 'spec', 'link.yaml'));
    await symlink(join(cwd, 'outside'), join(cwd, 'spec', 'folder'));
    const [first] = await failure(
      loadSpec(join('spec', 'api.yaml'), { cwd, fetch: () => Promise.reject(new Error('asked')) }),
    );
    expect(first?.code).toBe(code);
    const place = { file: join('spec', 'api.yaml'), line: 9, column: 7 };
    if (ref !== 'loop.yaml') expect(first?.place).toEqual(place);
  });

  test('an allowed folder and an allowed address are reached', async () => {
    const cwd = await folderWith({
      'shared/Pet.yaml': 'type: string',
      'spec/api.yaml': description(
        'components: {schemas: {A: {$ref: ../shared/Pet.yaml}, B: {$ref: "https://example.test/s/b.yaml"}}}',
      ),
    });
    const fetcher = () => Promise.resolve(new Response('{"type": "integer"}'));
    const allowRefs = ['shared', 'https://example.test/s'];
    const { document } = await loadSpec('spec/api.yaml', { cwd, allowRefs, fetch: fetcher });
    expect(valueAt(document, '/components/schemas')).toEqual({
      A: { type: 'string' },
      B: { type: 'integer' },
    });
    const narrow = loadSpec('spec/api.yaml', {
      cwd,
      allowRefs: ['shared', 'https://example.test/t'],
    });
    expect(await failureBrief(narrow)).toEqual(['FG1041 spec/api.yaml:6:59']);
  });

  test('a specification from the network may refer to what lies beside it, and nothing else', async () => {
    const text = (ref: string) => description(`components: {schemas: {A: {$ref: "${ref}"}}}`);
    const fetcherFor = (ref: string) => (url: string | URL | Request) =>
      Promise.resolve(new Response(String(url).endsWith('api.yaml') ? text(ref) : 'type: string'));
    const spec = 'https://example.test/v1/api.yaml';
    const { document } = await loadSpec(spec, { fetch: fetcherFor('b.yaml') });
    expect(valueAt(document, '/components/schemas/A')).toEqual({ type: 'string' });
    const outside = loadSpec(spec, { fetch: fetcherFor('../b.yaml') });
    expect((await failure(outside))[0]?.code).toBe('FG1041');
    const local = loadSpec(spec, { fetch: fetcherFor('file:///etc/passwd') });
    expect((await failure(local))[0]?.code).toBe('FG1040');
  });

  test('an error in another file is told with the place there', async () => {
    const files = { 'api.yaml': refTo('b.yaml'), 'b.yaml': 'a: b\n c: d' };
    expect((await failureBrief(load(files)))[0]).toMatch(/^FG1010 b\.yaml:/);
  });
});
