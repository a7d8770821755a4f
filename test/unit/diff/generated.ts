/** Random documents, and random edits of them whose change is known because the edit was made here. */

export type Random = () => number;

/** A small generator of random numbers (mulberry32): equal seeds, equal documents. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Node {
  [key: string]: unknown;
}

const pick = <T>(random: Random, list: readonly T[]): T => {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
};

const SCHEMAS = 8;
const OPERATIONS = 6;
const ref = (i: number) => ({ $ref: `#/components/schemas/S${i}` });

function leaf(random: Random, i: number): Node {
  return pick(random, [
    () => ({ type: 'string', minLength: 1, maxLength: 20 }),
    () => ({ type: 'integer', minimum: 0, maximum: 100 }),
    () => ({ type: 'string', enum: [`a${i}`, `b${i}`, `c${i}`] }),
    () => ({ type: 'boolean', description: 'A switch.' }),
    () => ({ type: 'array', items: { type: 'number' }, maxItems: 9 }),
    () => ({ ...ref(Math.floor(random() * SCHEMAS)) }),
    () => ({ type: 'array', items: ref(Math.floor(random() * SCHEMAS)) }),
  ])();
}

/** A document with components that may refer to each other in circles, and operations that use them. */
export function randomDocument(random: Random): Node {
  const schemas: Node = {};
  for (let i = 0; i < SCHEMAS; i++) {
    const names = ['alpha', 'beta', 'gamma', 'delta', 'kind'].slice(
      0,
      3 + Math.floor(random() * 3),
    );
    const properties: Node = { tag: { type: 'string', const: `tag${i}` } };
    for (const [j, name] of names.entries()) properties[name] = leaf(random, i * 10 + j);
    const schema = {
      type: 'object',
      required: ['tag', ...names.filter(() => random() < 0.5)],
      properties,
    };
    schemas[`S${i}`] =
      random() < 0.3 ? { allOf: [schema, { description: 'One of several.' }] } : schema;
  }
  schemas['Union'] = { oneOf: [ref(0), ref(1), ref(2)] };
  const paths: Node = {};
  for (let i = 0; i < OPERATIONS; i++) {
    const schema =
      i === 0 ? { $ref: '#/components/schemas/Union' } : ref(Math.floor(random() * SCHEMAS));
    const content = { 'application/json': { schema } };
    paths[`/things${i}/{id}`] = {
      post: {
        operationId: `operation${i}`,
        tags: ['things'],
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } },
        ],
        requestBody: { required: true, content },
        responses: {
          200: { description: 'Done.', content: { ...content } },
          404: { description: 'Not found.' },
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Generated', version: '1.0.0' },
    paths,
    components: { schemas },
  };
}

/** Where an edit was made: no two edits of one document touch the same place. */
interface Edit {
  readonly kind: string;
  /** Changes the document; undefined when this document has no place for it. */
  readonly apply: (document: Node, random: Random, taken: Set<string>) => boolean;
}

const record = (value: unknown): Node => value as Node;

function objects(document: Node): [string, Node][] {
  return Object.entries(record(record(document['components'])['schemas'])).flatMap(
    ([name, schema]): [string, Node][] => {
      const own = record(schema);
      if (own['properties'] !== undefined) return [[name, own]];
      const members = own['allOf'] as Node[] | undefined;
      return members?.[0] === undefined ? [] : [[name, members[0]]];
    },
  );
}

const onSchema = (
  kind: string,
  change: (schema: Node, properties: Node, required: string[]) => boolean,
): Edit => ({
  kind,
  apply(document, random, taken) {
    const free = objects(document).filter(([name]) => !taken.has(name));
    if (free.length === 0) return false;
    const [name, schema] = pick(random, free);
    if (!change(schema, record(schema['properties']), schema['required'] as string[])) return false;
    taken.add(name);
    return true;
  },
});

/** An edit of the first property that fits. */
const onProperty = (
  kind: string,
  fits: (property: Node) => boolean,
  change: (property: Node) => void,
): Edit =>
  onSchema(kind, (_, properties) => {
    const found = Object.entries(properties).find(
      ([name, one]) => name !== 'tag' && fits(record(one)),
    );
    if (found === undefined) return false;
    change(record(found[1]));
    return true;
  });

const onOperation = (
  kind: string,
  change: (operation: Node, document: Node, path: string) => void,
): Edit => ({
  kind,
  apply(document, random, taken) {
    const paths = record(document['paths']);
    const free = Object.keys(paths).filter((path) => !taken.has(stemOf(path)));
    if (free.length === 0) return false;
    const path = pick(random, free);
    change(record(record(paths[path])['post']), document, path);
    taken.add(stemOf(path));
    return true;
  },
});

/** What stays of a path whatever an edit does to it. */
const stemOf = (path: string): string => path.split('/')[1] ?? path;

const has = (keyword: string) => (property: Node) => property[keyword] !== undefined;
const parameters = (operation: Node): Node[] => operation['parameters'] as Node[];

