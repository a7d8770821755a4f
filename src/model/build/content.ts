import type { EncodingPropertyObject, MediaTypeObject } from 'openapi3-ts/oas31';
import type { Content, ContentKind, Encoding, ParameterStyle } from '../api-model.js';
import { join } from '../pointer.js';
import type { Pointer } from '../pointer.js';
import { resolveSchema } from '../resolve.js';
import type { Schema, SchemaAt } from '../schema.js';
import { object, text, untrusted } from './reader.js';
import type { Reader } from './reader.js';
import type { JsonValue } from '../json.js';

interface KindRule {
  readonly matches: RegExp;
  readonly kind: ContentKind;
}

/** The first row that matches decides how a media type is read and written. */
const kindRules: readonly KindRule[] = [
  { matches: /^(application|text)\/(.+\+)?json$|^application\/[^;]+\+json$/, kind: 'json' },
  { matches: /^application\/x-www-form-urlencoded$/, kind: 'form' },
  { matches: /^multipart\//, kind: 'multipart' },
  { matches: /^text\/event-stream$/, kind: 'events' },
  {
    matches: /^text\/|^application\/((.+\+)?(xml|yaml)|x-yaml|graphql|javascript|sql|x-sh)$/,
    kind: 'text',
  },
  {
    matches: /^(image|audio|video|font)\/|^application\/(octet-stream|pdf|zip|gzip)$/,
    kind: 'binary',
  },
];

/** True when a schema only describes strings: bytes or text, not a structure that JSON would carry. */
function describesString(schema: Schema | undefined): boolean {
  if (schema === undefined || typeof schema === 'boolean') return true;
  if (schema.type !== undefined) return schema.type === 'string';
  return (
    schema.properties === undefined &&
    schema.items === undefined &&
    schema.allOf === undefined &&
    schema.oneOf === undefined &&
    schema.anyOf === undefined
  );
}

/** A type that no rule knows, and the range that means any: JSON when the schema describes a structure. */
function contentKind(mediaType: string, schema: Schema | undefined): ContentKind {
  const rule = kindRules.find(({ matches }) => matches.test(mediaType));
  return rule?.kind ?? (describesString(schema) ? 'binary' : 'json');
}

/** The style defaults of OpenAPI 3.1.0, Encoding Object. */
function encodings(value: JsonValue | undefined): Map<string, Encoding> {
  const result = new Map<string, Encoding>();
  for (const [name, raw] of Object.entries(object(value))) {
    const encoding = untrusted<EncodingPropertyObject>(raw);
    const style = (text(encoding.style) ?? 'form') as ParameterStyle;
    const contentType = text(encoding.contentType);
    result.set(name, {
      style,
      explode: typeof encoding.explode === 'boolean' ? encoding.explode : style === 'form',
      allowReserved: encoding.allowReserved === true,
      ...(contentType === undefined ? {} : { contentType }),
    });
  }
  return result;
}

function target(reader: Reader, schema: Schema): Schema {
  const seen = new Set<Schema>();
  let current = schema;
  while (!seen.has(current)) {
    if (typeof current === 'boolean' || current.$ref === undefined) return current;
    seen.add(current);
    const next = resolveSchema(reader, current.$ref);
    if (next === undefined) return current;
    current = next.schema;
  }
  return current;
}

/** The Media Type Objects of a `content` map (OpenAPI 3.1.0, Media Type Object). */
export function readContents(
  reader: Reader,
  value: JsonValue | undefined,
  pointer: Pointer,
): Content[] {
  const contents = new Map<string, Content>();
  for (const [name, raw] of Object.entries(object(value))) {
    const mediaType = (name.split(';')[0] ?? '').trim().toLowerCase();
    const at = join(pointer, name);
    const node = reader.follow(raw, at);
    const media = untrusted<MediaTypeObject>(node?.value);
    const schema = readSchema(media.schema, join(node?.pointer ?? at, 'schema'));
    if (contents.has(mediaType)) continue;
    contents.set(mediaType, {
      mediaType,
      kind: contentKind(
        mediaType,
        schema === undefined ? undefined : target(reader, schema.schema),
      ),
      ...(schema === undefined ? {} : { schema }),
      encoding: encodings(media.encoding),
      pointer: at,
    });
  }
  return [...contents.values()];
}

/** A schema where the document has one; anything that is no schema counts as absent. */
export function readSchema(value: JsonValue | undefined, pointer: Pointer): SchemaAt | undefined {
  if (typeof value === 'boolean') return { schema: value, pointer };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return { schema: value as Schema, pointer };
}
