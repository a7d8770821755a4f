import type { Place } from '../../diagnostics/index.js';
import type { JsonValue, SpecInput } from '../../model/index.js';

/** One file of a specification: its value as plain JSON, and where each part of it stands. */
export interface ParsedFile {
  /** How messages name it. */
  readonly file: string;
  readonly value: JsonValue;
  /** The place of what these reference tokens lead to, or of its nearest existing ancestor. */
  readonly place: (tokens: readonly string[]) => Place;
}

/** One that was read from a file or a URL. */
export interface InputFile extends ParsedFile {
  readonly input: SpecInput;
}
