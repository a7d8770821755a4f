import type { JsonValue } from '../../src/model/index.js';

const record = (entries: readonly (readonly [string, JsonValue])[]) => Object.fromEntries(entries);

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const escapeRegex = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A schema with a text at every place of a Schema Object that takes one. */
function schemaWith(text: string): JsonValue {
  return {
    type: 'object',
    title: text,
    description: text,
    $comment: text,
    required: [text],
    properties: record([
      [text, { type: 'string', description: text, title: text, example: text, default: text }],
      ['listed', { enum: [text, 'other'], description: text }],
      ['fixed', { const: text }],
      ['formatted', { type: 'string', format: text }],
      ['media', { type: 'string', contentMediaType: text }],
      ['matching', { type: 'string', pattern: escapeRegex(text), examples: [text] }],
      ['deep', { type: 'object', properties: record([[text, { const: { [text]: text } }]]) }],
      [
        'evolving',
        {
          oneOf: [
            {
              type: 'object',
              title: text,
              required: [text],
              properties: record([[text, { const: text }]]),
            },
            { type: 'integer' },
          ],
          discriminator: { propertyName: text },
        },
      ],
      [`x ${text}`, { type: ['string', 'null'], 'x-note': text }],
    ]),
    patternProperties: record([[`^q${escapeRegex(text)}`, { type: 'string' }]]),
    dependentRequired: record([[text, [text]]]),
    propertyNames: { not: { const: `not ${text}` } },
    xml: { name: text, prefix: text },
    externalDocs: { url: 'https://example.org/', description: text },
    examples: [record([[text, text]])],
    'x-extension': record([[text, [text, null, record([[text, text]])]]]),
  };
}

function operationWith(text: string, index: number): JsonValue {
  return {
    operationId: text,
    summary: text,
    description: text,
    tags: [text],
    deprecated: true,
    externalDocs: { url: 'https://example.org/', description: text },
    parameters: [
      { in: 'query', name: text, required: true, description: text, schema: { enum: [text] } },
      { in: 'query', name: 'plain', description: text, schema: { type: 'string', default: text } },
      {
        in: 'path',
        name: 'id',
        required: true,
        description: text,
        schema: { type: 'string', example: text },
      },
    ],
    requestBody: {
      description: text,
      required: true,
      content: {
        'application/json': {
          schema: reference(`S${index}`),
          examples: record([[text, { summary: text, description: text, value: text }]]),
        },
      },
    },
    responses: {
      200: {
        description: text,
        headers: { 'x-one': { description: text, schema: { type: 'string', default: text } } },
        content: { 'application/json': { schema: reference(`S${index}`), example: text } },
        links: record([['next', { operationId: text, description: text }]]),
        'x-extension': text,
      },
    },
    callbacks: record([
      [
        `c${index}`,
        {
          'https://example.org/{$request.body#/url}': {
            post: { description: text, responses: { 200: { description: text } } },
          },
        },
      ],
    ]),
    'x-extension': record([[text, text]]),
  };
}

/** One document with every text at every place that takes any text at all. */
export function documentWithEverything(texts: readonly string[]): Record<string, JsonValue> {
  const all = texts.join(' | ');
  return {
    openapi: '3.1.0',
    info: {
      title: all,
      version: all,
      summary: all,
      description: texts.join('\n'),
      contact: { name: all },
      license: { name: all },
    },
    servers: texts.map((text) => ({
      url: 'https://example.org/{part}',
      description: text,
      variables: { part: { default: text, enum: [text], description: text } },
    })),
    tags: texts.map((text) => ({ name: text, description: text })),
    paths: record(
      texts.map((text, index) => [
        `/things${index}/{id}`,
        { summary: text, description: text, post: operationWith(text, index) },
      ]),
    ),
    components: {
      schemas: record(texts.map((text, index) => [`S${index}`, schemaWith(text)])),
      securitySchemes: record(
        texts.map((text, index) => [
          `scheme${index}`,
          { type: 'apiKey', in: 'query', name: text, description: text },
        ]),
      ),
    },
    'x-extension': record(texts.map((text) => [text, text])),
  };
}
