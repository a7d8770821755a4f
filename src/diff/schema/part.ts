import { localPointer, isJsonObject, isSchema, valueAt, join } from '../../model/index.js';
import type {
  JsonObject,
  JsonValue,
  Pointer,
  Schema,
  SchemaAt,
  SchemaObject,
} from '../../model/index.js';

/**
 * One of the schemas that a value must satisfy together. With `orNull`, the place that says so, the value
 * may also be null, whatever the schema says: that is how `oneOf: [X, {type: null}]` and a nullable X become the same.
 */
export interface Part {
  readonly schema: Schema;
  readonly pointer: Pointer;
  readonly orNull: Pointer | undefined;
}

/** Keywords that say nothing about which values are valid. */
export const ANNOTATIONS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'default',
  'examples',
  'example',
  'deprecated',
  'readOnly',
  'writeOnly',
  '$comment',
  'externalDocs',
  'xml',
  '$schema',
  '$id',
  '$anchor',
  '$dynamicAnchor',
  '$defs',
]);

const WRAPPERS: ReadonlySet<string> = new Set(['$ref', 'allOf']);

/** Whether a keyword says nothing about which values are valid, extensions among them. */
export const isAnnotation = (keyword: string): boolean =>
  ANNOTATIONS.has(keyword) || keyword.startsWith('x-');

/** Whether a schema has any keyword of its own that restricts values, references and allOf aside. */
export function restricts(schema: SchemaObject): boolean {
  return Object.keys(schema).some((key) => !isAnnotation(key) && !WRAPPERS.has(key));
}

function annotates(schema: SchemaObject): boolean {
  return Object.keys(schema).some((key) => ANNOTATIONS.has(key) && !key.startsWith('$'));
}

/** True for a schema that allows null and nothing else. */
export function isNullSchema(schema: Schema): boolean {
  if (typeof schema === 'boolean') return false;
  const { type } = schema;
  if (type === 'null' || (Array.isArray(type) && type.length === 1 && type[0] === 'null')) {
    return true;
  }
  return schema.const === null || (schema.enum?.length === 1 && schema.enum[0] === null);
}

export interface Expansion {
  /** What restricts values, references and allOf resolved away. None: any value. */
  readonly parts: readonly Part[];
  /** The schemas on the way that describe, outermost first. */
  readonly notes: readonly SchemaNote[];
  /** The pointers that stand for the very same values: the schema's own, and those it only refers to. */
  readonly aliases: readonly Pointer[];
}

export interface SchemaNote {
  readonly schema: SchemaObject;
  readonly pointer: Pointer;
}

interface Pending {
  readonly part: Part;
  /** Nothing else restricts the value that the expansion began with. */
  readonly whole: boolean;
}

/**
 * Takes schemas that hold together apart into their parts: follows `$ref`, opens `allOf`, and takes
 * null out of `oneOf: [X, null]`. Works without recursion, so that hostile depth is no danger, and each
 * schema is opened once, so that cycles end.
 */
export function expand(document: JsonObject, uses: readonly SchemaAt[]): Expansion {
  const parts: Part[] = [];
  const notes: SchemaNote[] = [];
  const aliases: Pointer[] = [];
  const seen = new Set<Pointer>();
  const stack: Pending[] = uses.toReversed().map(({ schema, pointer }) => ({
    part: { schema, pointer, orNull: undefined },
    whole: uses.length === 1,
  }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { part, whole } = next;
    if (seen.has(part.pointer)) continue;
    seen.add(part.pointer);
    if (whole) aliases.push(part.pointer);
    if (typeof part.schema === 'boolean') {
      if (!part.schema) parts.push(part);
      continue;
    }
    if (annotates(part.schema)) notes.push({ schema: part.schema, pointer: part.pointer });
    const inner = behind(document, part, part.schema);
    const own = restricts(part.schema) && onlyBranch(part, part.schema) === undefined;
    for (const one of inner.toReversed()) {
      stack.push({ part: one, whole: whole && !own && inner.length === 1 });
    }
    if (own) parts.push(inner.length === 0 ? part : { ...part, schema: unwrapped(part.schema) });
  }
  return { parts, notes, aliases };
}

/** The schemas that a schema refers to as a whole. */
function behind(document: JsonObject, part: Part, schema: SchemaObject): Part[] {
  const { pointer, orNull } = part;
  const inner: Part[] = [];
  const target = schema.$ref === undefined ? undefined : localPointer(schema.$ref);
  const found = target === undefined ? undefined : valueAt(document, target);
  if (target !== undefined && isSchema(found)) {
    inner.push({ schema: found as Schema, pointer: target, orNull });
  }
  schema.allOf?.forEach((member, i) => {
    inner.push({ schema: member, pointer: join(pointer, 'allOf', i), orNull });
  });
  const single = onlyBranch(part, schema);
  if (single !== undefined) inner.push(single);
  return inner;
}

/** The schema's own keywords, which stand beside what it refers to. */
function unwrapped(schema: SchemaObject): SchemaObject {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !WRAPPERS.has(keyword)));
}

/** The one branch that is left of a union without null, if the schema restricts nothing else. */
function onlyBranch({ pointer, orNull }: Part, schema: SchemaObject): Part | undefined {
  const keyword =
    schema.oneOf !== undefined ? 'oneOf' : schema.anyOf !== undefined ? 'anyOf' : undefined;
  if (keyword === undefined) return undefined;
  const others = Object.keys(schema).filter(
    (key) => key !== keyword && key !== 'discriminator' && !WRAPPERS.has(key) && !isAnnotation(key),
  );
  if (others.length > 0) return undefined;
  const branches = schema[keyword] ?? [];
  const left = branches.flatMap((branch, i) => (isNullSchema(branch) ? [] : [{ branch, i }]));
  const [only] = left;
  if (only === undefined || left.length > 1) return undefined;
  return {
    schema: only.branch,
    pointer: join(pointer, keyword, only.i),
    orNull: orNull ?? (branches.length > 1 ? pointer : undefined),
  };
}

/** A JSON value as text in which the order of keys does not matter. */
export function canonical(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(canonical).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}
