import { describe, expect, test } from 'vitest';
import { modelOf } from '../../support/model-of.js';

const responses = { '200': { description: 'ok' } };
const key = { type: 'apiKey', in: 'header', name: 'x-key' };

interface Parts {
  readonly whole?: unknown;
  readonly path?: unknown;
  readonly operation?: unknown;
  readonly securitySchemes?: unknown;
}

function read({ whole, path, operation, securitySchemes = { key, other: key } }: Parts) {
  const model = modelOf({
    openapi: '3.1.0',
    info: { title: 'Test', version: '1' },
    security: whole,
    paths: { '/a': { security: path, get: { responses, security: operation } } },
    components: { securitySchemes },
  });
  return {
    security: model.operations[0]?.security?.map((alternative) =>
      alternative.map(({ scheme, scopes }) => [scheme, ...scopes].join(' ')),
    ),
    schemes: model.securitySchemes,
    codes: model.diagnostics.map(({ code }) => code),
    messages: model.diagnostics.map(({ message }) => message),
  };
}

describe('who may call', () => {
  test.each<[string, Parts, string[][] | undefined]>([
    ['nothing said', {}, undefined],
    ['an empty list', { whole: [{ key: [] }], operation: [] }, undefined],
    ['the operation’s own', { whole: [{ key: [] }], operation: [{ other: ['a'] }] }, [['other a']]],
    ['the document’s', { whole: [{ key: [] }] }, [['key']]],
    ['everybody after all', { operation: [{ key: [] }, {}] }, [['key'], []]],
    ['a path’s', { path: [{ key: [] }] }, [['key']]],
    [
      'a path’s beside the document’s',
      { whole: [{ key: [] }], path: [{ other: [] }] },
      [['key', 'other']],
    ],
    ['a path’s empty list opens nothing', { whole: [{ key: [] }], path: [] }, [['key']]],
    ['a path’s that cannot be read', { whole: [{ key: [] }], path: 5 }, []],
    ['an operation’s null', { whole: [{ key: [] }], operation: null }, []],
  ])('%s', (_name, parts, expected) => {
    expect(read(parts).security).toEqual(expected);
  });
});

describe('schemes that are not understood', () => {
  test.each<[string, object, string]>([
    [
      'another spelling',
      { type: 'apikey', in: 'header', name: 'x' },
      'did the author mean apiKey?',
    ],
    ['of Swagger 2.0', { type: 'basic' }, '"type" must be one of'],
    ['a key without a place', { type: 'apiKey', name: 'x' }, '"in" must be'],
    ['a key without a name', { type: 'apiKey', in: 'query' }, '"name" is missing'],
    [
      'a name that no header has',
      { type: 'apiKey', in: 'header', name: 'a b' },
      'no name of a header',
    ],
    ['http without a scheme', { type: 'http' }, '"scheme" is missing'],
    ['a reference to nothing', { $ref: '#/components/securitySchemes/none' }, '"type" must be'],
  ])('%s', (_name, scheme, problem) => {
    const { security, schemes, codes, messages } = read({
      operation: [{ odd: [] }],
      securitySchemes: { odd: scheme },
    });
    expect(security).toEqual([['odd']]);
    expect(schemes).toMatchObject([{ key: 'odd', type: 'unknown' }]);
    expect(codes).toEqual(['FG2021']);
    expect(messages[0]).toContain(problem);
  });

  test('nobody asks for it: nothing to say', () => {
    expect(read({ securitySchemes: { odd: { type: 'basic' } } }).codes).toEqual([]);
  });

  test('not declared, told once, with the place of the requirement', () => {
    const { schemes, codes } = read({
      whole: [{ ghost: [] }],
      operation: [{ ghost: [] }, { key: [], ghost: [] }],
    });
    expect(schemes.at(-1)).toEqual({
      key: 'ghost',
      type: 'unknown',
      pointer: '/paths/~1a/get/security/1/ghost',
    });
    expect(codes).toEqual(['FG2020']);
  });
});
