import type { WriteReport } from './write/index.js';

/** What a run of `generate` did, or with `check` and `dryRun` would do. */
export interface GenerateReport extends WriteReport {
  readonly spec: { readonly reference: string; readonly title: string; readonly version: string };
  readonly operations: number;
  /** Keys of the security schemes that operations ask for: each needs a function of the user's. */
  readonly securitySchemes: readonly string[];
  readonly milliseconds: number;
}

/** Told of every stage as it begins, in words for people. */
export type Progress = (stage: string) => void;
