import type { Diagnostic, Place } from '../../diagnostics/index.js';
import type { Direction, JsonObject, Pointer, SchemaAt } from '../../model/index.js';

/** A schema that generated code asks for by name. */
export interface ValidatorEntry {
  /** The export's name: a JavaScript identifier, unique among all entries. */
  readonly name: string;
  readonly at: SchemaAt;
  readonly direction: Direction;
  /** Fill in absent properties that have a `default`; the value is changed in place. */
  readonly applyDefaults: boolean;
}

/** Entries that are loaded together, usually those of one tag. */
export interface ValidatorGroup {
  /** Without folder and extension. */
  readonly fileName: string;
  readonly entries: readonly ValidatorEntry[];
}

export interface ValidatorInput {
  /** The normalised document; `$ref`s resolve in it. */
  readonly document: JsonObject;
  /** A module each, and further ones for what several share. */
  readonly groups: readonly ValidatorGroup[];
  /** Finds the place of a pointer for diagnostics. */
  readonly locate?: (pointer: Pointer) => Place;
}

export interface ValidatorFile {
  /** Relative to the output folder: `validators/calls.js`. */
  readonly path: string;
  readonly content: string;
}

export interface CompiledValidators {
  readonly files: readonly ValidatorFile[];
  /** The module that exports an entry, by entry name. */
  readonly moduleOf: ReadonlyMap<string, string>;
  /** Entries that every value passes; they are exported all the same. */
  readonly accepting: ReadonlySet<string>;
  /** What could not be honoured. */
  readonly diagnostics: readonly Diagnostic[];
}
