import { expect, test } from 'vitest';
import { askedSchemes } from '../../../src/model/index.js';
import { modelOf } from '../../support/model-of.js';

const responses = { '200': { description: 'ok' } };
const key = (name: string) => ({ type: 'apiKey', in: 'header', name });

test('only schemes that an operation or a webhook asks for, in the order of the document', () => {
  const model = modelOf(
    {
      openapi: '3.1.0',
      info: { title: 'Test', version: '1' },
      security: [{ everywhere: [] }],
      paths: {
        '/open': { get: { responses, security: [] } },
        '/closed': { get: { responses } },
      },
      webhooks: { told: { post: { responses, security: [{ sender: [] }] } } },
      components: {
        securitySchemes: { sender: key('s'), nobody: key('n'), everywhere: key('e') },
      },
    },
    { webhooks: true },
  );
  expect(askedSchemes(model).map((one) => one.key)).toEqual(['sender', 'everywhere']);
});
