/** A published description: a file of an npm package, whose version is pinned in `documents.json`. */
export interface CorpusDocument {
  readonly package: string;
  readonly version: string;
  /** Inside the package. */
  readonly path: string;
}

export const frameworks = ['fastify', 'express', 'koa'] as const;
export type Framework = (typeof frameworks)[number];

/** What one framework's server did. */
export interface ServerOutcome {
  /** Why it did not start; absent when it did. */
  readonly startError?: string;
  readonly passed: number;
  /** Each with the operation, and what was answered. */
  readonly failed: readonly string[];
}

export interface Outcome {
  readonly document: CorpusDocument;
  readonly openapi: string;
  readonly operations: number;
  readonly milliseconds: number;
  readonly files: number;
  /** Diagnostics that stopped it; then nothing else was tried. */
  readonly refused: readonly string[];
  /** Anything but diagnostics: always a mistake of ours. */
  readonly crash?: string;
  readonly warnings: Readonly<Record<string, number>>;
  readonly typeErrors: readonly string[];
  readonly servers: Readonly<Partial<Record<Framework, ServerOutcome>>>;
  /** Operations for which no valid request or answer could be made, with the reason. */
  readonly unsampled: readonly string[];
}
