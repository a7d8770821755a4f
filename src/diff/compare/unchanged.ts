import { join, subschemaKeywords, subschemas } from '../../model/index.js';
import type {
  Direction,
  Schema,
  SchemaAt,
  SchemaObject,
  SubschemaKeyword,
} from '../../model/index.js';
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
    for (const child of branchesOf({ schema, pointer: next.pointer }).reverse()) {
      const step = STEPS[child.keyword];
      if (step === undefined) {
        if (hasReference(child)) return undefined;
        continue;
      }
      stack.push({
        schema: child.schema,
        pointer: child.pointer,
        steps: step === 'same' ? next.steps : [...next.steps, stepTo(step, child.name)],
        hiddenIn: next.hiddenIn ?? hiddenIn(child.schema),
      });
    }
  }
  return found;
}

/** The ways on which values are compared one by one; another keyword with a reference inside is none. */
const STEPS: Partial<Record<SubschemaKeyword, 'property' | 'items' | 'values' | 'same'>> = {
  properties: 'property',
  items: 'items',
  prefixItems: 'items',
  additionalProperties: 'values',
  patternProperties: 'values',
  oneOf: 'same',
  anyOf: 'same',
};

const stepTo = (to: 'property' | 'items' | 'values', name: string): Step =>
  to === 'property' ? { to, before: name, after: name } : { to };

interface Branch extends SchemaAt {
  readonly keyword: SubschemaKeyword;
  readonly name: string;
}

/** The schemas inside a schema that may hold references; the many that cannot are passed over cheaply. */
function branchesOf({ schema, pointer }: { schema: SchemaObject; pointer: string }): Branch[] {
  const found: Branch[] = [];
  for (const keyword of Object.keys(schema) as SubschemaKeyword[]) {
    if (!Object.hasOwn(subschemaKeywords, keyword)) continue;
    const value: unknown = schema[keyword];
    if (typeof value !== 'object' || value === null) continue;
    if (subschemaKeywords[keyword] === 'schema') {
      const child = value as Schema;
      if (!isLeaf(child))
        found.push({ keyword, name: '', schema: child, pointer: join(pointer, keyword) });
      continue;
    }
    for (const name of Object.keys(value)) {
      const child = (value as Readonly<Record<string, Schema>>)[name];
      if (child === undefined || isLeaf(child)) continue;
      found.push({ keyword, name, schema: child, pointer: join(pointer, keyword, name) });
    }
  }
  return found;
}

function isLeaf(schema: Schema): boolean {
  if (typeof schema === 'boolean') return true;
  for (const key of Object.keys(schema)) {
    if (key === '$ref' || key === '$dynamicRef' || Object.hasOwn(subschemaKeywords, key))
      return false;
  }
  return true;
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
