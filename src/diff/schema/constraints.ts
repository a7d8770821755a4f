import type { JsonValue, SchemaObject } from '../../model/index.js';

/** How the value of a constraint decides what it lets through. */
type Sense = 'upper' | 'lower' | 'flag' | 'other';

const SENSES = {
  maximum: 'upper',
  exclusiveMaximum: 'upper',
  maxLength: 'upper',
  maxItems: 'upper',
  maxProperties: 'upper',
  maxContains: 'upper',
  minimum: 'lower',
  exclusiveMinimum: 'lower',
  minLength: 'lower',
  minItems: 'lower',
  minProperties: 'lower',
  minContains: 'lower',
  uniqueItems: 'flag',
  multipleOf: 'other',
  pattern: 'other',
  format: 'other',
  contentEncoding: 'other',
  contentMediaType: 'other',
} as const satisfies Partial<Record<keyof SchemaObject, Sense>>;

/** Keywords that restrict a value by a value of their own. */
export type ConstraintKeyword = keyof typeof SENSES;

export const CONSTRAINTS = Object.keys(SENSES) as ConstraintKeyword[];

/** Whether `value` lets less through than `other`; false where that cannot be said. */
export function stricter(keyword: ConstraintKeyword, value: JsonValue, other: JsonValue): boolean {
  if (keyword === 'multipleOf') return isMultiple(value, other) && value !== other;
  if (typeof value !== 'number' || typeof other !== 'number') return false;
  const sense: Sense = SENSES[keyword];
  return sense === 'upper' ? value < other : sense === 'lower' && value > other;
}

function isMultiple(value: JsonValue, of: JsonValue): boolean {
  if (typeof value !== 'number' || typeof of !== 'number' || of === 0) return false;
  const quotient = value / of;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9;
}

/** Constraints whose absence says the same as this value. */
const NEUTRAL: ReadonlyMap<ConstraintKeyword, JsonValue> = new Map([
  ['minLength', 0],
  ['minItems', 0],
  ['minProperties', 0],
]);

export function isNeutral(keyword: ConstraintKeyword, value: JsonValue | undefined): boolean {
  return value !== undefined && NEUTRAL.get(keyword) === value;
}
