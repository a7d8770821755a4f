import type { Diagnostic } from '../../diagnostics/index.js';
import type { JsonObject, JsonValue, Pointer } from '../../model/index.js';

/** What rewriting one schema may need to know and to say. */
export interface DialectContext {
  readonly document: JsonObject;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly place: (pointer: Pointer) => Diagnostic['place'];
}

/** Rewrites one schema, whose subschemas have been rewritten, to JSON Schema 2020-12. */
export type RewriteSchema = (schema: JsonObject, pointer: Pointer) => JsonValue;

/** How the schemas of one version of OpenAPI are brought into the dialect of `Schema`. */
export interface Dialect {
  readonly prepare: (context: DialectContext) => RewriteSchema;
}
