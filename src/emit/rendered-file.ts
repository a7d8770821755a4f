export interface RenderedFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly content: string;
  /** True: text is already in prettier's form and is not formatted again. */
  readonly formatted: boolean;
}
