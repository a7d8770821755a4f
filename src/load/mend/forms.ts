import { isJsonObject } from '../../model/index.js';
import type { JsonObject, JsonValue } from '../../model/index.js';

/** What a value that cannot be read comes to: nothing passes, as if it were not there, or this value. */
export type Otherwise = 'refuse' | 'drop' | { readonly take: JsonValue };

/** How a field of an object has to be, and what is made of one that is not. */
export interface Form {
  readonly expected: string;
  readonly accepts: (value: JsonValue, owner: JsonObject) => boolean;
  /** The value that is meant, where another spelling leaves no doubt. */
  readonly read?: (value: JsonValue, owner: JsonObject) => JsonValue | undefined;
  readonly otherwise: Otherwise | ((value: JsonValue) => Otherwise);
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'on', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'off', '0'].map((word) => [word, false] as const),
]);

/** `"false"`, `No` and 0 are what YAML 1.1, or somebody in a hurry, writes for false. */
export function toBoolean(value: JsonValue): boolean | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? truths.get(String(value).trim().toLowerCase())
    : undefined;
}

export function toNumber(value: JsonValue): number | undefined {
  if (typeof value !== 'string' || !/^\s*[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?\s*$/i.test(value)) {
    return undefined;
  }
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

export function toText(value: JsonValue): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** One text where a list of them belongs. */
export function toTexts(value: JsonValue): string[] | undefined {
  const texts = (Array.isArray(value) ? (value as JsonValue[]) : [value]).map(toText);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

export const isText = (value: JsonValue): value is string => typeof value === 'string';
export const isTexts = (value: JsonValue): boolean => Array.isArray(value) && value.every(isText);
const isNumber = (value: JsonValue): value is number => typeof value === 'number';
const isCount = (value: JsonValue): boolean =>
  isNumber(value) && Number.isInteger(value) && value >= 0;

export const flag = (otherwise: Otherwise): Form => ({
  expected: 'true or false',
  accepts: (value) => typeof value === 'boolean',
  read: toBoolean,
  otherwise,
});

export const text: Form = {
  expected: 'a string',
  accepts: isText,
  read: toText,
  otherwise: 'drop',
};

export const number: Form = {
  expected: 'a number',
  accepts: isNumber,
  read: toNumber,
  otherwise: 'refuse',
};

export const positive: Form = {
  expected: 'a number above zero',
  accepts: (value) => isNumber(value) && value > 0,
  read: (value) => {
    const read = Math.abs(isNumber(value) ? value : (toNumber(value) ?? 0));
    return read > 0 ? read : undefined;
  },
  otherwise: 'refuse',
};

/** A limit from above: one below zero lets nothing pass. */
export const most: Form = {
  expected: 'a whole number, not negative',
  accepts: isCount,
  read: (value) => {
    const read = toNumber(value);
    return read !== undefined && isCount(read) ? read : undefined;
  },
  otherwise: 'refuse',
};

/** A limit from below: one below zero is none. */
export const least: Form = {
  ...most,
  read: (value) => {
    const read = isNumber(value) ? value : toNumber(value);
    return read === undefined || !Number.isInteger(read) ? undefined : Math.max(0, read);
  },
};

/** One of these words, in letters of any size. */
export function oneOf(words: readonly string[], expected: string, otherwise: Otherwise): Form {
  return {
    expected,
    accepts: (value) => isText(value) && words.includes(value),
    read: (value) => {
      const wanted = isText(value) ? value.trim().toLowerCase() : undefined;
      return words.find((word) => word.toLowerCase() === wanted);
    },
    otherwise,
  };
}

/** A schema, of which `"false"` is one in other words; any other value is refused where shapes are checked. */
export const openness: Form = {
  expected: 'a schema',
  accepts: (value) => typeof value !== 'string' || toBoolean(value) === undefined,
  read: toBoolean,
  otherwise: 'refuse',
};

export const mapOfTexts: Form = {
  expected: 'an object of lists of strings',
  accepts: (value) => isJsonObject(value) && Object.values(value).every(isTexts),
  read: (value) => {
    if (!isJsonObject(value)) return undefined;
    const lists = Object.entries(value).map(([name, list]) => [name, toTexts(list)] as const);
    return lists.every(([, list]) => list !== undefined)
      ? (Object.fromEntries(lists) as JsonObject)
      : undefined;
  },
  otherwise: 'refuse',
};
