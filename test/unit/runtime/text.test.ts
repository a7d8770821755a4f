import { describe, expect, test } from 'vitest';
import { preferred } from '../../../templates/shared/runtime/accept.js';
import { eventText } from '../../../templates/shared/runtime/events.js';
import { BadJson, parseJson } from '../../../templates/shared/runtime/json.js';
import {
  entryFor,
  essenceOf,
  mediaTypeParameter,
} from '../../../templates/shared/runtime/media-type.js';
import { outgoingHeaders } from '../../../templates/shared/runtime/outgoing-headers.js';

describe('negotiation (RFC 9110, 12.5.1)', () => {
  const offers = ['application/json', 'text/csv', 'image/png'];
  test.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['text/*', 'text/csv'],
    ['text/csv;q=0.4, image/png;q=0.5', 'image/png'],
    ['text/csv, image/png', 'text/csv'],
    ['application/json;q=0.1, */*;q=0.9', 'text/csv'],
    ['*/*, application/json;q=0, text/*;q=0.5', 'image/png'],
    ['TEXT/CSV; Q=0.8', 'text/csv'],
    ['text/csv;version=1', 'text/csv'],
    ['text/html', undefined],
    ['text/csv;q=0', undefined],
    ['text/csv;q=nonsense', 'text/csv'],
    ['nonsense', undefined],
  ])('%o prefers %o', (accept, best) => {
    expect(preferred(accept, offers)).toBe(best);
  });

  test('a range may be offered', () => {
    expect(preferred('image/webp', ['image/*'])).toBe('image/*');
  });
});

describe('media types', () => {
  test('the essence is in lower case and without parameters', () => {
    expect(essenceOf(' Text/HTML ; charset=x')).toBe('text/html');
  });

  test.each([
    ['a/b; charset=utf-8', 'utf-8'],
    ['a/b; x="; charset=no"; CHARSET="u\\"8"', 'u"8'],
    ['a/b', undefined],
  ])('the charset of %s', (header, charset) => {
    expect(mediaTypeParameter(header, 'charset')).toBe(charset);
  });

  test('exact entries go before ranges, whatever their order', () => {
    const entries = ['*/*', 'image/*', 'image/png'].map((mediaType) => ({ mediaType }));
    expect(entryFor(entries, 'image/png')?.mediaType).toBe('image/png');
    expect(entryFor(entries, 'image/gif')?.mediaType).toBe('image/*');
    expect(entryFor(entries, 'text/csv')?.mediaType).toBe('*/*');
    expect(entryFor([], 'text/csv')).toBeUndefined();
  });
});

describe('JSON', () => {
  const keywordOf = (text: string) => {
    try {
      parseJson(text);
      return undefined;
    } catch (error) {
      return error instanceof BadJson ? [error.keyword, error.pointer] : error;
    }
  };

  test.each([
    ['{"a":"__proto__"}', undefined],
    ['{"constructor":{"a":1}}', undefined],
    ['{"a":[{"__proto__":1}]}', ['propertyNames', '/a/0/__proto__']],
    ['{"a":[1,{"b/c":1e400}]}', ['range', '/a/1/b~1c']],
    ['-1E+0309', ['range', '']],
    [`[${'9'.repeat(310)}]`, ['range', '/0']],
    [`${'9'.repeat(290)}e99`, ['range', '']],
    ['[1e308, 1e-400, "1e400", 0.1e309]', undefined],
    ['{"a~/b":{"__pr\\u006fto__":1}}', ['propertyNames', '/a~0~1b/__proto__']],
    ['{"c\\u006fnstructor":{"prototype":1}}', ['propertyNames', '/constructor']],
    ['', ['json', '']],
    ['NaN', ['json', '']],
  ])('%s', (text, expected) => {
    expect(keywordOf(text)).toEqual(expected);
  });

  test('a suspicious text of great depth is still read', () => {
    const depth = 100_000;
    const text = `${'['.repeat(depth)}"__proto__"${']'.repeat(depth)}`;
    expect(Array.isArray(parseJson(text))).toBe(true);
  });
});

describe('events (WHATWG HTML, 9.2)', () => {
  test.each([
    [{ data: 'a' }, 'data: a\n\n'],
    [{ data: 'a\r\nb\rc\n' }, 'data: a\ndata: b\ndata: c\ndata: \n\n'],
    [{ data: { a: '\n' } }, 'data: {"a":"\\n"}\n\n'],
    [{ data: undefined }, 'data: \n\n'],
    [
      { data: 1, event: 'x\ndata: forged', id: '1\n2', retry: 1.5 },
      'event: x data: forged\nid: 1 2\nretry: 1\ndata: 1\n\n',
    ],
  ])('%o', (event, text) => {
    expect(eventText(event)).toBe(text);
  });
});

describe('headers of an answer', () => {
  test('values of every type', () => {
    expect(
      outgoingHeaders({
        'X-Count': 5,
        list: ['a', 'b'],
        flag: true,
        colour: { R: 1, G: 2 },
        none: undefined,
        nothing: null,
        'Set-Cookie': ['a=1', 'b=2'],
      }),
    ).toEqual({
      'x-count': '5',
      list: 'a, b',
      flag: 'true',
      colour: 'R,1,G,2',
      'set-cookie': ['a=1', 'b=2'],
    });
  });

  test.each([{ a: 'x\r\nb: y' }, { 'a b': 'x' }])('%o cannot be sent', (headers) => {
    expect(() => outgoingHeaders(headers)).toThrow(TypeError);
  });
});
