import { describe, expect, it } from 'vitest';
import { modelOf } from '../../support/model-of.js';

const ok = { responses: { '200': { description: 'ok' } } };

function documentWith(paths: object, rest: object = {}): object {
  return { openapi: '3.1.0', info: { title: 'Test', version: '1' }, paths, ...rest };
}

describe('operations', () => {
  it('merges parameters of the path and of the operation, the operation winning', () => {
    const parameter = (name: string, type: string) => ({ name, in: 'query', schema: { type } });
    const model = modelOf(
      documentWith({
        '/a': {
          parameters: [parameter('x', 'string'), parameter('y', 'string')],
          get: { ...ok, parameters: [parameter('x', 'integer')] },
        },
      }),
    );
    expect(model.operations[0]?.parameters.map(({ name, schema }) => [name, schema])).toEqual([
      ['x', { type: 'integer' }],
      ['y', { type: 'string' }],
    ]);
  });

  it('follows references of path items, parameters, bodies and responses', () => {
    const model = modelOf(
      documentWith(
        { '/a': { $ref: '#/components/pathItems/A' } },
        {
          components: {
            pathItems: {
              A: {
                post: {
                  parameters: [{ $ref: '#/components/parameters/P' }],
                  requestBody: { $ref: '#/components/requestBodies/B' },
                  responses: { '4XX': { $ref: '#/components/responses/R' } },
                },
              },
            },
            parameters: { P: { name: 'X-P', in: 'header', schema: { type: 'string' } } },
            requestBodies: { B: { required: true, content: { 'application/json': {} } } },
            responses: {
              R: { description: 'wrong', content: { 'Text/Plain; charset=utf-8': {} } },
            },
          },
        },
      ),
    );
    const [operation] = model.operations;
    expect(operation?.parameters[0]).toMatchObject({ name: 'x-p', in: 'header', style: 'simple' });
    expect(operation?.body).toMatchObject({ required: true, contents: [{ kind: 'json' }] });
    expect(operation?.responses[0]).toMatchObject({
      status: '4XX',
      contents: [{ mediaType: 'text/plain', kind: 'text' }],
    });
  });

  it('names operations without an id by method and path', () => {
    const model = modelOf(documentWith({ '/pets/{petId}/toys': { get: ok }, '/': { get: ok } }));
    expect(model.operations.map(({ name }) => name)).toEqual(['getPetsByPetIdToys', 'get']);
  });

  it('keeps type names of operations apart from those of schemas', () => {
    const model = modelOf(
      documentWith(
        { '/a': { get: { ...ok, operationId: 'find' } } },
        { components: { schemas: { FindRequest: { type: 'object' } } } },
      ),
    );
    expect(model.operations[0]?.typeName).toBe('FindOperation');
  });
});

describe('selection', () => {
  const document = documentWith(
    {
      '/pets': {
        get: { ...ok, tags: ['pets'], operationId: 'list' },
        post: { ...ok, tags: ['pets'] },
      },
      '/pets/{id}': { get: { ...ok, tags: ['pets'] } },
      '/users': {
        get: {
          tags: ['users'],
          responses: {
            '200': {
              description: 'ok',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/User' } } },
            },
          },
        },
      },
    },
    { components: { schemas: { User: { type: 'object' }, Pet: { type: 'object' } } } },
  );
  const keys = (options: object) => modelOf(document, options).operations.map(({ key }) => key);

  it.each([
    [{ include: ['tag:users'] }, ['GET /users']],
    [{ include: ['/pets'] }, ['GET /pets', 'POST /pets']],
    [{ include: ['/pets/*'] }, ['GET /pets/{id}']],
    [{ include: ['GET /**'], exclude: ['/users'] }, ['GET /pets', 'GET /pets/{id}']],
    [{ exclude: ['list', 'tag:users'] }, ['POST /pets', 'GET /pets/{id}']],
  ])('%j', (options, expected) => {
    expect(keys(options)).toEqual(expected);
  });

  it('drops schemas that nothing uses any more', () => {
    const names = (options: object) =>
      [...modelOf(document, options).schemas.values()].map(({ name }) => name);
    expect(names({})).toEqual(['User', 'Pet']);
    expect(names({ include: ['tag:users'] })).toEqual(['User']);
    expect(names({ include: ['tag:pets'] })).toEqual([]);
  });

  it('warns of a selector that matches nothing', () => {
    const [found] = modelOf(document, { include: ['tag:pets', 'tag:pet'] }).diagnostics;
    expect(found).toMatchObject({ code: 'FG2101', severity: 'warning' });
  });
});

describe('what a server has no use for', () => {
  const document = documentWith(
    {
      '/a': {
        post: {
          callbacks: { done: { '{$request.body#/url}': { post: ok } } },
          responses: { '201': { description: 'ok', links: { next: { operationId: 'x' } } } },
        },
      },
    },
    { webhooks: { newPet: { post: ok } } },
  );

  it('is noted', () => {
    expect(modelOf(document).diagnostics.map(({ code }) => code)).toEqual([
      'FG2102',
      'FG2103',
      'FG2104',
    ]);
  });

  it('is served when it is a webhook that was asked for', () => {
    const model = modelOf(document, { webhooks: true });
    expect(model.webhooks[0]).toMatchObject({
      path: '/newPet',
      name: 'postNewPet',
      tag: { name: 'webhooks' },
    });
    expect(model.diagnostics.map(({ code }) => code)).toEqual(['FG2102', 'FG2103']);
  });
});

describe('direction', () => {
  it('gives a name for requests to whatever reaches a readOnly property', () => {
    const model = modelOf(
      documentWith(
        {},
        {
          components: {
            schemas: {
              Plain: { type: 'object' },
              Deep: { properties: { list: { items: { $ref: '#/components/schemas/Own' } } } },
              Own: { properties: { id: { type: 'string', readOnly: true } } },
              OwnInput: { type: 'string' },
            },
          },
        },
      ),
    );
    const names = [...model.schemas.values()].map(({ name, requestName }) => [name, requestName]);
    expect(names).toEqual([
      ['Plain', undefined],
      ['Deep', 'DeepInput'],
      ['Own', 'OwnInput_'],
      ['OwnInput', undefined],
    ]);
  });
});
