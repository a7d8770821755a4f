import type { Diagnostic } from '../diagnostics/index.js';
import type { RenderedFile } from './rendered-file.js';

/** The text of the files, and what the specification says that could not be honoured. */
export interface Emission {
  readonly files: readonly RenderedFile[];
  readonly diagnostics: readonly Diagnostic[];
}
