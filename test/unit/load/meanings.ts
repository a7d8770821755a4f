import type { OpenApiVersion } from '../../../src/model/index.js';

/** A way to write something that OpenAPI does not know, and what it is taken for. */
export interface Meaning {
  /** Where it stands: a position of the document below. */
  readonly place: keyof typeof positions;
  /** The members that the object there has, in YAML. */
  readonly written: string;
  /** The object as it is read, in YAML; for a reference to another kind of thing, what becomes of it. */
  readonly read: string;
  /** The same for people. */
  readonly means: string;
  readonly code: string;
  readonly version?: OpenApiVersion;
}

const operation = (rest: string) =>
  `paths: {/a: {post: {operationId: run, ${rest}${rest === '' ? '' : ', '}responses: {204: {description: none}}}}}`;
const shared = `components:
  schemas: {Pet: {type: object}}
  parameters: {Limit: {name: limit, in: query, schema: {type: integer}}}
  requestBodies: {Body: {content: {application/json: {schema: {type: object}}}}}
  responses: {Gone: {description: gone}}
  headers: {Count: {schema: {type: integer}}}
  examples: {One: {value: 1}}
`;
const json = (media: string) => `{content: {application/json: ${media}}}`;

/** Documents with an object in each position, and where it is. */
export const positions = {
  schema: {
    at: '/components/schemas/A',
    document: (text: string) =>
      `paths: {}\ncomponents: {schemas: {B: {type: object}, A: {${text}}}}`,
  },
  property: {
    at: '/components/schemas/A',
    document: (text: string) =>
      `paths: {}\ncomponents: {schemas: {A: {type: object, properties: {name: {${text}}}}}}`,
  },
  'schema of a body': {
    at: '/paths/~1a/post/requestBody/content/application~1json/schema',
    document: (text: string) =>
      `${operation(`requestBody: ${json(`{schema: {${text}}}`)}`)}\n${shared}`,
  },
  parameter: {
    at: '/paths/~1a/post/parameters/0',
    document: (text: string) => `${operation(`parameters: [{${text}}]`)}\n${shared}`,
  },
  'request body': {
    at: '/paths/~1a/post/requestBody',
    document: (text: string) => `${operation(`requestBody: {${text}}`)}\n${shared}`,
  },
  'media type': {
    at: '/paths/~1a/post/requestBody/content/application~1json',
    document: (text: string) => `${operation(`requestBody: ${json(`{${text}}`)}`)}\n${shared}`,
  },
  encoding: {
    at: '/paths/~1a/post/requestBody/content/multipart~1form-data/encoding/a',
    document: (text: string) =>
      `${operation(`requestBody: {content: {multipart/form-data: {schema: {type: object}, encoding: {a: {${text}}}}}}`)}\n${shared}`,
  },
  responses: {
    at: '/paths/~1a/post/responses',
    document: (text: string) => `paths: {/a: {post: {responses: {${text}}}}}\n${shared}`,
  },
  response: {
    at: '/paths/~1a/post/responses/200',
    document: (text: string) => `paths: {/a: {post: {responses: {200: {${text}}}}}}\n${shared}`,
  },
  header: {
    at: '/paths/~1a/post/responses/200/headers/x-a',
    document: (text: string) =>
      `paths: {/a: {post: {responses: {200: {description: '', headers: {x-a: {${text}}}}}}}}\n${shared}`,
  },
  operation: {
    at: '/paths/~1a/post',
    document: (text: string) =>
      `paths: {/a: {post: {${text}}}, /b: {post: {summary: b, responses: {204: {description: none}}}}}\n${shared}`,
  },
  'path item': {
    at: '/paths/~1a',
    document: (text: string) =>
      `paths: {/a: {${text}}, /b: {post: {responses: {204: {description: none}}}}}\n${shared}`,
  },
} as const satisfies Readonly<
  Record<string, { readonly at: string; readonly document: (text: string) => string }>
>;

const schema = (
  written: string,
  read: string,
  means: string,
  code: string,
  version: OpenApiVersion = '3.1',
): Meaning => ({ place: 'schema', written, read, means, code, version });

const clear = (written: string, read: string, version?: OpenApiVersion): Meaning =>
  schema(written, read, read, 'FG2030', version);

const refused = (written: string, keyword: string, version?: OpenApiVersion): Meaning =>
  schema(
    written,
    'not: {}',
    `no value passes: what \`${keyword}\` was to refuse is not known`,
    'FG2031',
    version,
  );

const dropped = (written: string, read = ''): Meaning =>
  schema(written, read, 'as if it were not there', 'FG2013');

const at = (
  place: Meaning['place'],
  written: string,
  read: string,
  means: string,
  code: string,
): Meaning => ({
  place,
  written,
  read,
  means,
  code,
});

const ok = 'responses: {204: {description: none}}';

