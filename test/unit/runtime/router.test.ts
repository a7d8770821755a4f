import { describe, expect, test } from 'vitest';
import { buildRouter } from '../../../templates/shared/runtime/router.js';
import { belowPrefix, dropSegments } from '../../../templates/shared/runtime/request-target.js';

function router(...routes: string[]) {
  return buildRouter(
    routes.map((route) => {
      const [method = '', path = ''] = route.split(' ');
      return { methods: [method], path, target: route };
    }),
  );
}

const find = router(
  'GET /',
  'GET /users/{id}',
  'PUT /users/{id}',
  'GET /users/me',
  'GET /users/{id}/posts/{post}',
  'GET /users/me/posts',
  'GET /users/{name}/exports/{file}.{format}',
  'GET /a/{x}/c',
  'GET /{one}/b/{two}',
  'GET /caf%C3%A9/{x}',
  'GET /naïve',
  'GET /slash/',
  'GET /v{version}/x',
  'GET /{anything}.json',
);

describe('finding', () => {
  test.each([
    ['GET', '/', 'GET /', []],
    ['GET', '/users/me', 'GET /users/me', []],
    ['PUT', '/users/me', 'PUT /users/{id}', ['me']],
    ['GET', '/users/7', 'GET /users/{id}', ['7']],
    ['GET', '/users/me/posts', 'GET /users/me/posts', []],
    ['GET', '/users/me/posts/1', 'GET /users/{id}/posts/{post}', ['me', '1']],
    [
      'GET',
      '/users/u/exports/a.b.csv',
      'GET /users/{name}/exports/{file}.{format}',
      ['u', 'a', 'b.csv'],
    ],
    ['GET', '/a/b/c', 'GET /a/{x}/c', ['b']],
    ['GET', '/a/b/d', 'GET /{one}/b/{two}', ['a', 'd']],
    ['GET', '/users/a%2Fb', 'GET /users/{id}', ['a%2Fb']],
    ['GET', '/caf%C3%A9/1', 'GET /caf%C3%A9/{x}', ['1']],
    ['GET', '/na%C3%AFve', 'GET /naïve', []],
    ['GET', '/slash/', 'GET /slash/', []],
    ['GET', '/v1/x', 'GET /v{version}/x', ['1']],
    ['GET', '/x.json', 'GET /{anything}.json', ['x']],
    ['GET', '/users/__proto__', 'GET /users/{id}', ['__proto__']],
  ] as const)('%s %s', (method, path, target, captures) => {
    expect(find(method, path)).toEqual({ target, captures });
  });

  test.each([
    '/users',
    '/users/',
    '/slash',
    '/users//posts/1',
    '//',
    '/v/x',
    '/.json',
    '/constructor',
    '/caf%c3%a9/1',
    '/%75sers/1',
    '/slash%2F',
    '*',
  ])('nothing at %s', (path) => {
    expect(find('GET', path)).toBeUndefined();
  });

  test('the methods of all templates that the path fits', () => {
    expect(find('DELETE', '/users/me')).toEqual({ target: undefined, allowed: ['GET', 'PUT'] });
  });

  test('the first of two equal templates', () => {
    expect(router('GET /x/{a}', 'GET /x/{b}')('GET', '/x/1')).toMatchObject({
      target: 'GET /x/{a}',
    });
  });
});

describe('paths below others', () => {
  test.each([
    ['/v1/x', '/v1', '/x'],
    ['/v1', '/v1', '/'],
    ['/v12', '/v1', undefined],
    ['/x', '/v1', undefined],
    ['/x', '', '/x'],
  ])('%s below %s', (path, prefix, below) => {
    expect(belowPrefix(path, prefix)).toBe(below);
  });

  test.each([
    ['/a/b/c/d', 2, '/c/d'],
    ['/a/b', 2, '/'],
    ['/a', 1, '/'],
    ['/a/b', 0, '/a/b'],
  ])('%s without %i segments', (url, count, rest) => {
    expect(dropSegments(url, count)).toBe(rest);
  });
});
