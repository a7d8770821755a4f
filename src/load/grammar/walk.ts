import { escapePointerToken, isJsonObject } from '../../model/index.js';
import type { JsonObject, JsonValue, Pointer } from '../../model/index.js';
import { fieldShape, patterned } from './grammar.js';
import type { Shape } from './grammar.js';

/** A position that the grammar knows, with what stands there: anything, in a careless document. */
export interface Node extends Shape {
  readonly value: JsonValue;
  readonly pointer: Pointer;
  readonly key: string;
  readonly parent?: Node;
}

const documentShape: Shape = { kind: 'document', holds: 'one' };

/** The shape of a member of an object or list of the given shape; undefined for what is only data. */
export function memberShape(shape: Shape, value: JsonValue, key: string): Shape | undefined {
  if (shape.holds !== 'one') return { kind: shape.kind, holds: 'one' };
  const pattern = patterned.get(shape.kind);
  if (pattern !== undefined) return key.startsWith('x-') || key === '$ref' ? undefined : pattern;
  // Before 2020-12, `items` could be a list of schemas by position.
  if (key === 'items' && Array.isArray(value)) return { kind: 'schema', holds: 'list' };
  return fieldShape(shape.kind, key);
}

/** True when a value can have members at all, as its shape wants it: a list, or an object. */
export function hasShape({ holds }: Shape, value: JsonValue): value is JsonObject {
  return holds === 'list' ? Array.isArray(value) : isJsonObject(value);
}

/** The `$ref` of an object, where it is one: a property that is named so holds a schema instead. */
export function refOf(value: JsonValue): string | undefined {
  if (!isJsonObject(value) || !Object.hasOwn(value, '$ref')) return undefined;
  const { $ref } = value;
  return typeof $ref === 'string' ? $ref : undefined;
}

/** Everything the grammar knows in a document, parents first and in document order. Never recursive. */
export function* walk(
  root: JsonValue,
  shape: Shape = documentShape,
  pointer: Pointer = '',
): Generator<Node> {
  const pending: Node[] = [{ ...shape, value: root, pointer, key: '' }];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    yield node;
    pending.push(...childrenOf(node).reverse());
  }
}

function childrenOf(parent: Node): Node[] {
  if (!hasShape(parent, parent.value)) return [];
  const children: Node[] = [];
  for (const key of Object.keys(parent.value)) {
    const value = parent.value[key];
    if (value === undefined) continue;
    const shape = memberShape(parent, value, key);
    if (shape === undefined) continue;
    const { kind, holds } = shape;
    const pointer = `${parent.pointer}/${escapePointerToken(key)}`;
    children.push({ kind, holds, value, pointer, key, parent });
  }
  return children;
}
