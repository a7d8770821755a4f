import type { Change } from '../diff/index.js';

/** Where in the user's code, as it is after the upgrade. */
export interface Spot {
  /** Relative to the current folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The line of code, trimmed. */
  readonly code: string;
}

/** Something that the upgrade cannot do and a person has to. */
export interface Point extends Spot {
  /** What is the matter, in a sentence. */
  readonly why: string;
  readonly suggestion: string;
  /** The changes that it comes from; none when the compiler complains for a reason that no change explains. */
  readonly changes: readonly Change[];
  /** What the compiler says: `TS2339: Property …`. */
  readonly error?: string;
}

/** A name that was written anew, as it reads now. */
export interface RewriteNote extends Spot {
  readonly from: string;
  readonly to: string;
  readonly change: string;
}
