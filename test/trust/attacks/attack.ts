/** How much of an attack is run: a sample in the test suite, all of it with `npm run attack`. */
export type Size = 'sample' | 'full';

/** What came of an attack. */
export interface Outcome {
  /** How many things were tried. */
  readonly tried: number;
  /** Each thing that did not hold, in one line that is enough to do it again. */
  readonly failures: readonly string[];
  /** Figures worth keeping, as Markdown: a table or a few lines. */
  readonly figures?: string;
}

/**
 * Something that an enemy or an accident would do to the tool or to a server, with what must hold. A file
 * `<name>.attack.ts` in this folder exports one as `default`, and is found by that.
 */
export interface Attack {
  readonly title: string;
  /** What is tried and what must hold, a sentence or two. */
  readonly promise: string;
  run(size: Size): Promise<Outcome>;
}
