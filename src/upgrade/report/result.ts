import type { ChangelogEntry } from '../../changelog/index.js';
import type { Change, DiffResult } from '../../diff/index.js';
import type { Point, RewriteNote } from '../point.js';

/** What an upgrade did, or would do, to the user's code. */
export interface UpgradeResult {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly diff: DiffResult;
  /** What the changelog says of the versions in between. */
  readonly changelog: readonly ChangelogEntry[];
  readonly rewrites: readonly RewriteNote[];
  readonly points: readonly Point[];
  /** The user's files that were edited, relative to the current folder. */
  readonly edited: readonly string[];
  readonly created: readonly string[];
}

/** Rewrites by the change that they follow, in the order of the changes. */
export function rewritesByChange({
  diff,
  rewrites,
}: UpgradeResult): { readonly change: Change; readonly rewrites: readonly RewriteNote[] }[] {
  return diff.changes
    .map((change) => ({ change, rewrites: rewrites.filter((one) => one.change === change.id) }))
    .filter((one) => one.rewrites.length > 0);
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What the changelog says about a change, when it was its witness. */
export function toldOf({ evidence }: Change): string | undefined {
  return evidence?.by === 'changelog' ? evidence.text : undefined;
}

export function headline({ title, from, to, rewrites, edited, points }: UpgradeResult): string {
  const done = `${counted(rewrites.length, 'place')} rewritten in ${counted(edited.length, 'file')}`;
  const open =
    points.length === 0
      ? 'nothing is left to do'
      : `${counted(points.length, 'point')} left for a person`;
  return `${title} ${from} to ${to}: ${done}, ${open}.`;
}
