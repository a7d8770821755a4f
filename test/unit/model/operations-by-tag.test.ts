import { expect, test } from 'vitest';
import { operationsByTag } from '../../../src/model/index.js';
import { modelOf } from '../../support/model-of.js';

const operation = (operationId: string, tag: string) => ({
  operationId,
  tags: [tag],
  responses: { '200': { description: 'ok' } },
});

test('each tag has its operations in the order of the document, webhooks last', () => {
  const model = modelOf(
    {
      openapi: '3.1.0',
      info: { title: 'Test', version: '1' },
      webhooks: { told: { post: operation('told', 'a') } },
      paths: {
        '/1': { get: operation('one', 'a') },
        '/2': { get: operation('two', 'b') },
        '/3': { get: operation('three', 'a') },
      },
    },
    { webhooks: true },
  );
  const names = [...operationsByTag(model)].map(([tag, all]) => [
    tag.name,
    ...all.map(({ name }) => name),
  ]);
  expect(names).toEqual([
    ['a', 'one', 'three', 'told'],
    ['b', 'two'],
  ]);
});
