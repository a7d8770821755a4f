import type { ParameterDescriptor, ValidatorModule } from './descriptor.js';
import { setOwn } from './own-property.js';
import { scanPairs, type PairSyntax } from './pairs.js';
import {
  compileParameter,
  report,
  takeParameter,
  takeValue,
  type CompiledParameter,
  type Values,
} from './parameter.js';
import { decodeCookie, decodeForm, UnreadableText, type Decode } from './percent.js';
import { addViolation, type Violation } from './problem.js';
import { deep, exploded, type ReadSpread } from './spread.js';
import { readerOf } from './styles.js';

/** Reads the parameters of one place of a request from that place's text. */
export type ReadPairs = (text: string, violations: Violation[]) => Values;

interface SpreadParameter extends CompiledParameter {
  readonly readSpread: ReadSpread;
}

export function queryReader(
  descriptors: readonly ParameterDescriptor[],
  validators: ValidatorModule,
): ReadPairs {
  return pairReader({ descriptors, validators, separator: '&', decode: decodeForm });
}

/** Exploded lists and objects in a cookie are delimited by `&` (OpenAPI, "Style Examples"), or are cookies each. */
export function cookieReader(
  descriptors: readonly ParameterDescriptor[],
  validators: ValidatorModule,
): ReadPairs {
  const spread = descriptors.some(({ explode, shape }) => explode && !isScalar(shape.types));
  const common = { descriptors, validators, decode: decodeCookie };
  if (!spread) return pairReader({ ...common, separator: ';' });
  const read = pairReader({ ...common, separator: '&' });
  return (text, violations) => read(text.replaceAll(';', '&'), violations);
}

function isScalar(types: readonly string[]): boolean {
  return !types.includes('array') && !types.includes('object');
}

export interface PairReaderOptions {
  readonly descriptors: readonly ParameterDescriptor[];
  readonly validators: ValidatorModule;
  readonly separator: PairSyntax['separator'];
  readonly decode: Decode;
  /** Whether pairs that no descriptor names become values too. */
  readonly keepUnknown?: boolean;
}

export function pairReader(options: PairReaderOptions): ReadPairs {
  const { descriptors, validators, separator, decode, keepUnknown = false } = options;
  const single: CompiledParameter[] = [];
  const spread: SpreadParameter[] = [];
  for (const descriptor of descriptors) {
    const compiled = compileParameter(descriptor, validators, decode);
    const readSpread = spreadOf(descriptor, decode);
    if (readSpread === undefined) single.push(compiled);
    else spread.push({ ...compiled, readSpread });
  }
  const index = new Map(single.map(({ descriptor }, at) => [descriptor.name, at]));
  const syntax: PairSyntax = { separator, decode, keepOthers: keepUnknown || spread.length > 0 };

  return (text, violations) => {
    const { known, others } = scanPairs(text, index, syntax);
    const values: Values = {};
    for (let at = 0; at < single.length; at++) {
      const parameter = single[at];
      if (parameter !== undefined) takeParameter(parameter, known[at], values, violations);
    }
    for (const parameter of spread) {
      try {
        takeValue(parameter, parameter.readSpread(others), values, violations);
      } catch (error) {
        report(parameter, error, violations);
      }
    }
    if (keepUnknown) {
      const unclaimed = others.filter(([name]) => !spread.some((one) => isPartOf(one, name)));
      for (const [name, text] of unclaimed) takeUnknown(name, text, decode, values, violations);
    }
    return values;
  };
}

function isPartOf({ descriptor }: SpreadParameter, name: string): boolean {
  return name.startsWith(`${descriptor.name}[`);
}

function takeUnknown(
  name: string,
  text: string,
  decode: Decode,
  values: Values,
  violations: Violation[],
): void {
  try {
    const value = decode(text);
    const before = Object.hasOwn(values, name) ? values[name] : undefined;
    if (Array.isArray(before)) before.push(value);
    else setOwn(values, name, before === undefined ? value : [before, value]);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    const { keyword, message } = error;
    addViolation(violations, { in: 'query', name, pointer: '', keyword, message });
  }
}

function spreadOf(descriptor: ParameterDescriptor, decode: Decode): ReadSpread | undefined {
  const { name, style, explode, shape, json } = descriptor;
  if (json === true || !shape.types.includes('object')) return undefined;
  const deepObject = style === 'deepObject';
  if (!deepObject && !(style === 'form' && explode)) return undefined;
  const read = deepObject ? deep(name, shape, decode) : exploded(shape, decode);
  return shape.types.length === 1 ? read : orSingle(descriptor, read, decode);
}

/** A parameter that may be something else than an object stands under its own name then. */
function orSingle(descriptor: ParameterDescriptor, read: ReadSpread, decode: Decode): ReadSpread {
  const types = descriptor.shape.types.filter((type) => type !== 'object');
  const single = readerOf({ ...descriptor, shape: { ...descriptor.shape, types } }, decode);
  return (others) => {
    const own = others.filter(([name]) => name === descriptor.name).map(([, text]) => text);
    const [first, ...more] = own;
    if (first === undefined) return read(others);
    return single(more.length === 0 ? first : own);
  };
}
