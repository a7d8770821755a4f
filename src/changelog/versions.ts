import { compareVersions } from '../model/index.js';
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
