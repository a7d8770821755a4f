import { join, resolveSchema } from '../model/index.js';
import type { ApiModel, Content, Pointer, Schema, SchemaAt, SchemaObject } from '../model/index.js';
import { shape } from './shape.js';
import type { Shape } from './shape.js';

/** One property of a form or multipart body. */
export interface FormField extends SchemaAt {
  readonly name: string;
  readonly required: boolean;
  readonly shape: Shape;
  /** Bytes, to be streamed (multipart only). */
  readonly isFile: boolean;
  /** The part's text is a JSON document. */
  readonly isJson: boolean;
}

type Document = Pick<ApiModel, 'document'>;

interface FlatObject {
  readonly properties: Map<string, SchemaAt>;
  readonly required: Set<string>;
}

/**
 * The properties of a form's schema, through references and combinations. What a schema says itself wins
 * over what it refers to, so the innermost come first. Never recursive.
 */
function flatten(model: Document, start: SchemaAt): FlatObject {
  const seen = new Set<Schema>();
  const outermostFirst: { schema: SchemaObject; pointer: Pointer }[] = [];
  const pending: SchemaAt[] = [start];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { schema, pointer } = next;
    if (typeof schema === 'boolean' || seen.has(schema)) continue;
    seen.add(schema);
    outermostFirst.push({ schema, pointer });
    const target = schema.$ref === undefined ? undefined : resolveSchema(model, schema.$ref);
    if (target !== undefined) pending.push(target);
    for (const key of ['allOf', 'oneOf', 'anyOf'] as const) {
      for (const [index, part] of (schema[key] ?? []).entries()) {
        pending.push({ schema: part, pointer: join(pointer, key, index) });
      }
    }
  }
  const flat: FlatObject = { properties: new Map(), required: new Set() };
  for (const { schema, pointer } of outermostFirst.reverse()) {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      flat.properties.set(name, { schema: property, pointer: join(pointer, 'properties', name) });
    }
    for (const name of schema.required ?? []) flat.required.add(name);
  }
  return flat;
}

/** OpenAPI 3.0 says `format: binary`; 3.1 a content type, or `contentMediaType` without an encoding. */
function holdsBytes(
  model: Document,
  schema: Schema,
  contentType: string | undefined,
  seen = new Set<Schema>(),
): boolean {
  if (contentType !== undefined && !/^text\/plain|[/+]json/.test(contentType)) return true;
  if (typeof schema === 'boolean' || seen.has(schema)) return false;
  seen.add(schema);
  const target = schema.$ref === undefined ? undefined : resolveSchema(model, schema.$ref);
  if (target !== undefined) return holdsBytes(model, target.schema, undefined, seen);
  if (schema.format === 'binary') return true;
  if (schema.contentMediaType !== undefined && schema.contentEncoding === undefined) return true;
  return typeof schema.items === 'object' && holdsBytes(model, schema.items, undefined, seen);
}

/** Structures travel as JSON in a multipart body unless an encoding says otherwise (OpenAPI 3.1.0, Encoding Object). */
function isJsonPart(
  { types, items }: Shape,
  kind: Content['kind'],
  contentType: string | undefined,
) {
  if (contentType !== undefined) return /[/+]json\b/.test(contentType);
  if (kind !== 'multipart') return false;
  return types.includes('object') || (items?.types.includes('object') ?? false);
}

export function formFields(model: Document, { schema, kind, encoding }: Content): FormField[] {
  if (schema === undefined) return [];
  const flat = flatten(model, schema);
  return [...flat.properties].map(([name, property]) => {
    const contentType = encoding.get(name)?.contentType;
    const own = shape(model.document, property.schema);
    const isFile = kind === 'multipart' && holdsBytes(model, property.schema, contentType);
    return {
      ...property,
      name,
      required: flat.required.has(name),
      shape: own,
      isFile,
      isJson: !isFile && isJsonPart(own, kind, contentType),
    };
  });
}
