import { isJsonObject } from '../../model/index.js';
import type { JsonValue, OpenApiVersion } from '../../model/index.js';
import {
  flag,
  isText,
  isTexts,
  least,
  mapOfTexts,
  most,
  number,
  openness,
  positive,
  text,
  toBoolean,
  toNumber,
  toText,
  toTexts,
} from './forms.js';
import type { Form } from './forms.js';

const typeNames: ReadonlySet<JsonValue> = new Set([
  'null',
  'boolean',
  'object',
  'array',
  'number',
  'string',
  'integer',
]);

/** What people write for a type; each has one meaning in every language that knows it. */
const typeWords: ReadonlyMap<string, string> = new Map([
  ...[...typeNames].map((name) => [String(name), String(name)] as const),
  ...['int', 'int32', 'int64', 'long', 'short'].map((word) => [word, 'integer'] as const),
  ...['float', 'double', 'decimal', 'numeric'].map((word) => [word, 'number'] as const),
  ...['str', 'text', 'date', 'datetime', 'date-time', 'time', 'uuid', 'email', 'uri', 'url'].map(
    (word) => [word, 'string'] as const,
  ),
  ['bool', 'boolean'],
  ['dict', 'object'],
  ['map', 'object'],
  ['list', 'array'],
  ['nil', 'null'],
  ['none', 'null'],
]);

/** An unquoted `null` in YAML is the null of JSON, not the name of its type. */
function typeNamed(value: JsonValue): string | undefined {
  return value === null
    ? 'null'
    : isText(value)
      ? typeWords.get(value.trim().toLowerCase())
      : undefined;
}

const type: Form = {
  expected: 'a type name of JSON Schema, or a list of them',
  // `file` is Swagger's, and the dialect of 3.0 knows what it means.
  accepts: (value) =>
    Array.isArray(value)
      ? value.length > 0 && value.every((name: JsonValue) => typeNames.has(name))
      : typeNames.has(value) || value === 'file',
  read: (value) => {
    const names = (Array.isArray(value) ? (value as JsonValue[]) : [value]).map(typeNamed);
    if (names.length === 0 || names.includes(undefined)) return undefined;
    return Array.isArray(value) ? [...new Set(names as string[])] : names[0];
  },
  otherwise: 'refuse',
};

const enumeration: Form = {
  expected: 'a list',
  accepts: (value) => Array.isArray(value),
  read: (value) => (typeof value === 'object' ? undefined : [value]),
  otherwise: 'refuse',
};

const branches: Form = {
  expected: 'a list that is not empty',
  accepts: (value) => !Array.isArray(value) || value.length > 0,
  otherwise: 'refuse',
};

const required: Form = {
  expected: 'a list of strings',
  accepts: isTexts,
  // True on a property itself is the word of older drafts, which the object that holds it takes up.
  read: (value) =>
    typeof value === 'boolean' || toBoolean(value) !== undefined ? undefined : toTexts(value),
  otherwise: 'refuse',
};

const pattern: Form = {
  expected: 'a regular expression',
  accepts: (value) => isText(value),
  read: toText,
  otherwise: 'refuse',
};

const discriminator: Form = {
  expected: 'an object with a propertyName',
  accepts: (value) => isJsonObject(value) && isText(value['propertyName'] ?? null),
  // In Swagger 2.0 the name alone was the discriminator.
  read: (value) => (isText(value) ? { propertyName: value } : undefined),
  otherwise: 'drop',
};

const exclusive = (limit: string): Form => ({
  ...number,
  read: (value, owner) => {
    const isOn = typeof value === 'boolean' ? value : toBoolean(value);
    const bound = owner[limit];
    // As in OpenAPI 3.0, where the limit beside it says the number.
    if (isOn === true && typeof bound === 'number') return bound;
    return isText(value) ? toNumber(value) : undefined;
  },
  // Exclusive of no limit, or not exclusive: nothing is limited.
  otherwise: (value) =>
    typeof value === 'boolean' || toBoolean(value) !== undefined ? 'drop' : 'refuse',
});

const exclusiveFlag: Form = {
  expected: 'true or false',
  accepts: (value) => typeof value === 'boolean' || typeof value === 'number',
  read: (value) => toBoolean(value) ?? toNumber(value),
  otherwise: 'refuse',
};

function entriesWith(names: readonly string[], form: Form): [string, Form][] {
  return names.map((name) => [name, form]);
}

const common: readonly (readonly [string, Form])[] = [
  ['type', type],
  ['enum', enumeration],
  ['multipleOf', positive],
  ...entriesWith(['maximum', 'minimum'], number),
  ...entriesWith(['maxLength', 'maxItems', 'maxProperties', 'maxContains'], most),
  ...entriesWith(['minLength', 'minItems', 'minProperties', 'minContains'], least),
  ...entriesWith(['title', 'description', 'format', 'contentEncoding', 'contentMediaType'], text),
  // What is not sent, or not taken, is the safe side of these.
  ...entriesWith(['uniqueItems', 'readOnly', 'writeOnly'], flag({ take: true })),
  ['deprecated', flag('drop')],
  ...entriesWith(['allOf', 'anyOf', 'oneOf'], branches),
  ...entriesWith(['additionalProperties', 'unevaluatedProperties', 'items'], openness),
  ['required', required],
  ['dependentRequired', mapOfTexts],
  ['pattern', pattern],
  ['discriminator', discriminator],
  ['examples', { expected: 'a list', accepts: (value) => Array.isArray(value), otherwise: 'drop' }],
];

const later = new Map<string, Form>([
  ...common,
  ['exclusiveMaximum', exclusive('maximum')],
  ['exclusiveMinimum', exclusive('minimum')],
]);

/** The form that the value of each keyword must have (JSON Schema Validation 2020-12; OpenAPI 3.0.4). */
export const schemaForms: Readonly<Record<OpenApiVersion, ReadonlyMap<string, Form>>> = {
  '3.0': new Map<string, Form>([
    ...common,
    ...entriesWith(['exclusiveMaximum', 'exclusiveMinimum'], exclusiveFlag),
    ['nullable', flag('drop')],
  ]),
  '3.1': later,
  '3.2': later,
};
