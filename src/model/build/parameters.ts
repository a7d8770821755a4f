import type { HeaderObject, MediaTypeObject, ParameterObject } from 'openapi3-ts/oas31';
import type { Header, Parameter, ParameterLocation, ParameterStyle } from '../api-model.js';
import type { JsonValue } from '../json.js';
import { join } from '../pointer.js';
import type { Pointer } from '../pointer.js';
import type { SchemaAt } from '../schema.js';
import { readSchema } from './content.js';
import { list, object, optional, text, untrusted } from './reader.js';
import type { Node, Reader } from './reader.js';

/** OpenAPI 3.1.0, Parameter Object, `style`: the default by location. */
const defaultStyles: Readonly<Record<ParameterLocation, ParameterStyle>> = {
  path: 'simple',
  query: 'form',
  header: 'simple',
  cookie: 'form',
};

/** OpenAPI 3.1.0, Parameter Object: header parameters of these names are to be ignored. */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization']);

interface Described extends SchemaAt {
  readonly mediaType?: string;
}

/** The schema of a parameter or header: its own, or that of its single `content` entry. */
function describe({ value, pointer }: Node): Described {
  const { schema: ownSchema, content } = untrusted<ParameterObject | HeaderObject>(value);
  const own = readSchema(ownSchema, join(pointer, 'schema'));
  if (own !== undefined) return own;
  const [entry] = Object.entries(object(content));
  if (entry === undefined) return { schema: true, pointer };
  const at = join(pointer, 'content', entry[0], 'schema');
  const schema = readSchema(untrusted<MediaTypeObject>(entry[1]).schema, at) ?? {
    schema: true,
    pointer: at,
  };
  return { ...schema, mediaType: entry[0].toLowerCase() };
}

function readParameter(node: Node): Parameter | undefined {
  const { pointer } = node;
  const value = untrusted<ParameterObject>(node.value);
  const location = text(value.in) as ParameterLocation | undefined;
  const written = text(value.name);
  if (location === undefined || written === undefined) return undefined;
  if (!Object.hasOwn(defaultStyles, location)) return undefined;
  const name = location === 'header' ? written.toLowerCase() : written;
  if (location === 'header' && ignoredHeaders.has(name)) return undefined;
  const style = (text(value.style) as ParameterStyle | undefined) ?? defaultStyles[location];
  return {
    ...describe(node),
    in: location,
    name,
    required: location === 'path' || value.required === true,
    deprecated: value.deprecated === true,
    ...optional('description', text(value.description)),
    style,
    explode: typeof value.explode === 'boolean' ? value.explode : style === 'form',
    allowReserved: value.allowReserved === true,
    allowEmptyValue: value.allowEmptyValue === true,
    parameterPointer: pointer,
  };
}

/** Path-level and operation-level parameters; the operation's win by location and name. */
export function readParameters(
  reader: Reader,
  levels: readonly { readonly value: JsonValue | undefined; readonly pointer: Pointer }[],
): Parameter[] {
  const merged = new Map<string, Parameter>();
  for (const { value, pointer } of levels) {
    for (const [index, raw] of list(value).entries()) {
      const node = reader.follow(raw, join(pointer, index));
      const parameter = node === undefined ? undefined : readParameter(node);
      if (parameter !== undefined) merged.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...merged.values()];
}

/** Response headers; `Content-Type` is to be ignored (OpenAPI 3.1.0, Response Object). */
export function readHeaders(
  reader: Reader,
  value: JsonValue | undefined,
  pointer: Pointer,
): Header[] {
  const headers = new Map<string, Header>();
  for (const [written, raw] of Object.entries(object(value))) {
    const name = written.toLowerCase();
    const node = reader.follow(raw, join(pointer, written));
    if (node === undefined || name === 'content-type') continue;
    const header = untrusted<HeaderObject>(node.value);
    const { schema, pointer: at } = describe(node);
    headers.set(name, {
      name,
      schema,
      pointer: at,
      required: header.required === true,
      ...optional('description', text(header.description)),
    });
  }
  return [...headers.values()];
}
