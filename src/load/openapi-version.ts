import { fail } from '../diagnostics/index.js';
import type { Place } from '../diagnostics/index.js';
import type { JsonObject, OpenApiVersion } from '../model/index.js';
import { excerpt } from './describe.js';

const minorVersion = /^(3\.[012])(?:\.\d+(?:-.*)?)?$/;

/**
 * The version of OpenAPI that a document declares. Fails with FG1050 (Swagger), FG1051 (unknown
 * version) or FG1052 (none).
 */
export function openApiVersion(
  document: JsonObject,
  place: (key: string) => Place,
): OpenApiVersion {
  if (Object.hasOwn(document, 'openapi')) {
    const { openapi } = document;
    // An unquoted 3.1 is a number in YAML; what is meant is clear.
    const declared = typeof openapi === 'object' ? JSON.stringify(openapi) : String(openapi);
    const minor = minorVersion.exec(declared)?.[1];
    if (minor !== undefined) return minor as OpenApiVersion;
    throw fail('FG1051', { version: excerpt(declared) }, place('openapi'));
  }
  if (Object.hasOwn(document, 'swagger')) {
    const version = excerpt(String(document['swagger']));
    throw fail('FG1050', { version }, place('swagger'));
  }
  throw fail('FG1052', {}, place(''));
}
