import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../../src/model/index.js';

describe('the order of versions', () => {
  test.each([
    ['numbers', ['1.9.0', '1.10.0', '1.10.1', '2.0.0']],
    ['prereleases', ['1.0.0-alpha.2', '1.0.0-alpha.10', '1.0.0-beta', '1.0.0-rc.1', '1.0.0']],
    ['a v before some', ['v1.2.0', '1.3.0', 'v1.10.0', '2.0.0']],
    ['a name before them', ['ghes-3.9', 'ghes-3.18', 'ghes-3.19']],
    ['dates', ['2023-12-31', '2024-01-02', '2024-01-10', '2024-11-01']],
    ['dates and their previews', ['2024-01-02-preview', '2024-01-02', '2024-02-01-preview']],
    ['what is not released', ['1.0.0', '2.0.0', 'Unreleased']],
    ['names alone', ['1.0.0', 'alpha', 'main']],
  ])('%s', (_name, sorted) => {
    expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
    for (const [index, one] of sorted.entries()) {
      for (const later of sorted.slice(index + 1)) {
        expect(compareVersions(one, later), `${one} ${later}`).toBe(-1);
        expect(compareVersions(later, one), `${later} ${one}`).toBe(1);
      }
    }
  });

  test.each([
    ['1.2', '1.2.0'],
    ['v1.2.0', '1.2.0'],
    ['1.2.0+build.5', '1.2.0'],
    ['2024-01-02', '2024.1.2'],
    ['unreleased', 'Unreleased'],
  ])('%s is %s', (one, other) => {
    expect(compareVersions(one, other)).toBe(0);
  });
});
