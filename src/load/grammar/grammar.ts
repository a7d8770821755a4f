/** The objects of an OpenAPI description that hold, somewhere inside, a schema or a reference. */
export type Kind =
  | 'document'
  | 'components'
  | 'paths'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'mediaType'
  | 'encoding'
  | 'responses'
  | 'response'
  | 'header'
  | 'example'
  | 'link'
  | 'callback'
  | 'securityScheme'
  | 'schema';

export type Holds = 'one' | 'list' | 'map';

/** What stands at a position: one object of a kind, a list of them, or a map by free names. */
export interface Shape {
  readonly kind: Kind;
  readonly holds: Holds;
}

const one = (kind: Kind): Shape => ({ kind, holds: 'one' });
const list = (kind: Kind): Shape => ({ kind, holds: 'list' });
const map = (kind: Kind): Shape => ({ kind, holds: 'map' });

export const methods = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
] as const;

const parameterFields = {
  schema: one('schema'),
  content: map('mediaType'),
  examples: map('example'),
};

/** Where schemas stand in schemas (JSON Schema 2020-12; `items` was a list before). */
const schemaFields: Readonly<Record<string, Shape>> = {
  $defs: map('schema'),
  definitions: map('schema'),
  properties: map('schema'),
  patternProperties: map('schema'),
  dependentSchemas: map('schema'),
  allOf: list('schema'),
  anyOf: list('schema'),
  oneOf: list('schema'),
  prefixItems: list('schema'),
  items: one('schema'),
  additionalItems: one('schema'),
  additionalProperties: one('schema'),
  unevaluatedItems: one('schema'),
  unevaluatedProperties: one('schema'),
  propertyNames: one('schema'),
  contains: one('schema'),
  contentSchema: one('schema'),
  not: one('schema'),
  if: one('schema'),
  then: one('schema'),
  else: one('schema'),
};

/** Every position below an object of a kind that holds another (OpenAPI 3.2.0, section 4). */
const tables: Record<Kind, Readonly<Record<string, Shape>>> = {
  document: { paths: one('paths'), webhooks: map('pathItem'), components: one('components') },
  components: {
    schemas: map('schema'),
    responses: map('response'),
    parameters: map('parameter'),
    examples: map('example'),
    requestBodies: map('requestBody'),
    headers: map('header'),
    securitySchemes: map('securityScheme'),
    links: map('link'),
    callbacks: map('callback'),
    pathItems: map('pathItem'),
    mediaTypes: map('mediaType'),
  },
  paths: {},
  pathItem: {
    parameters: list('parameter'),
    ...Object.fromEntries(methods.map((method) => [method, one('operation')])),
    additionalOperations: map('operation'),
  },
  operation: {
    parameters: list('parameter'),
    requestBody: one('requestBody'),
    responses: one('responses'),
    callbacks: map('callback'),
  },
  parameter: parameterFields,
  requestBody: { content: map('mediaType') },
  mediaType: {
    schema: one('schema'),
    itemSchema: one('schema'),
    examples: map('example'),
    encoding: map('encoding'),
  },
  encoding: { headers: map('header') },
  responses: {},
  response: { headers: map('header'), content: map('mediaType'), links: map('link') },
  header: parameterFields,
  example: {},
  link: {},
  callback: {},
  securityScheme: {},
  schema: schemaFields,
};

const fields: ReadonlyMap<string, ReadonlyMap<string, Shape>> = new Map(
  Object.entries(tables).map(([kind, table]) => [kind, new Map(Object.entries(table))]),
);

/** The shape of a field of an object of a kind; undefined for what is only data. */
export function fieldShape(kind: Kind, field: string): Shape | undefined {
  return fields.get(kind)?.get(field);
}

/** The fields of an object of a kind that hold other objects. */
export function fieldNames(kind: Kind): Iterable<string> {
  return fields.get(kind)?.keys() ?? [];
}

/** Objects whose keys are data, save for extensions (`x-…`). */
export const patterned: ReadonlyMap<Kind, Shape> = new Map([
  ['paths', one('pathItem')],
  ['responses', one('response')],
  ['callback', one('pathItem')],
]);

/** The section of `components` where an object of a kind can be given a name. */
export const sections: ReadonlyMap<Kind, string> = new Map([
  ['schema', 'schemas'],
  ['response', 'responses'],
  ['parameter', 'parameters'],
  ['example', 'examples'],
  ['requestBody', 'requestBodies'],
  ['header', 'headers'],
  ['securityScheme', 'securitySchemes'],
  ['link', 'links'],
  ['callback', 'callbacks'],
]);
