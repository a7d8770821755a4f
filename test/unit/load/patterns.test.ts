import { describe, expect, test } from 'vitest';

import { patternProblem } from '../../../src/load/patterns/compile.js';
import { explosionJudge } from '../../../src/load/patterns/explosive.js';
import { mayExplode } from '../../../src/load/patterns/suspects.js';

describe('patterns', () => {
  test.each([
    '^(a+)+$',
    '^(a|a)*$',
    '^(a|aa)+$',
    '(x+x+)+y',
    '^(\\w+\\s?)*$',
    '^(([a-z])+.)+[A-Z]',
    '^(?:a{1,50}){1,50}$',
    '^(a?){25,}$',
  ])('%s is found to be dangerous', (pattern) => {
    expect(mayExplode(pattern)).toBe(true);
    expect(explosionJudge()(pattern)).toBe(true);
  });

  test.each([
    '^\\+\\d{3,}$',
    '^refs/(heads|tags|pull)/.*$',
    '^([0-9a-fA-F]{40}(?:[0-9a-fA-F]{24})?)$',
    '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
    '^[(+*)]+$',
    '^\\(a+\\)+$',
    '^(?:abc)+$',
  ])('%s needs no closer look', (pattern) => {
    expect(mayExplode(pattern)).toBe(false);
  });

  test.each([
    '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
    '^\\d+(\\.\\d+)*$',
    '^[a-z]+(-[a-z]+)*$',
    '^(?:a|b)*$',
  ])('%s is looked at, and harmless', (pattern) => {
    expect(explosionJudge()(pattern)).toBe(false);
  });

  test('either syntax of ECMA-262 will do', () => {
    expect(patternProblem('^\\p{L}+$')).toBeUndefined();
    expect(patternProblem('^[\\w\\-]+$')).toBeUndefined();
    expect(patternProblem('^\\@$')).toBeUndefined();
    expect(patternProblem('(?i)a')).toBe('Invalid group');
    expect(patternProblem('[a')).toContain('class');
  });
});
