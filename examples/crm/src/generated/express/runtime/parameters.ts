import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { OperationDescriptor, ParameterDescriptor, ValidatorModule } from './descriptor.js';
import { cookieReader, queryReader, type ReadPairs } from './pair-parameters.js';
import { compileParameter, takeParameter, type Values } from './parameter.js';
import { parameterNames } from './path-template.js';
import { decodeNothing, decodePercent } from './percent.js';
import type { Violation } from './problem.js';

/** The undecoded text of each parameter of the path's template, in order. */
export type Captures = readonly string[];

type ReadCaptures = (captures: Captures, violations: Violation[]) => Values;
type ReadHeaders = (headers: IncomingHttpHeaders, violations: Violation[]) => Values;

/** What of a handler's request comes from parameters: only what the operation declares. */
export interface ParameterValues {
  params?: Values;
  query?: Values;
  headers?: Values;
  cookies?: Values;
}

export type ReadParameters = (
  incoming: IncomingMessage,
  search: string,
  captures: Captures,
  violations: Violation[],
) => ParameterValues;

export function compileParameters(
  operation: OperationDescriptor,
  validators: ValidatorModule,
): ReadParameters {
  const inPlace = (place: ParameterDescriptor['in']) =>
    (operation.parameters ?? []).filter((parameter) => parameter.in === place);
  const params = orNone(inPlace('path'), (list) => pathReader(operation.path, list, validators));
  const query = orNone(inPlace('query'), (list): ReadPairs => queryReader(list, validators));
  const headers = orNone(inPlace('header'), (list) => headerReader(list, validators));
  const cookies = orNone(inPlace('cookie'), (list): ReadPairs => cookieReader(list, validators));

  return (incoming, search, captures, violations) => {
    const values: ParameterValues = {};
    if (params !== null) values.params = params(captures, violations);
    if (query !== null) values.query = query(search, violations);
    if (headers !== null) values.headers = headers(incoming.headers, violations);
    if (cookies !== null) values.cookies = cookies(incoming.headers.cookie ?? '', violations);
    return values;
  };
}

function orNone<Reader>(
  descriptors: readonly ParameterDescriptor[],
  compile: (descriptors: readonly ParameterDescriptor[]) => Reader,
): Reader | null {
  return descriptors.length === 0 ? null : compile(descriptors);
}

function pathReader(
  path: string,
  descriptors: readonly ParameterDescriptor[],
  validators: ValidatorModule,
): ReadCaptures {
  const names = parameterNames(path);
  const parameters = descriptors.map((descriptor) => ({
    compiled: compileParameter(descriptor, validators, decodePercent),
    at: names.indexOf(descriptor.name),
  }));
  return (captures, violations) => {
    const values: Values = {};
    for (const { compiled, at } of parameters) {
      takeParameter(compiled, captures[at], values, violations);
    }
    return values;
  };
}

function headerReader(
  descriptors: readonly ParameterDescriptor[],
  validators: ValidatorModule,
): ReadHeaders {
  const parameters = descriptors.map((descriptor) => ({
    compiled: compileParameter(descriptor, validators, decodeNothing),
    field: descriptor.name.toLowerCase(),
  }));
  return (headers, violations) => {
    const values: Values = {};
    for (const { compiled, field } of parameters) {
      const text = headers[field];
      const joined = typeof text === 'string' ? text : text?.join(',');
      takeParameter(compiled, trimmedItems(compiled.descriptor, joined), values, violations);
    }
    return values;
  };
}

const aroundComma = /[ \t]*,[ \t]*/g;

/** Lists in header fields may have white space around their commas (RFC 9110, 5.6.1). */
function trimmedItems({ shape, json }: ParameterDescriptor, text: string | undefined) {
  if (text === undefined || json === true || !text.includes(',')) return text;
  const several = shape.types.includes('array') || shape.types.includes('object');
  return several ? text.replace(aroundComma, ',') : text;
}
