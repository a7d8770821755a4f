import SwaggerParser from '@apidevtools/swagger-parser';

import type { JsonObject, OpenApiVersion } from '../../model/index.js';
import type { SchemaError } from './schema-errors.js';

// The newest version of each line that the package has a schema for; patch versions change no schema.
const versions: Readonly<Partial<Record<OpenApiVersion, string>>> = {
  '3.0': '3.0.3',
  '3.1': '3.1.0',
};

/**
 * Checks a document against the published schema of its OpenAPI version, by swagger-parser. Nothing
 * is dereferenced: that would cost more than all the rest, and the schemas allow references.
 */
export async function openApiSchemaErrors(
  document: JsonObject,
  version: OpenApiVersion,
): Promise<readonly SchemaError[]> {
  const openapi = versions[version];
  if (openapi === undefined) return [];
  const info = { title: '', ...(document['info'] as JsonObject | undefined), version: '0' };
  const api = { paths: {}, ...document, openapi, info } as unknown as Parameters<
    typeof SwaggerParser.validate
  >[0];
  try {
    await SwaggerParser.validate(api, {
      resolve: { external: false },
      dereference: { excludedPathMatcher: () => true },
      validate: { spec: false },
    });
    return [];
  } catch (error) {
    if (error instanceof Error && 'details' in error && Array.isArray(error.details)) {
      return error.details as SchemaError[];
    }
    // Only the depth of a document can still stop the schema check; depth alone hinders nothing.
    if (error instanceof RangeError) return [];
    throw error;
  }
}
