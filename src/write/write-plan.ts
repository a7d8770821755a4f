import type { Diagnostic } from '../diagnostics/index.js';
import type { RenderedFile } from '../emit/rendered-file.js';
import type { UserFile } from '../handlers/user-file.js';
import type { Location, Roots } from './location.js';
import type { Manifest, ManifestFacts } from './manifest.js';

export interface WriteInput {
  /** Absolute. The tool owns this folder. */
  readonly outDir: string;
  /** Everything that the folder is to hold, the manifest excepted. */
  readonly files: readonly RenderedFile[];
  readonly facts: ManifestFacts;
  /** Absolute. No user file outside it is touched. */
  readonly userRoot: string;
  /** Each inside `userRoot`. The run stops when one says something else by now than its `before`. */
  readonly userFiles: readonly UserFile[];
  /** Paths in messages are relative to this folder, which can never be inside the output folder. */
  readonly cwd: string;
  /** Overwrites generated files that were edited, and foreign files that stand in the way. */
  readonly force: boolean;
}

export interface PlannedWrite extends Location {
  readonly text: string;
  readonly after: string;
  /** Hash of what stands there now; null: nothing does. */
  readonly before: string | null;
  /** Permission bits to keep. */
  readonly mode?: number;
}

export interface PlannedRemoval {
  /** In the output folder. */
  readonly path: string;
  readonly sha256: string;
}

/**
 * How the disk differs from what was generated: `missing` and `outdated` files, files `edited` by
 * hand, `stale` ones that are no longer generated, `handler` files that lack something, and a run
 * that was `interrupted` half-way.
 */
export type DriftKind = 'missing' | 'outdated' | 'edited' | 'stale' | 'handler' | 'interrupted';

export interface Drift {
  /** As shown to people. */
  readonly path: string;
  readonly kind: DriftKind;
}

/** What a run would do to the disk, decided and not yet done. */
export interface WritePlan {
  readonly roots: Roots;
  readonly cwd: string;
  /** In the order in which they are put in place; the manifest is the last one in the output folder. */
  readonly writes: readonly PlannedWrite[];
  readonly removals: readonly PlannedRemoval[];
  /** Paths as shown to people. */
  readonly unchanged: readonly string[];
  readonly drift: readonly Drift[];
  /** Errors: with any of these the plan must not be carried out. */
  readonly conflicts: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
  /** What the folder was generated from before this run. */
  readonly previous?: Manifest;
}
