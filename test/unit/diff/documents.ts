import { modelOf } from '../../support/model-of.js';
import type { ApiModel, JsonObject } from '../../../src/model/index.js';

/** An API with one operation whose request and response carry the schema `Thing`. */
export function apiOf(schema: unknown, schemas: object = {}, version = '1.0.0'): ApiModel {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } };
  return {
    ...modelOf({
      openapi: '3.1.0',
      info: { title: 'Test', version },
      paths: {
        '/things': {
          post: {
            operationId: 'createThing',
            tags: ['things'],
            requestBody: { required: true, content },
            responses: { 200: { description: 'Done.', content } },
          },
        },
      },
      components: { schemas: { Thing: schema, ...schemas } },
    } as unknown as JsonObject),
    version,
  };
}
