import type { Diagnostic, Place } from '../diagnostics/index.js';
import type { JsonObject } from './json.js';
import type { Pointer } from './pointer.js';

export type OpenApiVersion = '3.0' | '3.1' | '3.2';

/** A file that a specification was read from, and what it held then. */
export interface SpecInput {
  /** Absolute, `file:` or `https:`; without credentials. */
  readonly url: string;
  readonly sha256: string;
}

/** A specification that has been read, bundled into one document and found valid. What `load` gives. */
export interface LoadedSpec {
  /** How the user named it: `ftero@1.16.0`, `./api.yaml`, `https://…`; a URL without its credentials. */
  readonly reference: string;
  /** `info.title` and `info.version`. */
  readonly title: string;
  readonly version: string;
  readonly openapi: OpenApiVersion;
  /** The document as published, overlays applied, external references bundled. Written to `openapi.json`. */
  readonly document: JsonObject;
  /** The same document in the dialect of `Schema`: what `buildModel` reads. Pointers agree with `document`. */
  readonly normal: JsonObject;
  /** File, line and column of a pointer, or of its nearest existing ancestor. Computed when first asked. */
  readonly locate: (pointer: Pointer) => Place;
  /** Everything that was read: the document, overlays, and the files that it refers to. */
  readonly inputs: readonly SpecInput[];
  /** Warnings and notes; errors have been thrown. */
  readonly diagnostics: readonly Diagnostic[];
}
