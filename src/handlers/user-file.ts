/** A change to a file of the user's: created when `before` is undefined, replaced otherwise. */
export interface UserFile {
  /** Absolute. */
  readonly path: string;
  /** The text that the change was computed from. */
  readonly before: string | undefined;
  readonly after: string;
}
