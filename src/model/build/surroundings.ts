import type {
  OpenAPIObject,
  ServerObject,
  ServerVariableObject,
  TagObject,
} from 'openapi3-ts/oas31';
import type { Server } from '../api-model.js';
import { list, object, optional, text, untrusted } from './reader.js';
import type { Reader } from './reader.js';

/** The path of a server URL, its variables replaced by their defaults (OpenAPI 3.1.0, Server Object). */
function basePath(url: string): string {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  const trimmed = path.replace(/\/+$/, '');
  return trimmed === '' || trimmed.startsWith('/') ? trimmed : `/${trimmed}`;
}

export function readServers({ document }: Reader): Server[] {
  return list(untrusted<OpenAPIObject>(document).servers).flatMap((raw) => {
    const server = untrusted<ServerObject>(raw);
    const template = text(server.url);
    if (template === undefined) return [];
    const variables = object(server.variables);
    const url = template.replaceAll(/\{([^}]*)\}/g, (whole, name: string) =>
      Object.hasOwn(variables, name)
        ? (text(untrusted<ServerVariableObject>(variables[name]).default) ?? whole)
        : whole,
    );
    return [{ url, basePath: basePath(url), ...optional('description', text(server.description)) }];
  });
}

/** The descriptions of the document's Tag Objects by name. */
export function readTagDescriptions({ document }: Reader): Map<string, string> {
  const result = new Map<string, string>();
  for (const raw of list(untrusted<OpenAPIObject>(document).tags)) {
    const tag = untrusted<TagObject>(raw);
    const name = text(tag.name);
    const description = text(tag.description);
    if (name !== undefined && description !== undefined) result.set(name, description);
  }
  return result;
}
