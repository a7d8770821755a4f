import { isJsonObject, join, localPointer, tokens, valueAt } from '../../model/index.js';
import type { JsonValue, Pointer } from '../../model/index.js';
import type { Shape } from './grammar.js';
import { refsAt } from './refs.js';
import { memberShape, walk } from './walk.js';
import type { Node } from './walk.js';

/** A value that a reference uses as a schema (or a parameter …) though it stands among plain data. */
export interface Stray {
  readonly pointer: Pointer;
  readonly shape: Shape;
}

/**
 * Everything the grammar knows in a document, and what references lead to outside of that, such as
 * `#/definitions/Pet` or `#/x-shared/pet`: OpenAPI lets a reference lead anywhere.
 */
export function survey(document: JsonValue): { nodes: Node[]; strays: Stray[] } {
  const nodes = [...walk(document)];
  const strays: Stray[] = [];
  const seen = new Set<string>();
  // What a stray holds may lead to the next, so the list grows while it is read.
  for (const { kind, holds, value } of nodes) {
    if (holds !== 'one' || kind === 'example') continue;
    const shape: Shape = { kind, holds };
    for (const { ref } of refsAt(shape, value)) {
      if (seen.has(ref)) continue;
      seen.add(ref);
      const pointer = localPointer(ref);
      const target = pointer === undefined ? undefined : valueAt(document, pointer);
      if (pointer === undefined || !isJsonObject(target)) continue;
      if (isReached(document, pointer, strays)) continue;
      strays.push({ pointer, shape });
      nodes.push(...walk(target, shape, pointer));
    }
  }
  return { nodes, strays };
}

function isReached(document: JsonValue, pointer: Pointer, strays: readonly Stray[]): boolean {
  const roots: Stray[] = [{ pointer: '', shape: { kind: 'document', holds: 'one' } }, ...strays];
  return roots.some(
    (root) =>
      (pointer === root.pointer || pointer.startsWith(`${root.pointer}/`)) &&
      isReachedFrom(root, valueAt(document, root.pointer), pointer.slice(root.pointer.length)),
  );
}

function isReachedFrom({ shape }: Stray, start: JsonValue | undefined, way: Pointer): boolean {
  let value = start;
  let at: Shape | undefined = shape;
  for (const token of tokens(way)) {
    if (at === undefined || value === undefined) return false;
    value = valueAt(value, join('', token));
    if (value === undefined) return false;
    at = memberShape(at, value, token);
  }
  return at !== undefined;
}
