const operationsOfTag = 20;

/** A document with so many operations, in size and variety like those that people publish. */
export function syntheticDocument(operations: number): object {
  const resources = Math.ceil(operations / 4);
  const schemas: Record<string, object> = {};
  const paths: Record<string, object> = {};
  for (let index = 0; index < resources; index++) {
    const name = `Resource${index}`;
    const next = `Resource${(index + 1) % resources}`;
    schemas[name] = resourceSchema(index, next);
    const tag = `group ${Math.floor((index * 4) / operationsOfTag)}`;
    Object.assign(paths, pathsOf(index, name, tag));
  }
  const info = { title: `Synthetic ${operations}`, version: '1.0.0' };
  return { openapi: '3.1.0', info, paths, components: { schemas } };
}

function resourceSchema(index: number, next: string): object {
  return {
    type: 'object',
    description: `The resource number ${index}.`,
    required: ['id', 'name', 'state'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      name: { type: 'string', minLength: 1, maxLength: 100 + index },
      state: { type: 'string', enum: ['draft', 'active', `special${index}`] },
      count: { type: 'integer', minimum: 0, maximum: 1000 + index },
      changed: { type: ['string', 'null'], format: 'date-time' },
      labels: {
        type: 'array',
        items: { type: 'string', pattern: `^[a-z]{1,${(index % 20) + 3}}$` },
      },
      next: { anyOf: [{ $ref: `#/components/schemas/${next}` }, { type: 'null' }] },
    },
  };
}

function pathsOf(index: number, name: string, tag: string): Record<string, object> {
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } };
  const one = { '200': { description: 'The resource.', content } };
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
  const limit = { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1 } };
  const list = { type: 'array', items: { $ref: `#/components/schemas/${name}` } };
  const many = {
    '200': { description: 'All.', content: { 'application/json': { schema: list } } },
  };
  const operation = (verb: string) => ({
    operationId: `${verb}${name}`,
    tags: [tag],
    summary: `${verb} ${name}`,
  });
  return {
    [`/resources${index}`]: {
      get: { ...operation('list'), parameters: [limit], responses: many },
      post: { ...operation('create'), requestBody: { required: true, content }, responses: one },
    },
    [`/resources${index}/{id}`]: {
      parameters: [id],
      get: { ...operation('get'), responses: one },
      put: { ...operation('replace'), requestBody: { required: true, content }, responses: one },
    },
  };
}
