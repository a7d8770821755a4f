import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, join } from '../../model/index.js';
import type { JsonObject, JsonValue } from '../../model/index.js';
import { excerpt } from '../describe.js';
import { omit } from '../omit.js';
import { toBoolean, toNumber, toText } from './forms.js';
import type { Mender } from './mending.js';
import { conjuncts, isOfTypes, typesOf } from './schema-facts.js';

/**
 * Defaults that their own schema refuses. What is filled in for a value that was not sent is not checked
 * again, so it must be one that could have been sent.
 */
export const defaults: Mender = ({ document, nodes, report, change }) => {
  for (const { kind, holds, value, pointer } of nodes) {
    if (kind !== 'schema' || holds !== 'one' || !isJsonObject(value)) continue;
    if (!Object.hasOwn(value, 'default')) continue;
    const given = value['default'] as JsonValue;
    const parts = conjuncts(document, value);
    if (parts.every((part) => allows(part, given))) continue;
    const at = join(pointer, 'default');
    const read = inOtherWords(given).find((one) => parts.every((part) => allows(part, one)));
    const shown = excerpt(JSON.stringify(given));
    if (read === undefined) {
      report('FG2034', { value: shown }, at);
      change(pointer, (schema) => omit(schema as JsonObject, 'default'));
    } else {
      const expected = 'a value that its schema allows';
      report('FG2030', { key: 'default', expected, found: shown, read: JSON.stringify(read) }, at);
      change(pointer, (schema) => ({ ...(schema as JsonObject), default: read }));
    }
  }
};

/** The same value as another type would write it. */
function inOtherWords(value: JsonValue): JsonValue[] {
  const text = toText(value);
  const isFlag = value === 'true' || value === 'false';
  return [toNumber(value), isFlag ? toBoolean(value) : undefined, text].filter(
    (one) => one !== undefined,
  );
}

type Limit = (value: JsonValue, limit: JsonValue | undefined) => boolean;

const numeric =
  (fits: (value: number, limit: number) => boolean): Limit =>
  (value, limit) =>
    typeof value !== 'number' || typeof limit !== 'number' || fits(value, limit);

const length =
  (fits: (value: number, limit: number) => boolean): Limit =>
  (value, limit) =>
    typeof value !== 'string' || typeof limit !== 'number' || fits([...value].length, limit);

/** What can be told of a value without running it through a validator. */
const limits: Readonly<Record<string, Limit>> = {
  const: (value, limit) => limit === undefined || isDeepStrictEqual(value, limit),
  enum: (value, listed) =>
    !Array.isArray(listed) || listed.some((one) => isDeepStrictEqual(one, value)),
  maximum: numeric((value, limit) => value <= limit),
  minimum: numeric((value, limit) => value >= limit),
  maxLength: length((value, limit) => value <= limit),
  minLength: length((value, limit) => value >= limit),
};

function allows(schema: JsonObject, value: JsonValue): boolean {
  if (value === null && schema['nullable'] === true) return true;
  const types = typesOf(schema);
  if (types !== undefined && !types.includes('file') && !isOfTypes(value, types)) return false;
  return Object.entries(limits).every(([keyword, fits]) => fits(value, schema[keyword]));
}
