import { describe, expect, it } from 'vitest';
import { entriesBetween, parseChangelog } from '../../../src/changelog/index.js';

describe('the entries between two versions', () => {
  it('takes versions with and without a v, and dates', () => {
    const versions = (text: string, from: string, to: string) =>
      entriesBetween(parseChangelog(text), from, to).map(({ version }) => version);
    const plain = '## 1.3.0\n- add `c`\n## 1.2.0\n- add `b`\n';
    expect(versions(plain, 'v1.2.0', '1.3.0')).toEqual(['1.3.0']);
    expect(versions(plain, '1.2.0', 'v1.2.0')).toEqual([]);
  });

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
