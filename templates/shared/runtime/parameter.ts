import type { ParameterDescriptor, Shape, ValidatorModule } from './descriptor.js';
import { namedCheck, type Check } from './check.js';
import { BadJson, parseJson } from './json.js';
import { setOwn } from './own-property.js';
import type { RawText } from './pairs.js';
import { UnreadableText, type Decode } from './percent.js';
import { addViolation, type Violation } from './problem.js';
import { readerOf, type ReadText } from './styles.js';

/** A parameter, ready to be read many times. */
export interface CompiledParameter {
  readonly descriptor: ParameterDescriptor;
  readonly read: ReadText;
  readonly check: Check | null;
}

export type Values = Record<string, unknown>;

export function compileParameter(
  descriptor: ParameterDescriptor,
  validators: ValidatorModule,
  decode: Decode,
): CompiledParameter {
  return {
    descriptor,
    read: withEmptyValue(
      descriptor,
      descriptor.json ? jsonReader(decode) : readerOf(descriptor, decode),
    ),
    check: namedCheck(validators, descriptor.validate),
  };
}

function jsonReader(decode: Decode): ReadText {
  return (raw) => {
    if (typeof raw !== 'string') throw new UnreadableText('repeated', 'must be given only once');
    return parseJson(decode(raw));
  };
}

/** `?flag` and `?flag=` where that is allowed: a boolean is true then, a list empty, others absent. */
function withEmptyValue({ allowEmptyValue, shape }: ParameterDescriptor, read: ReadText): ReadText {
  if (allowEmptyValue !== true || shape.types.includes('string')) return read;
  return (raw) => (raw === '' ? emptyValue(shape) : read(raw));
}

function emptyValue({ types }: Shape): unknown {
  if (types.includes('boolean')) return true;
  return types.includes('array') ? [] : undefined;
}

/** Puts a parameter's value, or its default, into `values`; adds what is wrong with it to `violations`. */
export function takeParameter(
  parameter: CompiledParameter,
  raw: RawText | undefined,
  values: Values,
  violations: Violation[],
): void {
  if (raw === undefined) {
    takeAbsent(parameter, values, violations);
    return;
  }
  try {
    takeValue(parameter, parameter.read(raw), values, violations);
  } catch (error) {
    report(parameter, error, violations);
  }
}

export function takeValue(
  parameter: CompiledParameter,
  value: unknown,
  values: Values,
  violations: Violation[],
): void {
  const { descriptor, check } = parameter;
  if (value === undefined) {
    takeAbsent(parameter, values, violations);
    return;
  }
  const findings = check === null ? null : check(value);
  if (findings !== null) {
    for (const finding of findings) {
      addViolation(violations, { in: descriptor.in, name: descriptor.name, ...finding });
    }
  }
  setOwn(values, descriptor.name, value);
}

function takeAbsent(
  { descriptor }: CompiledParameter,
  values: Values,
  violations: Violation[],
): void {
  if (descriptor.default !== undefined) {
    setOwn(values, descriptor.name, fresh(descriptor.default));
  } else if (descriptor.required) {
    addViolation(violations, {
      in: descriptor.in,
      name: descriptor.name,
      pointer: '',
      keyword: 'required',
      message: 'is required',
    });
  }
}

/** Handlers may change what they are given, so a default is never shared. */
function fresh(value: unknown): unknown {
  return typeof value === 'object' ? structuredClone(value) : value;
}

export function report(
  { descriptor }: CompiledParameter,
  error: unknown,
  violations: Violation[],
): void {
  if (!(error instanceof UnreadableText) && !(error instanceof BadJson)) throw error;
  addViolation(violations, {
    in: descriptor.in,
    name: descriptor.name,
    pointer: error.pointer,
    keyword: error.keyword,
    message: error.message,
  });
}
