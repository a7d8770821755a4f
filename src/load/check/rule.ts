import type { Diagnostic, Place } from '../../diagnostics/index.js';
import { isJsonObject, localPointer, valueAt } from '../../model/index.js';
import type { JsonObject, JsonValue, OpenApiVersion, Pointer } from '../../model/index.js';
import type { Told } from '../mend/mending.js';
import { refOf } from '../grammar/walk.js';
import type { Node } from '../grammar/walk.js';

export interface CheckContext {
  /** The document as it is meant, see `mend`; what could not be as it was is told. */
  readonly document: JsonObject;
  readonly told: readonly Told[];
  /** The document as published. */
  readonly published: JsonObject;
  readonly version: OpenApiVersion;
  /** Every position of the document that the grammar knows, in document order. */
  readonly nodes: readonly Node[];
  readonly place: (pointer: Pointer) => Place;
  /** Whether to look for what is no error too: against the published schema, and in patterns. */
  readonly withAdvice: boolean;
}

/** Looks at one aspect of a document and tells what is wrong with it. */
export type Rule = (context: CheckContext) => Iterable<Diagnostic>;

/** The field of an object, where it is an object and has it. */
export function field(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function entriesOf(value: JsonValue | undefined): [string, JsonValue][] {
  return isJsonObject(value) ? Object.entries(value) : [];
}

/** What a reference names in the end; the value itself when it is no reference. */
export function resolved(document: JsonObject, value: JsonValue): JsonValue | undefined {
  const seen = new Set<string>();
  let node: JsonValue | undefined = value;
  while (node !== undefined) {
    const ref = refOf(node);
    if (ref === undefined) return node;
    if (seen.has(ref)) return undefined;
    seen.add(ref);
    const pointer = localPointer(ref);
    node = pointer === undefined ? undefined : valueAt(document, pointer);
  }
  return undefined;
}
