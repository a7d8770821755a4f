import { describe, expect, it } from 'vitest';
import { kindIds, kinds, kindsTable } from '../../../src/diff/index.js';

describe('the table of kinds', () => {
  it('has at least eighty', () => {
    expect(kindIds.length).toBeGreaterThanOrEqual(80);
  });

  it.each(kindIds)('%s is the mirror of its mirror', (id) => {
    const { mirror } = kinds[id];
    expect(kindIds).toContain(mirror);
    expect(kinds[mirror as typeof id].mirror).toBe(id);
    expect(kinds[mirror as typeof id].group).toBe(kinds[id].group);
  });

  it.each(kindIds)('%s says why, and what to do wherever something may break', (id) => {
    for (const direction of ['request', 'response'] as const) {
      const facts = { subject: {}, label: 'x' };
      for (const { level, why, todo } of Object.values(kinds[id].verdicts(direction, facts))) {
        expect(why).toMatch(/^[A-Z].*\.$/);
        if (level === 'ok') expect(todo).toBe('');
        else expect(todo).toMatch(/^[A-Z].*\.$/);
      }
      expect(kinds[id].message(facts)).toMatch(/\.$/);
    }
  });

  it('is printed with one row for each', () => {
    const rows = kindsTable()
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows).toHaveLength(kindIds.length);
  });
});
