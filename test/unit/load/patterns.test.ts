import { describe, expect, test } from 'vitest';
import { readPattern } from '../../../src/load/patterns/index.js';

function expressionOf(pattern: string): RegExp | string {
  const reading = readPattern(pattern);
  return 'problem' in reading ? reading.problem : new RegExp(reading.source, reading.flags);
}

describe('patterns', () => {
  test('either syntax of ECMA-262 will do', () => {
    expect(expressionOf('^\\p{L}+$')).toEqual(/^\p{L}+$/u);
    expect(expressionOf('^[\\w\\-]+$')).toEqual(new RegExp('^[\\w\\-]+$', 'u'));
    expect(expressionOf('^[\\w-.]+$')).toEqual(new RegExp('^[\\w-.]+$'));
    expect(expressionOf('^\\@$')).toEqual(new RegExp('^\\@$'));
    expect(readPattern('^\\@$')).toMatchObject({ isTranslated: false });
  });

  test.each([
    ['\\A[a-z]+\\z', ['abc'], ['abc\n', 'A', 'zAabcz']],
    ['\\A\\d+\\Z', ['12'], ['12\n', 'A']],
    ['(?i)^abc$', ['abc', 'ABC', 'aBc'], ['abd']],
    ['(?s)^a.b$', ['a\nb'], ['ab']],
    ['(?m)^b$', ['a\nb'], ['ab']],
    ['(?ix) ^ a b # the end\n $', ['ab', 'AB'], ['a b']],
    ['^(?P<year>\\d{4})-(?P=year)$', ['2020-2020'], ['2020-2021']],
    ["^(?'q'[ab])\\k<q>$", ['aa', 'bb'], ['ab']],
    ['^[[:alpha:]_][[:alnum:]]*$', ['a1', '_'], ['1a', ':']],
    ['^[^[:space:]]+$', ['a'], ['a b', ' ']],
    ['^a++b$', ['aab'], ['b']],
    ['^a*+a$', [], ['a', 'aa']],
    ['^(?:ab)?+abc$', ['ababc'], ['abc']],
    ['^(?>a|ab)c$', ['ac'], ['abc']],
    ['^\\Qa.b[\\E\\d$', ['a.b[1'], ['axb[1']],
    ['^a\\h+b$', ['a \tb'], ['a\nb', 'ahb']],
    ['^\\x{1F600}$', ['😀'], ['x']],
    ['^\\pL\\p{Alpha}\\P{Digit}$', ['éab'], ['éa1', 'éé1']],
    ['^(?#a comment)a$', ['a'], ['b']],
    ['^[\\p{Han}-]+$', ['漢-'], ['a']],
    ['^a{,3}\\z$', ['', 'aaa'], ['aaaa', 'a{,3}']],
    ['^[]a]\\z', [']', 'a'], ['[']],
  ])('%s is read as what it means elsewhere', (pattern, good, bad) => {
    const reading = readPattern(pattern);
    expect(reading).toMatchObject({ isTranslated: true });
    const expression = expressionOf(pattern);
    const matches = (text: string) => expression instanceof RegExp && expression.test(text);
    expect(good.filter((text) => !matches(text))).toEqual([]);
    expect(bad.filter(matches)).toEqual([]);
  });

  test.each([
    ['(?i:a)b', 'flags of a part'],
    ['a(?-i:b)', 'flags of a part'],
  ])('%s is run by an automaton, whatever the engine knows', (pattern) => {
    expect(readPattern(pattern)).toMatchObject({ strategy: { engine: 'linear' } });
  });

  test.each([
    '[a',
    'a(?i)b',
    '(?R)',
    '(?(1)a|b)',
    '*a',
    '[[:nonsense:]]\\Z(',
    '\\p{InGreek}',
    '(?U)a+',
    '[\\p{Print}&&[^|:/]]+',
    'a{2}{3}',
  ])('%s means nothing that is certain', (pattern) => {
    expect(readPattern(pattern)).toHaveProperty('problem');
  });

  test('what older syntax allows is left as it is', () => {
    expect(readPattern('^[[:]+$')).toMatchObject({ isTranslated: false });
    expect(expressionOf('^{a}$')).toEqual(/^{a}$/);
  });
});