export const EDITS: readonly Edit[] = [
  onSchema('property-added-optional', (_, properties) => {
    properties['fresh'] = { type: 'string', format: 'uuid' };
    return true;
  }),
  onSchema('property-added-required', (_, properties, required) => {
    properties['fresh'] = { type: 'boolean' };
    required.push('fresh');
    return true;
  }),
  onSchema('property-removed-required', (_, properties, required) => {
    const name = required.find((one) => one !== 'tag');
    if (name === undefined) return false;
    delete properties[name];
    required.splice(required.indexOf(name), 1);
    return true;
  }),
  onSchema('property-removed-optional', (_, properties, required) => {
    const name = Object.keys(properties).find((one) => !required.includes(one));
    if (name === undefined) return false;
    delete properties[name];
    return true;
  }),
  onSchema('property-became-optional', (_, __, required) => {
    const at = required.findIndex((one) => one !== 'tag');
    if (at >= 0) required.splice(at, 1);
    return at >= 0;
  }),
  onSchema('property-became-required', (_, properties, required) => {
    const name = Object.keys(properties).find((one) => !required.includes(one));
    if (name !== undefined) required.push(name);
    return name !== undefined;
  }),
  onSchema('required-name-added', (_, __, required) => required.push('undeclared') > 0),
  onSchema('additional-properties-closed', (schema) => {
    schema['additionalProperties'] = false;
    return true;
  }),
  onSchema('additional-properties-constrained', (schema) => {
    schema['additionalProperties'] = { type: 'string' };
    return true;
  }),
  onSchema('became-nullable', (schema) => {
    schema['type'] = ['object', 'null'];
    return true;
  }),
  onSchema('min-properties-tightened', (schema) => {
    schema['minProperties'] = 2;
    return true;
  }),
  onSchema('const-changed', (_, properties) => {
    record(properties['tag'])['const'] = 'another';
    return true;
  }),
  onProperty('max-length-tightened', has('maxLength'), (one) => (one['maxLength'] = 10)),
  onProperty('min-length-loosened', has('minLength'), (one) => delete one['minLength']),
  onProperty('pattern-added', has('maxLength'), (one) => (one['pattern'] = '^x')),
  onProperty('maximum-loosened', has('maximum'), (one) => (one['maximum'] = 1_000)),
  onProperty('exclusive-minimum-tightened', has('maximum'), (one) => (one['exclusiveMinimum'] = 2)),
  onProperty('type-widened', has('maximum'), (one) => (one['type'] = 'number')),
  onProperty(
    'type-changed',
    (one) => one['type'] === 'boolean',
    (one) => (one['type'] = 'string'),
  ),
  onProperty('became-nullable', has('maxItems'), (one) => (one['type'] = ['array', 'null'])),
  onProperty('unique-items-tightened', has('maxItems'), (one) => (one['uniqueItems'] = true)),
  onProperty('enum-value-added', has('enum'), (one) => (one['enum'] as string[]).push('fresh')),
  onProperty('enum-value-removed', has('enum'), (one) => (one['enum'] as string[]).pop()),
  onProperty('enum-removed', has('enum'), (one) => delete one['enum']),
  onProperty('default-added', has('maximum'), (one) => (one['default'] = 7)),
  onProperty(
    'became-read-only',
    (one) => one['type'] === 'boolean',
    (one) => (one['readOnly'] = true),
  ),
  onProperty('schema-deprecated', has('maxLength'), (one) => (one['deprecated'] = true)),
  onProperty(
    'schema-description-changed',
    has('description'),
    (one) => (one['description'] = 'Another.'),
  ),
  onProperty('unknown', has('maxLength'), (one) => (one['not'] = { const: 'x' })),
  {
    kind: 'union-branch-added',
    apply(document, _, taken) {
      if (taken.has('Union')) return false;
      taken.add('Union');
      const union = record(record(record(document['components'])['schemas'])['Union']);
      (union['oneOf'] as Node[]).push({ type: 'string', title: 'text' });
      return true;
    },
  },
  onOperation('parameter-added-optional', (operation) => {
    parameters(operation).push({ name: 'fresh', in: 'header', schema: { type: 'string' } });
  }),
  onOperation('parameter-removed-optional', (operation) => parameters(operation).pop()),
  onOperation('parameter-became-required', (operation) => {
    record(parameters(operation)[1])['required'] = true;
  }),
  onOperation('response-added', (operation) => {
    record(operation['responses'])['409'] = { description: 'Conflict.' };
  }),
  onOperation('response-removed', (operation) => delete record(operation['responses'])['404']),
  onOperation('response-body-added', (operation) => {
    record(record(operation['responses'])['404'])['content'] = {
      'application/json': { schema: ref(1) },
    };
  }),
  onOperation('operation-deprecated', (operation) => (operation['deprecated'] = true)),
  onOperation(
    'operation-id-changed',
    (operation) => (operation['operationId'] = `fresh${String(operation['operationId'])}`),
  ),
  onOperation('request-body-became-optional', (operation) => {
    record(operation['requestBody'])['required'] = false;
  }),
  onOperation('request-media-type-added', (operation) => {
    record(record(operation['requestBody'])['content'])['text/plain'] = {
      schema: { type: 'string' },
    };
  }),
  onOperation('operation-removed', (_, document, path) => delete record(document['paths'])[path]),
  onOperation('operation-added', (_, document, path) => {
    record(document['paths'])[`${path}/fresh`] = {
      get: {
        tags: ['things'],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 204: { description: 'Nothing.' } },
      },
    };
  }),
  onOperation('path-parameter-renamed', (operation, document, path) => {
    const paths = record(document['paths']);
    paths[path.replace('{id}', '{thingId}')] = paths[path];
    delete paths[path];
    record(parameters(operation)[0])['name'] = 'thingId';
  }),
];

/** Applies `count` edits to a copy of a document and gives the kinds of change that they must show as. */
export function edited(
  document: Node,
  random: Random,
  count: number,
): { after: Node; expected: string[] } {
  const after = structuredClone(document);
  const taken = new Set<string>();
  const expected: string[] = [];
  while (expected.length < count) {
    const edit = pick(random, EDITS);
    if (edit.apply(after, random, taken)) expected.push(edit.kind);
    else if (random() < 0.05) break;
  }
  return { after, expected: expected.sort() };
}
