import { subschemas } from '../../model/index.js';
import type { Direction, Schema, SchemaAt, SchemaObject, Subschema } from '../../model/index.js';
import { ANNOTATIONS } from '../schema/part.js';
import type { Context } from './context.js';
import type { Pair, Step } from './graph.js';

/** A reference inside a schema, and the way to it. */
interface Inside extends SchemaAt {
  readonly steps: readonly Step[];
  readonly hiddenIn: Direction | undefined;
}

/**
 * Two schemas that are the same text differ only behind their references: then it is enough to link
 * those. Most schemas of two releases are of this kind. Returns false where it is not so.
 */
export function linkUnchanged(context: Context, pair: Pair): boolean {
  const [before, after] = [pair.before.uses[0], pair.after.uses[0]];
  if (before === undefined || after === undefined) return false;
  if (pair.before.uses.length > 1 || pair.after.uses.length > 1) return false;
  if (!isSameJson(before.schema, after.schema)) return false;
  const references = referencesIn(before);
  if (references === undefined) return false;
  for (const { schema, pointer, steps, hiddenIn } of references) {
    const left = context.before.at({ schema, pointer });
    const right = context.after.at({
      schema,
      pointer: after.pointer + pointer.slice(before.pointer.length),
    });
    context.graph.link(pair, steps, left, right, hiddenIn);
  }
  return true;
}

/** Every reference that stands where its target is compared by itself; undefined when one does not. */
function referencesIn(start: SchemaAt): Inside[] | undefined {
  const found: Inside[] = [];
  const stack: Inside[] = [{ ...start, steps: [], hiddenIn: undefined }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { schema } = next;
    if (typeof schema === 'boolean') continue;
    if (schema.$ref !== undefined) {
      // Beside a reference, other keywords would have to be read together with its target.
      if (!isPlainReference(schema)) return undefined;
      if (next.pointer === start.pointer) return undefined;
      found.push(next);
      continue;
    }
    for (const child of subschemas({ schema, pointer: next.pointer })) {
      const steps = stepTo(child);
      if (steps === undefined) {
        if (hasReference(child)) return undefined;
        continue;
      }
      stack.push({
        ...child,
        steps: [...next.steps, ...steps],
        hiddenIn: next.hiddenIn ?? hiddenIn(child.schema),
      });
    }
  }
  return found;
}

function stepTo({ keyword, pointer }: Subschema): readonly Step[] | undefined {
  switch (keyword) {
    case 'properties': {
      const name = pointer
        .slice(pointer.lastIndexOf('/') + 1)
        .replaceAll('~1', '/')
        .replaceAll('~0', '~');
      return [{ to: 'property', before: name, after: name }];
    }
    case 'items':
    case 'prefixItems':
      return [{ to: 'items' }];
    case 'additionalProperties':
    case 'patternProperties':
      return [{ to: 'values' }];
    case 'oneOf':
    case 'anyOf':
      return [];
    default:
      return undefined;
  }
}

function isPlainReference(schema: SchemaObject): boolean {
  return Object.keys(schema).every(
    (key) => key === '$ref' || ANNOTATIONS.has(key) || key.startsWith('x-'),
  );
}

function hiddenIn(schema: Schema): Direction | undefined {
  if (typeof schema === 'boolean') return undefined;
  return schema.readOnly === true ? 'request' : schema.writeOnly === true ? 'response' : undefined;
}

function hasReference(start: SchemaAt): boolean {
  const stack: SchemaAt[] = [start];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (
      typeof next.schema !== 'boolean' &&
      (next.schema.$ref ?? next.schema.$dynamicRef) !== undefined
    ) {
      return true;
    }
    stack.push(...subschemas(next));
  }
  return false;
}

/** Whether two JSON values are the same, the order of keys aside. Does not recurse: depth is no danger. */
export function isSameJson(a: unknown, b: unknown): boolean {
  const stack: [unknown, unknown][] = [[a, b]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [left, right] = next;
    if (left === right) continue;
    if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
      return false;
    }
    if (Array.isArray(left) !== Array.isArray(right)) return false;
    const keys = Object.keys(left);
    if (keys.length !== Object.keys(right).length) return false;
    for (const key of keys) {
      if (!Object.hasOwn(right, key)) return false;
      stack.push([left[key as never], right[key as never]]);
    }
  }
  return true;
}
