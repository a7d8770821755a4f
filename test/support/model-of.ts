import { buildModel } from '../../src/model/index.js';
import type { ApiModel, JsonObject, ModelOptions } from '../../src/model/index.js';

/** The model of a document that is already in the normal dialect, without reading any file. */
export function modelOf(document: object, options: ModelOptions = {}): ApiModel {
  const normal = JSON.parse(JSON.stringify(document)) as JsonObject;
  return buildModel(
    {
      reference: 'test',
      title: 'Test',
      version: '1.0.0',
      openapi: '3.1',
      document: normal,
      normal,
      locate: () => ({ file: 'test.yaml' }),
      inputs: [],
      diagnostics: [],
    },
    options,
  );
}

/** A document with only component schemas. */
export function documentOf(schemas: object): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Test', version: '1.0.0' },
    paths: {},
    components: { schemas },
  };
}
