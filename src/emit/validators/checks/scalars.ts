import type { JsonValue, SchemaObject } from '../../../model/index.js';
import { numberFormatMessages, numberFormats, stringFormats } from '../formats.js';
import type { Frame } from '../frame.js';
import { literal, otherwise } from '../javascript.js';
import type { Code } from '../javascript.js';
import { numberAt, stringAt } from '../keywords.js';
import { patternTest } from '../patterns.js';

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** `minLength: 3` is decided by the UTF-16 length except where surrogate pairs could matter. */
function shortest(schema: SchemaObject, frame: Frame): Code {
  const { value } = frame;
  const minimum = numberAt(schema, 'minLength');
  if (minimum === undefined || minimum <= 0) return [];
  const least = Math.ceil(minimum);
  const rest =
    least === 1
      ? ''
      : ` || (${value}.length < ${2 * least} && ${frame.helper('codePoints')}(${value}) < ${least})`;
  const message = `must be at least ${plural(minimum, 'character')} long`;
  return frame.refuse(`${value}.length < ${least}${rest}`, 'minLength', message);
}

function longestText(schema: SchemaObject, frame: Frame): Code {
  const { value } = frame;
  const maximum = numberAt(schema, 'maxLength');
  if (maximum === undefined) return [];
  const condition = `${value}.length > ${maximum} && ${frame.helper('codePoints')}(${value}) > ${maximum}`;
  const message = `must be at most ${plural(maximum, 'character')} long`;
  return frame.refuse(condition, 'maxLength', message);
}

/** A pattern is asked of texts up to its limit only; those beyond are refused, as are all where it cannot be read. */
function patternChecks(schema: SchemaObject, frame: Frame): Code {
  const pattern = stringAt(schema, 'pattern') ?? '';
  if (pattern === '') return [];
  const test = patternTest(pattern, frame);
  if (test === undefined) {
    const message = `is refused, for the pattern ${shorten(pattern)} cannot be read`;
    return frame.fail('pattern', message);
  }
  const message = `must match the pattern ${shorten(pattern)}`;
  const check = frame.refuse(`!${test.matches(frame.value)}`, 'pattern', message);
  const { limit } = test;
  if (limit === undefined || 2 * (numberAt(schema, 'maxLength') ?? Infinity) <= limit) return check;
  const tooLong = `must be at most ${limit} characters long to be held against the pattern ${shorten(pattern)}`;
  return inTurn(frame.refuse(`${frame.value}.length > ${limit}`, 'pattern', tooLong), check);
}

/** The second check where the first found nothing. */
function inTurn(first: Code, second: Code): Code {
  if (first.length === 0 || second.length === 0) return [...first, ...second];
  return [...first.slice(0, -1), ...otherwise(second)];
}

export function stringChecks(schema: SchemaObject, frame: Frame): Code {
  const code = [
    ...shortest(schema, frame),
    ...inTurn(longestText(schema, frame), patternChecks(schema, frame)),
  ];
  const format = stringAt(schema, 'format') ?? '';
  const check = stringFormats.get(format);
  if (check !== undefined) {
    const condition = `!${frame.helper(check)}(${frame.value})`;
    code.push(...frame.refuse(condition, 'format', `must have the format ${format}`));
  }
  return code;
}

/** Keywords that compare a number with theirs: which comparison is a violation, and what is expected. */
const comparisons = [
  ['minimum', '<', 'must be at least'],
  ['exclusiveMinimum', '<=', 'must be greater than'],
  ['maximum', '>', 'must be at most'],
  ['exclusiveMaximum', '>=', 'must be less than'],
] as const;

export function numberChecks(schema: SchemaObject, frame: Frame): Code {
  const code: (string | Code)[] = [];
  for (const [keyword, operator, message] of comparisons) {
    const bound = numberAt(schema, keyword);
    if (bound === undefined) continue;
    const condition = `${frame.value} ${operator} ${bound}`;
    code.push(...frame.refuse(condition, keyword, `${message} ${bound}`));
  }
  const divisor = numberAt(schema, 'multipleOf');
  if (divisor !== undefined && divisor > 0 && Number.isFinite(divisor)) {
    const condition = `!${frame.helper('isMultipleOf')}(${frame.value}, ${divisor})`;
    code.push(...frame.refuse(condition, 'multipleOf', `must be a multiple of ${divisor}`));
  }
  const format = stringAt(schema, 'format') ?? '';
  const check = numberFormats.get(format);
  if (check !== undefined) {
    const condition = `!${frame.helper(check)}(${frame.value})`;
    const message = numberFormatMessages.get(format) ?? `must have the format ${format}`;
    code.push(...frame.refuse(condition, 'format', message));
  }
  return code;
}

/** Enough to be helpful, short enough to be read. */
const listed = 20;
const longest = 200;

function shorten(words: string): string {
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}

export function listing(values: readonly JsonValue[]): string {
  const some = values.slice(0, listed).map((value) => shorten(JSON.stringify(value)));
  return some.join(', ') + (values.length > listed ? ', …' : '');
}

/** An expression that is true for values other than these. */
export function differs(frame: Frame, values: readonly JsonValue[]): string {
  const { value } = frame;
  if (values.length === 0) return 'true';
  if (values.some((one) => typeof one === 'object' && one !== null)) {
    const list = frame.constant('allowed', literal(values as JsonValue));
    return `!${frame.helper('isOneOf')}(${value}, ${list})`;
  }
  if (values.length <= 6) {
    return values.map((one) => `${value} !== ${literal(one)}`).join(' && ');
  }
  const set = frame.constant('allowed', `new Set([${values.map(literal).join(', ')}])`);
  return `!${set}.has(${value})`;
}

export function valueChecks(
  keyword: 'enum' | 'const',
  values: readonly JsonValue[],
  frame: Frame,
): Code {
  const message =
    values.length === 1 ? `must be ${listing(values)}` : `must be one of ${listing(values)}`;
  return frame.refuse(differs(frame, values), keyword, message);
}
