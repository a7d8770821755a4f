import type { JsonValue } from '../../src/model/index.js';

type Document = Record<string, JsonValue>;

/** Documents with a text where not every text is allowed: each is refused with a code, or harmless. */
export interface Position {
  readonly name: string;
  readonly put: (text: string) => Document;
}

const named = (key: string, value: JsonValue): Document => Object.fromEntries([[key, value]]);

const answer: JsonValue = { 200: { description: 'OK' } };

function withPath(path: string, operation: Document = {}): Document {
  return {
    openapi: '3.1.0',
    info: { title: 'Test', version: '1' },
    paths: named(path, { post: { operationId: 'run', responses: answer, ...operation } }),
  };
}

const withOperation = (operation: Document, components: Document = {}): Document => ({
  ...withPath('/run', operation),
  components,
});

const json = (schema: JsonValue): JsonValue => ({ content: { 'application/json': { schema } } });

const parameter = (location: string) => (text: string) =>
  withOperation({
    parameters: [{ in: location, name: text, required: true, schema: { type: 'string' } }],
  });

export const positions: readonly Position[] = [
  { name: 'path', put: (text) => withPath(`/a/${text}`) },
  {
    name: 'path parameter',
    put: (text) =>
      withPath(`/a/{${text}}`, {
        parameters: [{ in: 'path', name: text, required: true, schema: { type: 'string' } }],
      }),
  },
  { name: 'header parameter', put: parameter('header') },
  { name: 'cookie parameter', put: parameter('cookie') },
  { name: 'parameter location', put: (text) => parameter(text)('name') },
  {
    name: 'parameter style',
    put: (text) =>
      withOperation({ parameters: [{ in: 'query', name: 'q', style: text, schema: {} }] }),
  },
  {
    name: 'request media type',
    put: (text) => withOperation({ requestBody: { content: named(text, { schema: {} }) } }),
  },
  {
    name: 'response media type',
    put: (text) =>
      withOperation({
        responses: { 200: { description: 'OK', content: named(text, { schema: {} }) } },
      }),
  },
  {
    name: 'multipart property and encoding',
    put: (text) =>
      withOperation({
        requestBody: {
          content: {
            'multipart/form-data': {
              schema: { type: 'object', properties: named(text, { type: 'string' }) },
              encoding: named(text, { contentType: text }),
            },
          },
        },
      }),
  },
  {
    name: 'response status',
    put: (text) => withOperation({ responses: named(text, { description: 'OK' }) }),
  },
  {
    name: 'response header',
    put: (text) =>
      withOperation({
        responses: {
          200: { description: 'OK', headers: named(text, { schema: { type: 'string' } }) },
        },
      }),
  },
  {
    name: 'method',
    put: (text) => ({ ...withPath('/run'), paths: { '/run': named(text, { responses: answer }) } }),
  },
  {
    name: 'schema name',
    put: (text) =>
      withOperation(
        {
          requestBody: json({
            $ref: `#/components/schemas/${encodeURIComponent(
              text
                .replaceAll('~', '~0')
                .replaceAll('/', '~1')
                .replaceAll(/[\ud800-\udfff]/g, ''),
            )}`,
          }),
        },
        { schemas: named(text, { type: 'object' }) },
      ),
  },
  { name: '$ref', put: (text) => withOperation({ requestBody: json({ $ref: text }) }) },
  {
    name: 'local $ref',
    put: (text) => withOperation({ requestBody: json({ $ref: `#/components/${text}` }) }),
  },
  {
    name: 'discriminator mapping',
    put: (text) =>
      withOperation(
        {
          requestBody: json({
            oneOf: [{ $ref: '#/components/schemas/One' }],
            discriminator: { propertyName: 'kind', mapping: named(text, text) },
          }),
        },
        { schemas: { One: { type: 'object', properties: { kind: { type: 'string' } } } } },
      ),
  },
  { name: 'pattern', put: (text) => withOperation({ requestBody: json({ pattern: text }) }) },
  {
    name: 'pattern of names',
    put: (text) => withOperation({ requestBody: json({ patternProperties: named(text, {}) }) }),
  },
  { name: 'type', put: (text) => withOperation({ requestBody: json({ type: text }) }) },
  { name: 'anchor', put: (text) => withOperation({ requestBody: json({ $anchor: text }) }) },
  { name: 'schema $id', put: (text) => withOperation({ requestBody: json({ $id: text }) }) },
  {
    name: 'dynamic anchor and reference',
    put: (text) =>
      withOperation({
        requestBody: json({ $dynamicAnchor: text, items: { $dynamicRef: `#${text}` } }),
      }),
  },
  {
    name: 'unknown keyword',
    put: (text) => withOperation({ requestBody: json(named(text, text)) }),
  },
  {
    name: 'security scheme',
    put: (text) =>
      withOperation(
        { security: [named(text, [])] },
        { securitySchemes: named(text, { type: 'http', scheme: 'bearer' }) },
      ),
  },
  {
    name: 'scheme of HTTP authentication and scope',
    put: (text) =>
      withOperation(
        { security: [{ key: [text] }] },
        { securitySchemes: { key: { type: 'http', scheme: text } } },
      ),
  },
  {
    name: 'header of an API key',
    put: (text) =>
      withOperation(
        { security: [{ key: [] }] },
        { securitySchemes: { key: { type: 'apiKey', in: 'header', name: text } } },
      ),
  },
  { name: 'server', put: (text) => ({ ...withPath('/run'), servers: [{ url: text }] }) },
  {
    name: 'webhook',
    put: (text) => ({
      ...withPath('/run'),
      webhooks: named(text, { post: { responses: answer } }),
    }),
  },
  { name: 'openapi', put: (text) => ({ ...withPath('/run'), openapi: text }) },
  { name: 'dialect', put: (text) => ({ ...withPath('/run'), jsonSchemaDialect: text }) },
  { name: 'top-level key', put: (text) => ({ ...withPath('/run'), ...named(text, text) }) },
];
