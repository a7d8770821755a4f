import { isJsonObject, join } from '../../model/index.js';
import type { JsonObject } from '../../model/index.js';
import { omit } from '../omit.js';
import type { Mender } from './mending.js';
import { typesOf } from './schema-facts.js';

const textFormats = [
  ...['date', 'date-time', 'time', 'duration', 'email', 'idn-email', 'hostname', 'idn-hostname'],
  ...['ipv4', 'ipv6', 'uri', 'uri-reference', 'uri-template', 'iri', 'iri-reference', 'uuid'],
  ...['json-pointer', 'relative-json-pointer', 'regex', 'byte', 'binary', 'password'],
];

/** The types that a format speaks of (OpenAPI Format Registry). Numbers that are too long are sent as text. */
const subjects: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...textFormats.map((format): [string, readonly string[]] => [format, ['string']]),
  ['int32', ['integer', 'number']],
  ['int64', ['integer', 'number', 'string']],
  ['float', ['integer', 'number', 'string']],
  ['double', ['integer', 'number', 'string']],
]);

/** Formats of another type than that of their schema: they say nothing about any of its values. */
export const formats: Mender = ({ nodes, report, change }) => {
  for (const { kind, holds, value, pointer } of nodes) {
    if (kind !== 'schema' || holds !== 'one' || !isJsonObject(value)) continue;
    const { format } = value;
    const about = typeof format === 'string' ? subjects.get(format) : undefined;
    if (about === undefined || typeof format !== 'string') continue;
    const types = typesOf(value)?.filter((type) => type !== 'null');
    if (types === undefined || types.length === 0 || types.includes('file')) continue;
    if (types.some((type) => about.includes(type))) continue;
    report('FG2035', { format, type: types.join(' or ') }, join(pointer, 'format'));
    change(pointer, (schema) => omit(schema as JsonObject, 'format'));
  }
};