/** Every rule of reading, each with the example that it is tested with. */
export const meanings: readonly Meaning[] = [
  clear('maxLength: "10"', 'maxLength: 10'),
  clear('minItems: -1', 'minItems: 0'),
  clear('minimum: "1.5"', 'minimum: 1.5'),
  clear('multipleOf: -2', 'multipleOf: 2'),
  clear('type: Integer', 'type: integer'),
  clear('type: bool', 'type: boolean'),
  clear('type: [String, null]', 'type: [string, "null"]'),
  clear('type: null', 'type: "null"'),
  clear('enum: a', 'enum: [a]'),
  clear('required: name', 'required: [name]'),
  clear('dependentRequired: {a: b}', 'dependentRequired: {a: [b]}'),
  clear('additionalProperties: "false"', 'additionalProperties: false'),
  clear('pattern: 5', 'pattern: "5"'),
  clear('uniqueItems: "true"', 'uniqueItems: true'),
  clear('readOnly: yes please', 'readOnly: true'),
  clear('discriminator: kind', 'discriminator: {propertyName: kind}'),
  clear('minimum: 3, exclusiveMinimum: true', 'minimum: 3, exclusiveMinimum: 3'),
  schema(
    'type: string, nullable: "true"',
    'type: [string, "null"]',
    'type: [string, "null"]',
    'FG2030',
    '3.0',
  ),
  schema(
    'minimum: 3, exclusiveMinimum: "true"',
    'exclusiveMinimum: 3',
    'exclusiveMinimum: 3',
    'FG2030',
    '3.0',
  ),
  clear('type: integer, default: "5"', 'type: integer, default: 5'),
  schema(
    'items: [{type: string}, {}]',
    'prefixItems: [{type: string}, {}]',
    'by position, as before 2020-12',
    '',
  ),
  refused('type: thing', 'type'),
  refused('type: []', 'type'),
  refused('maxLength: many', 'maxLength'),
  refused('maxLength: -1', 'maxLength'),
  refused('minimum: {}', 'minimum'),
  refused('multipleOf: 0', 'multipleOf'),
  refused('exclusiveMaximum: high', 'exclusiveMaximum'),
  refused('enum: {a: 1}', 'enum'),
  refused('required: {a: true}', 'required'),
  refused('required: [[a]]', 'required'),
  refused('dependentRequired: 5', 'dependentRequired'),
  refused('pattern: {}', 'pattern'),
  refused('anyOf: []', 'anyOf'),
  schema(
    'pattern: "(?<"',
    'pattern: "(?<"',
    'no text passes: it is no regular expression that anybody could read',
    'FG2010',
  ),
  schema(
    'patternProperties: {"(?<": {type: string}, b: {}}',
    'patternProperties: {"(?<": {type: string}, b: {}}',
    'which names it means is not known, so every property must be what it says',
    'FG2010',
  ),
  schema('pattern: "(?i)a"', 'pattern: "(?i)a"', 'it is run as `/a/iu`', 'FG2110'),
  schema('type: string, format: int32', 'type: string', 'the format is left out', 'FG2035'),
  schema('type: integer, format: date', 'type: integer', 'the format is left out', 'FG2035'),
  schema(
    'type: string, enum: [a], default: 5',
    'type: string, enum: [a]',
    'nothing is filled in',
    'FG2034',
  ),
  schema('properties: null', '', 'as if it were not there', 'FG2032'),
  schema('maxLength: null', '', 'as if it were not there', 'FG2032'),
  schema('properties: {a: null}', 'properties: {a: true}', 'every value passes', 'FG2046'),
  schema('maxlength: 5', 'maxLength: 5', 'maxLength: 5', 'FG2036'),
  schema('readonly: true', 'readOnly: true', 'readOnly: true', 'FG2036'),
  dropped('title: []'),
  dropped('format: {}'),
  dropped('deprecated: soon'),
  dropped('examples: {a: 1}'),
  dropped('discriminator: {}'),
  dropped('exclusiveMaximum: true'),
  dropped('required: true'),
  dropped(
    'discriminator: {propertyName: k, mapping: {a: 5}}',
    'discriminator: {propertyName: k, mapping: {}}',
  ),
  dropped('discriminator: {propertyName: k, mapping: null}', 'discriminator: {propertyName: k}'),
  at(
    'property',
    'required: true',
    'type: object, properties: {name: {}}, required: [name]',
    'the object that holds it requires it, as before draft 4',
    'FG2030',
  ),
  ...(
    [
      ['a parameter', 'parameters/Limit'],
      ['a response', 'responses/Gone'],
      ['a request body', 'requestBodies/Body'],
      ['an example', 'examples/One'],
      ['all schemas', 'schemas'],
    ] as const
  ).map(([what, name]) =>
    at(
      'schema of a body',
      `$ref: "#/components/${name}"`,
      'false',
      `no value passes: it refers to ${what}`,
      'FG2033',
    ),
  ),
  at('schema of a body', '$ref: "#/info"', 'false', 'no value passes', 'FG2033'),
  at('parameter', 'name: q, in: Query', 'name: q, in: query', 'in: query', 'FG2030'),
  at('parameter', 'name: 5, in: query', 'name: "5", in: query', 'name: "5"', 'FG2030'),
  at(
    'parameter',
    'name: q, in: query, required: "true"',
    'name: q, in: query, required: true',
    'required: true',
    'FG2030',
  ),
  at(
    'parameter',
    'name: q, in: query, required: perhaps',
    'name: q, in: query, required: true',
    'required: true, as then nothing is let through',
    'FG2030',
  ),
  at(
    'parameter',
    'name: q, in: query, style: FORM',
    'name: q, in: query, style: form',
    'style: form',
    'FG2030',
  ),
  at(
    'parameter',
    'name: q, in: query, style: csv',
    'name: q, in: query, style: form',
    'style: form, the default of its location',
    'FG2030',
  ),
  at(
    'parameter',
    'name: q, in: query, explode: [], allowEmptyValue: maybe',
    'name: q, in: query',
    'as if it were not there',
    'FG2013',
  ),
  at('parameter', 'name: q, in: query', 'name: q, in: query', 'every text passes', 'FG2047'),
  at(
    'parameter',
    'name: q, in: query, content: {application/json: {}, text/plain: {}}',
    'name: q, in: query, content: {application/json: {}, text/plain: {}}',
    'the first is read, the others are not',
    'FG2048',
  ),
  at(
    'parameter',
    'name: q, in: querystring, schema: {}',
    'name: q, in: querystring, schema: {}',
    'it is not read: only OpenAPI 3.2 has it',
    'FG2015',
  ),
  at('parameter', '$ref: "#/components/schemas/Pet"', '', 'an error', 'FG2002'),
  at('parameter', 'in: query', '', 'an error', 'FG2002'),
  at('parameter', 'name: q, in: somewhere', '', 'an error', 'FG2002'),
  at(
    'request body',
    'required: "yes", content: {}',
    'required: true, content: {}',
    'required: true',
    'FG2030',
  ),
  at(
    'request body',
    '$ref: "#/components/schemas/Pet"',
    'required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}',
    'a required JSON body of that schema',
    'FG2033',
  ),
  at(
    'request body',
    '$ref: "#/components/parameters/Limit"',
    'required: true, content: {application/json: {schema: false}}',
    'no body passes',
    'FG2033',
  ),
  at(
    'request body',
    'content: {text/plain: {}, "text/plain; charset=utf-8": {}}',
    'content: {text/plain: {}, "text/plain; charset=utf-8": {}}',
    'the first holds for both',
    'FG2038',
  ),
  at(
    'media type',
    '$ref: "#/components/schemas/Pet"',
    'schema: {$ref: "#/components/schemas/Pet"}',
    'content of that schema',
    'FG2033',
  ),
  at('media type', 'schema: null', 'schema: true', 'every value passes', 'FG2046'),
  at('encoding', 'style: FORM', 'style: form', 'style: form', 'FG2030'),
  at('encoding', 'style: csv', '', 'as if it were not there', 'FG2013'),
  at(
    'responses',
    'ok: {description: a}',
    'ok: {description: a}',
    'it cannot be answered',
    'FG2037',
  ),
  at(
    'response',
    '$ref: "#/components/schemas/Pet"',
    'description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}',
    'a JSON answer of that schema',
    'FG2033',
  ),
  at(
    'response',
    '$ref: "#/components/parameters/Limit"',
    'description: ""',
    'an answer without content',
    'FG2033',
  ),
  at(
    'header',
    '$ref: "#/components/schemas/Pet"',
    'schema: {$ref: "#/components/schemas/Pet"}',
    'a header of that schema',
    'FG2033',
  ),
  at('header', '$ref: "#/components/examples/One"', '', 'every text passes', 'FG2033'),
  at(
    'header',
    '$ref: "#/components/parameters/Limit"',
    '$ref: "#/components/parameters/Limit"',
    'read all the same',
    'FG2033',
  ),
  at('operation', `tags: a, ${ok}`, `tags: [a], ${ok}`, 'tags: [a]', 'FG2030'),
  at(
    'operation',
    '$ref: "#/paths/~1b/post"',
    `summary: b, ${ok}`,
    'the operation that it refers to',
    'FG2039',
  ),
  at('path item', `Post: {${ok}}`, `post: {${ok}}`, 'post', 'FG2036'),
  at(
    'path item',
    `$ref: "#/paths/~1b", get: {${ok}}`,
    `post: {${ok}}, get: {${ok}}`,
    'both; what stands beside the reference wins',
    'FG2039',
  ),
  at('path item', '$ref: "#/components/schemas/Pet"', '', 'nothing is served', 'FG2033'),
  at('path item', 'get: null', '', 'as if it were not there', 'FG2032'),
];

/** The table for people. */
export function meaningsTable(): string {
  const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;
  const isYaml = ({ means, read }: Meaning) => means === read || /^[a-z]+: \S+$/i.test(means);
  const rows = meanings.map((row) => {
    const means = isYaml(row) ? code(row.means) : row.means;
    return `| ${row.place} | ${code(row.written)} | ${means} | ${row.code} |`;
  });
  return ['| place | written | means | told |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
