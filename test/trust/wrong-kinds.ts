import type { JsonObject, JsonValue } from '../../src/model/index.js';

type Path = readonly (string | number)[];

/** Values of every kind, of which most are wrong in any place. */
export const wrongValues: readonly JsonValue[] = [
  ...[null, true, false, 5, -1, 1.5, 1e300, '', ' ', 'text', 'String', '\ud800', '__proto__'],
  ...[[], [null], [5], [[]], [{}], ['a', 'a']],
  ...[{}, { toString: null }, { a: null }, { a: { a: 5 } }, { $ref: 5 }, { $ref: '#/info' }],
  ...[{ $ref: '#/components/parameters/P' }, { $ref: '#/nowhere' }],
];

const record = (entries: readonly (readonly [string, JsonValue])[]): JsonObject =>
  Object.fromEntries(entries);

/** A document in which an object of every kind stands, each member of it right. */
export function rightDocument(version: string): JsonObject {
  const schema = { $ref: '#/components/schemas/S' };
  const media = { schema, encoding: { a: { contentType: 'text/plain', style: 'form' } } };
  const response = {
    description: 'OK',
    headers: { 'x-a': { description: 'a', required: true, schema: { type: 'string' } } },
    content: { 'application/json': { schema } },
    links: { next: { operationId: 'run' } },
  };
  return {
    openapi: version,
    info: { title: 'T', version: '1', description: 'd', contact: {} },
    servers: [{ url: 'https://example.test/{v}', variables: { v: { default: 'a', enum: ['a'] } } }],
    tags: [{ name: 't', description: 'd' }],
    security: [{ key: [] }],
    externalDocs: { url: 'https://example.test/' },
    paths: {
      '/a/{id}': {
        summary: 's',
        parameters: [{ $ref: '#/components/parameters/P' }],
        post: {
          operationId: 'run',
          tags: ['t'],
          summary: 's',
          description: 'd',
          deprecated: false,
          security: [{ key: [] }],
          parameters: [
            {
              name: 'q',
              in: 'query',
              required: false,
              style: 'form',
              explode: true,
              allowReserved: false,
              allowEmptyValue: false,
              deprecated: false,
              description: 'd',
              schema: { type: 'array', items: { type: 'integer' }, default: [1] },
            },
            { name: 'c', in: 'cookie', content: { 'application/json': { schema } } },
          ],
          requestBody: {
            required: true,
            description: 'd',
            content: { 'application/json': media, 'multipart/form-data': media },
          },
          responses: { '200': response, default: { $ref: '#/components/responses/R' } },
          callbacks: {
            done: { '{$request.body#/url}': { post: { responses: { '200': response } } } },
          },
        },
      },
    },
    components: {
      schemas: {
        S: {
          type: 'object',
          title: 't',
          required: ['a'],
          properties: {
            a: { type: 'string', minLength: 1, format: 'date' },
            kind: { type: 'string' },
          },
          additionalProperties: false,
          discriminator: { propertyName: 'kind', mapping: { S: '#/components/schemas/S' } },
        },
        T: { type: 'array', items: { $ref: '#/components/schemas/S' } },
      },
      parameters: { P: { name: 'id', in: 'path', required: true, schema: { type: 'string' } } },
      responses: { R: response },
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-key', description: 'd' } },
    },
    'x-a': { b: [null, { c: null }] },
  };
}

