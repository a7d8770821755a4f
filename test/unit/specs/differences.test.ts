import { describe, expect, test } from 'vitest';
import { adjacentVersions, readSpec, specText } from './bundledSpecs.js';
import { structuralDifference } from './structuralDifference.js';
import { versionDifferences } from './versionDifferences.js';

test('every pair of adjacent versions is in the table, once', () => {
  const pairs = versionDifferences.map(({ older, newer }) => ({ older, newer }));
  expect(pairs.reverse()).toEqual(adjacentVersions);
});

describe.each(versionDifferences)('$older to $newer', ({ older, newer, added, removed, changed }) => {
  test('differs in what the table says and in info.version', () => {
    const found = structuralDifference(readSpec(older), readSpec(newer));
    expect([...found.added].sort()).toEqual([...added].sort());
    expect([...found.removed].sort()).toEqual([...removed].sort());
    expect([...found.changed].sort()).toEqual([...changed, '/info/version'].sort());
  });

  test('keeps the comments, but for the heading of what 1.10.0 removed', () => {
    const tenants = newer === '1.10.0' ? '    # Tenants' : undefined;
    const kept = comments(specText(older)).filter((line) => line !== tenants);
    expect(comments(specText(newer))).toEqual(kept);
  });
});

function comments(yaml: string): string[] {
  return yaml.split('\n').filter((line) => /^\s*#/.test(line));
}

test('the difference sees additions, removals, changes, and items by name', () => {
  expect(
    structuralDifference(
      { a: 1, b: [{ name: 'x' }, { name: 'y', z: 1 }], gone: 0, set: ['p', 'q'] },
      { a: 2, b: [{ name: 'y', z: 2 }], 'new/one': 0, set: ['p'] },
    ),
  ).toEqual({
    added: ['/new~1one'],
    removed: ['/b/0', '/gone'],
    changed: ['/a', '/b/1/z', '/set'],
  });
});
