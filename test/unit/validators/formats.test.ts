import { describe, expect, it } from 'vitest';
import { compileOne, isValid } from './compile.js';

const table: Readonly<Record<string, { good: readonly string[]; bad: readonly string[] }>> = {
  'date-time': {
    good: [
      '2019-08-24T14:15:22Z',
      '2020-02-29T00:00:00.123456+05:30',
      '2000-02-29t23:59:59z',
      '1998-12-31T23:59:60Z',
      '1998-12-31T15:59:60.1-08:00',
      '2400-02-29T00:00:00Z',
    ],
    bad: [
      '2019-02-30T00:00:00Z',
      '2019-02-29T00:00:00Z',
      '1900-02-29T00:00:00Z',
      '2019-13-01T00:00:00Z',
      '2019-04-31T00:00:00Z',
      '2019-08-24T24:00:00Z',
      '2019-08-24T14:15:22',
      '2019-08-24 14:15:22Z',
      '1998-12-31T22:59:60Z',
      '2019-08-24T14:15:22.Z',
      '2019-08-24T14:15:22+24:00',
      '2019-08-24T14:15:2\u0661Z',
      '2019-08-24T14:15:22Z\n',
      '',
    ],
  },
  date: {
    good: ['2020-02-29', '2019-12-31'],
    bad: ['2019-02-29', '2019-1-1', '20191231', '2019-06-31'],
  },
  time: {
    good: ['08:30:06Z', '23:59:60Z', '01:29:60+01:30'],
    bad: ['08:30:06', '24:00:00Z', '22:59:60Z', '8:30:06Z'],
  },
  'iso-time': { good: ['08:30:06', '08:30:06Z'], bad: ['08:30', '25:00:00'] },
  'iso-date-time': {
    good: ['2019-08-24T14:15:22', '2019-08-24T14:15:22Z'],
    bad: ['2019-08-24', '2019-02-30T14:15:22'],
  },
  duration: {
    good: ['P4Y', 'PT36H', 'P1DT12H', 'P2W', 'PT0S'],
    bad: ['P', 'PT', 'P1YT', 'P1', '4DT12H', 'P1Y2W', 'P2D1Y', 'P٢Y'],
  },
  email: {
    good: [
      'joe.bloggs@example.com',
      '"joe bloggs"@example.com',
      'te~st@example.com',
      'joe@[127.0.0.1]',
      'joe@[IPv6:::1]',
    ],
    bad: [
      '2962',
      '.test@example.com',
      'test.@example.com',
      'te..st@example.com',
      'joe@invalid=domain',
      'joe@[127.0.0.300]',
      '@x',
      'a@',
    ],
  },
  'idn-email': { good: ['실례@실례.테스트', 'joe@example.com'], bad: ['2962', 'a b@c'] },
  hostname: {
    good: ['www.example.com', 'a', 'xn--4gbwdl.xn--wgbh1c', '1host', `${'a'.repeat(63)}.com`],
    bad: [
      '-a',
      'a-',
      'a..b',
      'not_valid',
      `${'a'.repeat(64)}.com`,
      '',
      'a.',
      `${'a.'.repeat(127)}ab`,
    ],
  },
  'idn-hostname': {
    good: [
      '실례.테스트',
      'example.com',
      'a。b',
      'xn--ihqwcrb4cv8a8dqg056pqjye',
      'l·l',
      'α͵β',
      'א״ב',
      '・ぁ',
      'क्\u200dष',
      'بي\u200cبي',
    ],
    bad: [
      '〮실례',
      '-ü',
      '',
      'a b',
      'xn--X',
      'üa--b',
      'a·l',
      'α͵S',
      'A׳ב',
      'def・abc',
      'ـ',
      'ب٠۰',
      'क\u200dष',
      'a\u200cb',
      `${'ü'.repeat(63)}a`,
    ],
  },
  ipv4: {
    good: ['192.168.0.1', '255.255.255.255'],
    bad: ['256.0.0.1', '127.0.0', '1.2.3.4.5', '087.10.0.1', '1.2.3.4 ', '0x7f.1.1.1'],
  },
  ipv6: {
    good: [
      '::',
      '::1',
      '12:34:56:78:9a:bc:de:f0',
      '::ffff:192.168.0.1',
      '1::',
      '1:2::8',
      '1:2:3:4:5:6:1.2.3.4',
    ],
    bad: [
      '1',
      ':1',
      '1:',
      '::1::',
      '12345::',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1:2:3:4:5:6:7::8:9',
      '::1.2.3.256',
      'fe80::1%eth0',
      '1:2:3:4:1.2.3.4',
      '::1.2.3.4:5',
    ],
  },
  uri: {
    good: [
      'http://a/b?c#d',
      'urn:oasis:names',
      'mailto:a@b.c',
      'tel:+1-816',
      'http://[::1]:80/',
      'http://x?q=%41',
      'ftp://u:p@h/',
    ],
    bad: [
      '//a',
      '/a',
      'a',
      ':a',
      'http://a b',
      '\\\\WIN\\file',
      'bar,baz:x',
      'http://[1::',
      'http://x/%4',
      'http://a|b',
      'http://x/ü',
      'https://[@example.org/test.txt',
    ],
  },
  'uri-reference': {
    good: ['http://a', '//a/b', '/a', 'a', '', '#f', '?q'],
    bad: ['\\\\WIN\\file', '#f\\ragment', 'a b', '1a:b'],
  },
  iri: {
    good: ['http://ƒøø.ßår/?∂éœ=πîx#πîüx', 'http://a'],
    bad: ['/a', 'http://2001:0db8::7334', 'âππ'],
  },
  'iri-reference': {
    good: ['//ƒøø.ßår', '/âππ', '#ƒräg'],
    bad: ['\\\\WINDOWS\\filëßåré', '#ƒräg\\mênt'],
  },
  url: { good: ['https://x.test/a', 'ftp://h'], bad: ['mailto:a@b.c', 'http://', 'x'] },
  'uri-template': {
    good: ['http://x/{user}/{+path}{?a,b*}', 'plain', '{#a:10}'],
    bad: ['{', 'a}', '{}', 'x{user}}', '{a b}'],
  },
  uuid: {
    good: ['2EB8AA08-AA98-11EA-B4AA-73B441D16380'],
    bad: [
      '2eb8aa08-aa98-11ea-b4aa-73b441d1638',
      '2eb8aa08aa9811eab4aa73b441d16380',
      '2eb8aa08-aa98-11ea-b4ga-73b441d16380',
    ],
  },
  'json-pointer': { good: ['', '/', '/a~1b/~0', '/ '], bad: ['a', '/~', '/~2', '#'] },
  'json-pointer-uri-fragment': { good: ['#', '#/a~1b', '#/%25'], bad: ['', '/a', '#/ '] },
  'relative-json-pointer': {
    good: ['0', '1/a', '10#', '0/a~1b'],
    bad: ['', '/a', '01', '-1/a', '1a', '0##'],
  },
  regex: { good: ['^a+$', '\\p{L}', ''], bad: ['(', '[a', '\\'] },
  byte: {
    good: ['', 'TQ==', 'TWE=', 'TWFu'],
    bad: ['T', 'TQ=', 'TQ', 'T===', 'TW=u', 'TW u', '=QTQ'],
  },
};