/** Every position of an object, with the members that one there may have. */
export const positions: readonly {
  readonly name: string;
  readonly path: Path;
  readonly keys: readonly string[];
}[] = [
  {
    name: 'document',
    path: [],
    keys: [
      ...['info', 'servers', 'tags', 'security', 'paths', 'components', 'webhooks', 'x-a'],
      ...['externalDocs', 'jsonSchemaDialect', 'openapi'],
    ],
  },
  { name: 'info', path: ['info'], keys: ['title', 'version', 'description', 'contact', 'license'] },
  { name: 'server', path: ['servers', 0], keys: ['url', 'description', 'variables'] },
  { name: 'server variable', path: ['servers', 0, 'variables', 'v'], keys: ['default', 'enum'] },
  { name: 'tag', path: ['tags', 0], keys: ['name', 'description'] },
  { name: 'requirement', path: ['security', 0], keys: ['key'] },
  { name: 'paths', path: ['paths'], keys: ['/a/{id}', '/b', 'x-a'] },
  {
    name: 'path item',
    path: ['paths', '/a/{id}'],
    keys: ['parameters', 'post', 'get', '$ref', 'summary', 'description', 'servers', 'Put'],
  },
  {
    name: 'operation',
    path: ['paths', '/a/{id}', 'post'],
    keys: [
      ...['operationId', 'tags', 'summary', 'description', 'deprecated', 'security', '$ref'],
      ...['parameters', 'requestBody', 'responses', 'callbacks', 'servers'],
    ],
  },
  {
    name: 'list of parameters',
    path: ['paths', '/a/{id}', 'post', 'parameters'],
    keys: ['0', '1'],
  },
  {
    name: 'parameter',
    path: ['paths', '/a/{id}', 'post', 'parameters', 0],
    keys: [
      ...['name', 'in', 'required', 'style', 'explode', 'allowReserved', 'allowEmptyValue'],
      ...['deprecated', 'description', 'schema', 'content', 'example', 'toString', '$ref'],
    ],
  },
  {
    name: 'parameter content',
    path: ['paths', '/a/{id}', 'post', 'parameters', 1],
    keys: ['content'],
  },
  {
    name: 'request body',
    path: ['paths', '/a/{id}', 'post', 'requestBody'],
    keys: ['required', 'description', 'content', '$ref'],
  },
  {
    name: 'content',
    path: ['paths', '/a/{id}', 'post', 'requestBody', 'content'],
    keys: ['application/json', 'multipart/form-data', '*/*', ''],
  },
  ...['application/json', 'multipart/form-data'].map((type) => ({
    name: `media type ${type}`,
    path: ['paths', '/a/{id}', 'post', 'requestBody', 'content', type],
    keys: ['schema', 'encoding', 'example', 'examples', '$ref'],
  })),
  {
    name: 'encoding',
    path: [
      'paths',
      '/a/{id}',
      'post',
      'requestBody',
      'content',
      'multipart/form-data',
      'encoding',
      'a',
    ],
    keys: ['contentType', 'style', 'explode', 'allowReserved', 'headers', '$ref'],
  },
  {
    name: 'responses',
    path: ['paths', '/a/{id}', 'post', 'responses'],
    keys: ['200', '2xx', 'default', 'ok', '$ref'],
  },
  {
    name: 'response',
    path: ['paths', '/a/{id}', 'post', 'responses', '200'],
    keys: ['description', 'headers', 'content', 'links', '$ref'],
  },
  {
    name: 'header',
    path: ['paths', '/a/{id}', 'post', 'responses', '200', 'headers', 'x-a'],
    keys: ['description', 'required', 'schema', 'content', 'style', 'explode', '$ref'],
  },
  {
    name: 'components',
    path: ['components'],
    keys: ['schemas', 'parameters', 'responses', 'securitySchemes', 'headers', 'requestBodies'],
  },
  { name: 'schemas', path: ['components', 'schemas'], keys: ['S', 'T', '\ud800', '__proto__', ''] },
  { name: 'shared parameters', path: ['components', 'parameters'], keys: ['P'] },
  {
    name: 'security scheme',
    path: ['components', 'securitySchemes', 'key'],
    keys: ['type', 'in', 'name', 'description', 'scheme', 'flows', '$ref'],
  },
  {
    name: 'discriminator',
    path: ['components', 'schemas', 'S', 'discriminator'],
    keys: ['propertyName', 'mapping'],
  },
  {
    name: 'mapping',
    path: ['components', 'schemas', 'S', 'discriminator', 'mapping'],
    keys: ['S', 'other', '__proto__'],
  },
];

/** Keywords that a value of the wrong kind must never be passed over in silence for. */
export const limiting = [
  ...['type', 'enum', 'multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'],
  ...['maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'required'],
  ...['maxProperties', 'minProperties', 'properties', 'items', 'additionalProperties'],
  ...['allOf', 'anyOf', 'oneOf', 'not', '$ref'],
] as const;

export const keywords = [
  ...limiting,
  ...['const', 'default', 'format', 'nullable', 'discriminator', 'readOnly', 'writeOnly'],
  ...['title', 'description', 'example', 'examples', 'deprecated', 'externalDocs', 'xml', 'x-a'],
  ...['$id', '$anchor', '$defs', '$dynamicRef', '$dynamicAnchor', 'prefixItems', 'contains'],
  ...['minContains', 'maxContains', 'propertyNames', 'patternProperties', 'dependentRequired'],
  ...['dependentSchemas', 'unevaluatedItems', 'unevaluatedProperties', 'if', 'then', 'else'],
  ...['contentEncoding', 'contentMediaType', 'contentSchema', 'additionalItems', 'definitions'],
] as const;

/** Schemas in every position that takes one. */
export const schemaPositions: readonly { readonly name: string; readonly path: Path }[] = [
  { name: 'component', path: ['components', 'schemas', 'S'] },
  { name: 'property', path: ['components', 'schemas', 'S', 'properties', 'a'] },
  { name: 'items', path: ['components', 'schemas', 'T', 'items'] },
  { name: 'query parameter', path: ['paths', '/a/{id}', 'post', 'parameters', 0, 'schema'] },
  { name: 'path parameter', path: ['components', 'parameters', 'P', 'schema'] },
  {
    name: 'response header',
    path: ['paths', '/a/{id}', 'post', 'responses', '200', 'headers', 'x-a', 'schema'],
  },
];

/** A copy with another value at a path. */
export function withValue(document: JsonValue, path: Path, value: JsonValue): JsonValue {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  const holder = document as JsonObject;
  const inner = Object.hasOwn(holder, head) ? (holder[head] as JsonValue) : {};
  const next = withValue(inner, rest, value);
  if (Array.isArray(document)) {
    return (document as JsonValue[]).map((one, index) => (index === Number(head) ? next : one));
  }
  const others = Object.entries(holder).filter(([key]) => key !== String(head));
  return record([...others, [String(head), next]]);
}
