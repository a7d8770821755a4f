import type { ComponentsObject, OpenAPIObject, SecuritySchemeObject } from 'openapi3-ts/oas31';
import { nearest } from '../../diagnostics/index.js';
import type { SecurityRequirement, SecurityScheme } from '../api-model.js';
import { join } from '../pointer.js';
import { object, optional, text, untrusted } from './reader.js';
import type { Reader, Untrusted } from './reader.js';

type Raw = Untrusted<SecuritySchemeObject>;

/** What a scheme needs to be understood; a text says what is wrong. */
type Reading = Pick<SecurityScheme, 'in' | 'name' | 'httpScheme'> | string;

const keyLocations = ['query', 'header', 'cookie'] as const;
/** The name of a header (RFC 9110, 5.6.2); no request can have any other. */
const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

const readings = {
  apiKey: (scheme: Raw): Reading => {
    const location = keyLocations.find((one) => one === scheme.in);
    const name = text(scheme.name);
    if (location === undefined) return `"in" must be one of ${keyLocations.join(', ')}`;
    if (name === undefined) return '"name" is missing';
    if (location === 'header' && !headerName.test(name)) return '"name" is no name of a header';
    return { in: location, name };
  },
  http: (scheme: Raw): Reading => {
    const name = text(scheme.scheme);
    if (name === undefined) return '"scheme" is missing';
    return headerName.test(name) ? { httpScheme: name.toLowerCase() } : '"scheme" is no token';
  },
  oauth2: (): Reading => ({}),
  openIdConnect: (): Reading => ({}),
  mutualTLS: (): Reading => ({}),
} as const;

type KnownType = keyof typeof readings;
const knownTypes = Object.keys(readings) as KnownType[];

const unknown = 'unknown' as const;

/**
 * The schemes of the document (OpenAPI 3.1.1, Security Scheme Object), and those that requirements name
 * though nothing declares them. What cannot be read becomes a scheme of the type `unknown`: its function
 * gets the request, and an operation that asks for it is as closed as any other.
 */
export function readSecuritySchemes(
  reader: Reader,
  requirements: readonly SecurityRequirement[],
): SecurityScheme[] {
  const asked = new Map(requirements.flat().map((one) => [one.scheme, one] as const));
  const declared = declaredSchemes(reader, (key) => asked.has(key));
  const keys = declared.map(({ key }) => key);
  const known = new Set(keys);
  const undeclared = [...asked.values()].filter(({ scheme }) => !known.has(scheme));
  return [
    ...declared,
    ...undeclared.map(({ scheme, pointer }): SecurityScheme => {
      reader.report('FG2020', { scheme, suggestion: nearest(scheme, keys) }, pointer);
      return { key: scheme, type: unknown, pointer };
    }),
  ];
}

function declaredSchemes(reader: Reader, isAsked: (key: string) => boolean): SecurityScheme[] {
  const { components } = untrusted<OpenAPIObject>(reader.document);
  const schemes = object(untrusted<ComponentsObject>(components).securitySchemes);
  return Object.entries(schemes).map(([key, raw]) => {
    const at = join('/components/securitySchemes', key);
    const node = reader.follow(raw, at);
    const scheme = untrusted<SecuritySchemeObject>(node?.value);
    const pointer = node?.pointer ?? at;
    const shared = { key, ...optional('description', text(scheme.description)), pointer };
    const type = knownTypes.find((one) => one === scheme.type);
    const reading = type === undefined ? typeProblem(scheme.type) : readings[type](scheme);
    if (type !== undefined && typeof reading !== 'string') return { ...shared, type, ...reading };
    if (isAsked(key)) reader.report('FG2021', { scheme: key, problem: String(reading) }, pointer);
    return { ...shared, type: unknown };
  });
}

function typeProblem(found: Raw['type']): string {
  const suggestion = typeof found === 'string' ? nearest(found, knownTypes) : undefined;
  const hint = suggestion === undefined ? '' : `; did the author mean ${suggestion}?`;
  return `"type" must be one of ${knownTypes.join(', ')}${hint}`;
}
