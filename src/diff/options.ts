import type { ChangelogEntry } from '../changelog/index.js';
import type { Place } from '../diagnostics/index.js';
import type { Pointer } from '../model/index.js';
import type { Change, Proposal } from './change.js';
import type { Decision } from './decisions.js';
import type { Lineage } from './along/lineage.js';

export interface DiffOptions {
  /** All entries of the changelog; those between the two versions are used. */
  readonly changelog?: readonly ChangelogEntry[];
  /** Answers that were given to earlier proposals. */
  readonly decisions?: readonly Decision[];
  /** What is known from versions in between; see `diffAlong`. */
  readonly lineage?: Lineage;
  readonly locateBefore?: (pointer: Pointer) => Place;
  readonly locateAfter?: (pointer: Pointer) => Place;
}

export interface Audit {
  /** Changelog lines between the two versions that no change answers to. */
  readonly unmatchedEntries: readonly ChangelogEntry[];
  /** Changes, other than to documentation, that no line of the changelog mentions. Empty without a changelog. */
  readonly unmentionedChanges: readonly Change[];
}

export interface DiffSide {
  readonly title: string;
  readonly version: string;
}

export interface DiffResult {
  readonly before: DiffSide;
  readonly after: DiffSide;
  /** Worst first, then in document order. */
  readonly changes: readonly Change[];
  readonly proposals: readonly Proposal[];
  readonly audit: Audit;
}
