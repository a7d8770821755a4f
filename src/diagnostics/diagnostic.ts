/** Where in a file something stands. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export type Severity = 'error' | 'warning' | 'note';

/** One coded message about the user's input: what is wrong, where, and what to do about it. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly place?: Place;
}

/** A row of the catalogue: the text of one kind of message, derived from its parameters. */
export interface CatalogueEntry<P> {
  readonly severity: Severity;
  readonly message: (parameters: P) => string;
  readonly help: string | ((parameters: P) => string);
}

/**
 * The only error that a stage throws for bad input. It carries every diagnostic that was found,
 * never a stack trace for the user.
 */
export class FteroGenError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((one) => `${one.code}: ${one.message}`).join('\n'));
    this.name = 'FteroGenError';
    this.diagnostics = diagnostics;
  }
}
