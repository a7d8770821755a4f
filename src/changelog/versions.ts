import type { ChangelogEntry } from './entry.js';

const VERSION = /\bv?(\d+(?:\.\d+){1,3}(?:-[0-9A-Za-z.-]+)?)(?:\+[0-9A-Za-z.-]+)?(?![\w.])/;

/** The version that a heading announces: `1.16.0`, `[1.0.0] - 2019-08-24`, `Version 2.1`, `Unreleased`. */
export function versionOfHeading(heading: string): string | undefined {
  const unreleased = /^\W*(unreleased)\b/i.exec(heading);
  if (unreleased?.[1] !== undefined) return 'Unreleased';
  const version = VERSION.exec(heading)?.[1];
  // A heading of many words that happens to hold a number is prose: "Migrating away from 1.2".
  return version !== undefined && heading.split(/\s+/).length <= 6 ? version : undefined;
}

/**
 * Orders versions as Semantic Versioning 2.0.0 section 11 does, for any number of numeric parts:
 * negative when `a` is the older one. `Unreleased` is newer than all.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [versionKey(a), versionKey(b)];
  for (let i = 0; i < Math.max(left.numbers.length, right.numbers.length); i++) {
    const difference = (left.numbers[i] ?? 0) - (right.numbers[i] ?? 0);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return comparePrereleases(left.prerelease, right.prerelease);
}

function versionKey(version: string): { numbers: number[]; prerelease: string[] } {
  const match = VERSION.exec(version) ?? /^\D*(\d+)$/.exec(version);
  if (match?.[1] === undefined) return { numbers: [Infinity], prerelease: [] };
  const dash = match[1].indexOf('-');
  const core = dash < 0 ? match[1] : match[1].slice(0, dash);
  return {
    numbers: core.split('.').map(Number),
    prerelease: dash < 0 ? [] : match[1].slice(dash + 1).split('.'),
  };
}

function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return Math.sign(b.length - a.length);
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [left, right] = [a[i], b[i]];
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    if (left === right) continue;
    const [leftIsNumber, rightIsNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
    if (leftIsNumber && rightIsNumber) return Math.sign(Number(left) - Number(right));
    if (leftIsNumber !== rightIsNumber) return leftIsNumber ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return 0;
}

/**
 * The entries that lead from one version to another, oldest first: those newer than the older of the
 * two and not newer than the newer. Entries without a version always belong.
 */
export function entriesBetween(
  entries: readonly ChangelogEntry[],
  from: string,
  to: string,
): ChangelogEntry[] {
  const [low, high] = compareVersions(from, to) <= 0 ? [from, to] : [to, from];
  return entries
    .filter(
      ({ version }) =>
        version === undefined ||
        (compareVersions(version, low) > 0 && compareVersions(version, high) <= 0),
    )
    .sort((a, b) =>
      a.version === undefined || b.version === undefined
        ? 0
        : compareVersions(a.version, b.version),
    );
}
