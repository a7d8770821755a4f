import { describe, expect, test } from 'vitest';
import { ftero, isArray, isObject, readSpec, valueAt, type Json } from './bundledSpecs.js';
import { elementsOf } from './elements.js';
import { schemasOf } from './schemas.js';

interface Example {
  readonly pointer: string;
  readonly schema: string;
  readonly value: Json;
}

/** Each example of a document with the schema that it is an example of. */
function examplesOf(version: string): readonly Example[] {
  return elementsOf(readSpec(version)).flatMap(({ pointer, node }): Example[] => {
    const { example, examples, value, schema } = node;
    if (value !== undefined) {
      return [{ pointer, schema: pointer.replace(/\/examples\/[^/]+$/, '/schema'), value }];
    }
    if (example !== undefined && isObject(schema)) {
      return [{ pointer, schema: `${pointer}/schema`, value: example }];
    }
    return isArray(examples) ? examples.map((each) => ({ pointer, schema: pointer, value: each })) : [];
  });
}

describe.each(ftero.versions)('Ftero %s', (version) => {
  const examples = examplesOf(version);
  const schemaAt = schemasOf(version);

  test('has examples for every operation with a body', () => {
    const bodies = elementsOf(readSpec(version)).flatMap(({ node, pointer }) =>
      isObject(node['requestBody']) ? [`${pointer}/requestBody`] : [],
    );
    for (const body of bodies) {
      expect(examples.filter(({ pointer }) => pointer.startsWith(body))).not.toEqual([]);
    }
  });

  test('has examples that its schemas accept', () => {
    const refused = examples.flatMap(({ pointer, schema, value }) => {
      const validate = schemaAt(schema);
      return validate(value) ? [] : [{ pointer, errors: validate.errors }];
    });
    expect(refused).toEqual([]);
  });

  test('shows the call examples with all known properties', () => {
    const content = '/paths/~1calls/post/requestBody/content/application~1json';
    const known = knownCallProperties(version);
    for (const name of ['inboundCall', 'outboundCall', 'campaignCall']) {
      const call = valueAt(readSpec(version), `${content}/examples/${name}/value/call`);
      const unknown = isObject(call) ? Object.keys(call).filter((key) => !known.has(key)) : [name];
      expect(unknown).toEqual([]);
    }
  });
});

function knownCallProperties(version: string): ReadonlySet<string> {
  const document = readSpec(version);
  const places = [
    '/components/schemas/CallBase/properties',
    ...['InboundCall', 'OutboundCall', 'CampaignCall'].map(
      (name) => `/components/schemas/${name}/allOf/1/properties`,
    ),
  ];
  return new Set(places.flatMap((place) => Object.keys(valueAt(document, place) ?? {})));
}
