import type { SchemaAt } from '../../../model/index.js';
import type { Frame } from '../frame.js';
import type { Code } from '../javascript.js';

/** Writes the checks of a schema at a point of a function; given to the checks that hold sub-schemas. */
export type Emit = (at: SchemaAt, frame: Frame) => Code;
