import { isJsonObject } from '../../model/index.js';
import type { JsonObject, JsonValue } from '../../model/index.js';

interface KeywordForm {
  readonly expected: string;
  readonly accepts: (value: JsonValue) => boolean;
}

const typeNames: ReadonlySet<JsonValue> = new Set([
  'null',
  'boolean',
  'object',
  'array',
  'number',
  'string',
  'integer',
]);

const isString = (value: JsonValue) => typeof value === 'string';
const isStrings = (value: JsonValue) => Array.isArray(value) && value.every(isString);
const isSchema = (value: JsonValue) => typeof value === 'boolean' || isJsonObject(value);

const forms = {
  type: {
    expected: 'a type name of JSON Schema, or a list of them',
    accepts: (value) =>
      Array.isArray(value)
        ? value.length > 0 && value.every((name: JsonValue) => typeNames.has(name))
        : typeNames.has(value),
  },
  list: { expected: 'a list', accepts: (value) => Array.isArray(value) },
  filledList: {
    expected: 'a list that is not empty',
    accepts: (value) => Array.isArray(value) && value.length > 0,
  },
  number: { expected: 'a number', accepts: (value) => typeof value === 'number' },
  positive: {
    expected: 'a number above zero',
    accepts: (value) => typeof value === 'number' && value > 0,
  },
  count: {
    expected: 'a whole number, not negative',
    accepts: (value) => Number.isInteger(value) && (value as number) >= 0,
  },
  string: { expected: 'a string', accepts: isString },
  boolean: { expected: 'true or false', accepts: (value) => typeof value === 'boolean' },
  strings: { expected: 'a list of strings', accepts: isStrings },
  mapOfStrings: {
    expected: 'an object of lists of strings',
    accepts: (value) => isJsonObject(value) && Object.values(value).every(isStrings),
  },
  discriminator: {
    expected: 'an object with a propertyName',
    accepts: (value) => isJsonObject(value) && isString(value['propertyName'] ?? null),
  },
  schema: { expected: 'a schema', accepts: isSchema },
} as const satisfies Readonly<Record<string, KeywordForm>>;

/** The form that the value of each keyword must have (JSON Schema Validation 2020-12). */
const keywords: ReadonlyMap<string, KeywordForm> = new Map<string, KeywordForm>([
  ['type', forms.type],
  ['enum', forms.list],
  ['multipleOf', forms.positive],
  ...entriesWith(['maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum'], forms.number),
  ...entriesWith(['maxLength', 'minLength', 'maxItems', 'minItems'], forms.count),
  ...entriesWith(['maxProperties', 'minProperties', 'maxContains', 'minContains'], forms.count),
  ...entriesWith(['title', 'description', 'format', 'pattern'], forms.string),
  ...entriesWith(['contentEncoding', 'contentMediaType'], forms.string),
  ...entriesWith(['uniqueItems', 'readOnly', 'writeOnly', 'deprecated'], forms.boolean),
  ...entriesWith(['allOf', 'anyOf', 'oneOf'], forms.filledList),
  ['examples', forms.list],
  ['required', forms.strings],
  ['dependentRequired', forms.mapOfStrings],
  ['discriminator', forms.discriminator],
  ['items', forms.schema],
]);

function entriesWith(names: readonly string[], form: KeywordForm): [string, KeywordForm][] {
  return names.map((name) => [name, form]);
}

/**
 * A schema without the keywords whose values make no sense: it accepts more, never something else.
 * `onDrop` is told of each.
 */
export function dropMalformed(
  schema: JsonObject,
  onDrop: (keyword: string, expected: string) => void,
): JsonObject {
  let dropped: Set<string> | undefined;
  for (const keyword of Object.keys(schema)) {
    const form = keywords.get(keyword);
    if (form === undefined || form.accepts(schema[keyword] as JsonValue)) continue;
    (dropped ??= new Set()).add(keyword);
    onDrop(keyword, form.expected);
  }
  const without = dropped;
  if (without === undefined) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !without.has(keyword)));
}