describe.each(Object.entries(table))('format %s', (format, { good, bad }) => {
  it('accepts and refuses', async () => {
    const validate = await compileOne({ format });
    expect(good.filter((text) => !isValid(validate, text))).toEqual([]);
    expect(bad.filter((text) => isValid(validate, text))).toEqual([]);
    expect([1, null, [], {}].every((value) => isValid(validate, value))).toBe(true);
  });
});

describe('formats of numbers', () => {
  it.each([
    ['int32', [0, -2147483648, 2147483647, '2147483648'], [2147483648, 1.5]],
    ['int64', [0, 2 ** 53 - 1, -(2 ** 53 - 1)], [2 ** 53, -(2 ** 53), 1e19, 0.5]],
    ['float', [0.5, 1e300], []],
    ['double', [0.5, 1e300], []],
  ])('%s', async (format, good, bad) => {
    const validate = await compileOne({ format });
    expect(good.filter((value) => !isValid(validate, value))).toEqual([]);
    expect(bad.filter((value) => isValid(validate, value))).toEqual([]);
  });
});

describe('other formats', () => {
  it.each(['binary', 'password', 'unheard-of', '__proto__'])('%s is ignored', async (format) => {
    const validate = await compileOne({ format });
    expect(isValid(validate, 'anything')).toBe(true);
  });
});

describe('hostile text', () => {
  it.each(Object.keys(table))('%s answers at once', async (format) => {
    const validate = await compileOne({ format });
    const start = performance.now();
    for (const part of [
      'a',
      '1',
      '-',
      '.',
      '0.',
      '%41',
      'a@',
      '{a',
      ':',
      '::',
      '/',
      'P1',
      '~0',
      '=',
    ]) {
      validate(part.repeat(20_000), null, '');
      validate(`${part.repeat(20_000)}!`, null, '');
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
