import { describe, expect, test } from 'vitest';
import { changelogText, ftero, isObject, readSpec, valueAt } from './bundledSpecs.js';
import { versionDifferences } from './versionDifferences.js';

const sections = changelogText()
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [version = '', ...lines] = section.split('\n');
    return { version, lines: lines.filter((line) => line !== '') };
  });

test('has every version, the newest first', () => {
  expect(sections.map(({ version }) => version)).toEqual([...ftero.versions].reverse());
});

describe.each(sections)('$version', ({ version, lines }) => {
  test('has bullets, with changes nested beneath their subject', () => {
    for (const line of lines) expect(line).toMatch(/^(?: {2})?- \S/);
  });

  test('has entries just when the specs differ', () => {
    const difference = versionDifferences.find(({ newer }) => newer === version);
    const { added = [], removed = [], changed = [] } = difference ?? {};
    expect(lines.length > 0).toBe(added.length + removed.length + changed.length > 0);
  });

  test('names operations that the specs have', () => {
    const paths = valueAt(readSpec(version), '/paths');
    const operations = Object.entries(isObject(paths ?? null) ? (paths ?? {}) : {}).flatMap(
      ([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    for (const line of lines) {
      const subject = /^- ([A-Z]+ \/\S*)$/.exec(line)?.[1];
      if (subject) expect(operations).toContain(subject);
    }
  });
});
