import { describe, expect, it } from 'vitest';
import { compareVersions, entriesBetween, parseChangelog } from '../../../src/changelog/index.js';

describe('the order of versions', () => {
  it('is numeric, with prereleases first and Unreleased last', () => {
    const sorted = ['1.0.0-alpha.2', '1.0.0-alpha.10', '1.0.0', '1.9.0', '1.10.0', 'Unreleased'];
    expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
  });
});

describe('the entries between two versions', () => {
  const entries = parseChangelog(
    '## 1.10.0\n- add `c`\n## 1.9.0\n- add `b`\n## 1.8.0\n- add `a`\n',
  );
  it('leaves out the older end and takes in the newer one, oldest first', () => {
    expect(entriesBetween(entries, '1.8.0', '1.10.0').map(({ subjects }) => subjects[0])).toEqual([
      'b',
      'c',
    ]);
    expect(entriesBetween(entries, '1.10.0', '1.8.0')).toHaveLength(2);
    expect(entriesBetween(entries, '1.10.0', '1.10.0')).toEqual([]);
  });
});
