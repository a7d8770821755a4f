/**
 * What a changelog line says was done. `unify` makes several things parts of the named ones; `note` is a
 * line that none of the known phrases fits.
 */
export type Action =
  | 'add'
  | 'remove'
  | 'rename'
  | 'move'
  | 'change'
  | 'unify'
  | 'nullable'
  | 'not-nullable'
  | 'required'
  | 'optional'
  | 'deprecate'
  | 'documentation'
  | 'note';

/** An operation as a changelog writes it. Without a method it means every operation of the path. */
export interface MentionedOperation {
  /** Lower case. */
  readonly method?: string;
  readonly path: string;
}

/** One line of a changelog, with what could be understood of it. */
export interface ChangelogEntry {
  /** The version of the nearest heading above, when there is one: `1.16.0`, `Unreleased`. */
  readonly version?: string;
  /** The line as written, without Markdown. */
  readonly text: string;
  /** Counts from 1 in the text that was parsed. */
  readonly line: number;
  readonly action: Action;
  /** The operations that the line, or a line it is nested in, speaks of. Empty: not said. */
  readonly operations: readonly MentionedOperation[];
  /** Property paths, parameters, values or plain words that the line is about: `source.taskId`. */
  readonly subjects: readonly string[];
  /** For `rename` and `move`: the old and the new name, as written. */
  readonly from?: string;
  readonly to?: string;
}
