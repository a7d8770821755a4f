import type { JsonValue, SchemaAt, SchemaObject } from '../../../model/index.js';
import { numberFormatMessages, numberFormats, stringFormats } from '../formats.js';
import type { Frame } from '../frame.js';
import { literal } from '../javascript.js';
import type { Code } from '../javascript.js';
import { numberAt, stringAt } from '../keywords.js';
import { patternFlags } from '../patterns.js';

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** `minLength: 3` is decided by the UTF-16 length except where surrogate pairs could matter. */
function lengths(schema: SchemaObject, frame: Frame): Code {
  const code: (string | Code)[] = [];
  const { value } = frame;
  const minimum = numberAt(schema, 'minLength');
  if (minimum !== undefined && minimum > 0) {
    const least = Math.ceil(minimum);
    const rest =
      least === 1
        ? ''
        : ` || (${value}.length < ${2 * least} && ${frame.helper('codePoints')}(${value}) < ${least})`;
    const message = `must be at least ${plural(minimum, 'character')} long`;
    code.push(...frame.refuse(`${value}.length < ${least}${rest}`, 'minLength', message));
  }
  const maximum = numberAt(schema, 'maxLength');
  if (maximum !== undefined) {
    const condition = `${value}.length > ${maximum} && ${frame.helper('codePoints')}(${value}) > ${maximum}`;
    const message = `must be at most ${plural(maximum, 'character')} long`;
    code.push(...frame.refuse(condition, 'maxLength', message));
  }
  return code;
}

/** A hoisted regular expression, undefined for a pattern that is none. */
export function patternConstant(pattern: string, at: SchemaAt, frame: Frame): string | undefined {
  const flags = patternFlags(pattern);
  if (flags === undefined) {
    frame.compilation.note('pattern', at.pointer, pattern);
    return undefined;
  }
  const suffix = flags === '' ? '' : `, '${flags}'`;
  return frame.constant('pattern', `new RegExp(${literal(pattern)}${suffix})`);
}

export function stringChecks(at: SchemaAt, schema: SchemaObject, frame: Frame): Code {
  const code = [...lengths(schema, frame)];
  const pattern = stringAt(schema, 'pattern') ?? '';
  const constant = pattern === '' ? undefined : patternConstant(pattern, at, frame);
  if (constant !== undefined) {
    const message = `must match the pattern ${shorten(pattern)}`;
    code.push(...frame.refuse(`!${constant}.test(${frame.value})`, 'pattern', message));
  }
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
