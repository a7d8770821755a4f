import { diagnostic } from '../../diagnostics/index.js';
import type { Code, Diagnostic, Place } from '../../diagnostics/index.js';
import { tokens } from '../../model/index.js';
import type { JsonObject, JsonValue, OpenApiVersion, Pointer } from '../../model/index.js';
import { replaceAt } from '../grammar/replace-at.js';
import type { Stray } from '../grammar/stray.js';
import { transform } from '../grammar/transform.js';
import type { Node } from '../grammar/walk.js';

/** Gives a position another value. What stands below it has been changed already. */
export type Edit = (value: JsonValue) => JsonValue;

/** What looks at a document and mends it: the document as it is, and where findings and edits go. */
export interface Mending {
  readonly document: JsonObject;
  readonly version: OpenApiVersion;
  readonly nodes: readonly Node[];
  readonly report: <C extends Code>(
    code: C,
    parameters: Parameters<typeof diagnostic<C>>[1],
    pointer: Pointer,
  ) => void;
  readonly change: (pointer: Pointer, edit: Edit) => void;
}

/** Looks for one kind of thing that can be read in spite of how it is written. */
export type Mender = (mending: Mending) => void;

/** A finding, with the position that it is about. */
export interface Told {
  readonly pointer: Pointer;
  readonly diagnostic: Diagnostic;
}

/** The document as some menders leave it, and what they have to say. Without edits it is the same object. */
export function mendWith(
  menders: readonly Mender[],
  given: Pick<Mending, 'document' | 'version' | 'nodes'> & { readonly strays: readonly Stray[] },
  place: (pointer: Pointer) => Place,
): { document: JsonObject; told: Told[] } {
  const told: Told[] = [];
  const edits = new Map<Pointer, Edit[]>();
  const mending: Mending = {
    ...given,
    report: (code, parameters, pointer) => {
      told.push({ pointer, diagnostic: diagnostic(code, parameters, place(pointer)) });
    },
    change: (pointer, edit) => {
      const known = edits.get(pointer);
      if (known === undefined) edits.set(pointer, [edit]);
      else known.push(edit);
    },
  };
  for (const mend of menders) mend(mending);
  if (edits.size === 0) return { document: given.document, told };
  const rewrite = (value: JsonValue, _: unknown, pointer: Pointer): JsonValue =>
    (edits.get(pointer) ?? []).reduce((current, edit) => edit(current), value);
  const shape = { kind: 'document', holds: 'one' } as const;
  const start = transform(given.document, shape, '', rewrite) as JsonObject;
  const document = given.strays.reduce<JsonObject>((current, { pointer, shape: at }) => {
    const change = (value: JsonValue) => transform(value, at, pointer, rewrite);
    return replaceAt(current, tokens(pointer), change) as JsonObject;
  }, start);
  return { document, told };
}
