import type { Content, JsonValue, Operation, Response } from '../../../src/model/index.js';
import { concrete, framing, NoSample, sampleText } from './request.js';
import type { Sampler } from './sampler.js';

export interface SampleAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, JsonValue>>;
  readonly contentType?: string;
  readonly body?: unknown;
}

/** What a handler may answer: a generated body and headers of the first successful response, else of the first. */
export function sampleAnswer({ responses }: Operation, sampler: Sampler): SampleAnswer {
  const [response] = [...responses].sort((one, other) => rank(one) - rank(other));
  if (response === undefined) return { status: 204 };
  const status = statusOf(response);
  if (status < 200) throw new NoSample('every answer is an interim one');
  const headers = sampleHeaders(response, sampler);
  const shared = { status, ...(headers === undefined ? {} : { headers }) };
  const [first] = response.contents;
  if (first === undefined) return shared;
  for (const content of response.contents) {
    const body = sampleBody(content, sampler);
    if (body !== undefined) return { ...shared, contentType: concrete(content.mediaType), body };
  }
  throw new NoSample(`no value for the answer ${response.status} ${first.mediaType}`);
}

const rank = ({ status }: Response): number =>
  /^2/.test(status) ? 0 : status === 'default' ? 1 : /^1/.test(status) ? 3 : 2;

function statusOf({ status }: Response): number {
  if (status === 'default') return 200;
  return Number(status.replace(/xx$/i, '00'));
}

function sampleHeaders(
  { headers }: Response,
  sampler: Sampler,
): Record<string, JsonValue> | undefined {
  const values: Record<string, JsonValue> = {};
  for (const header of headers) {
    if (framing.has(header.name)) continue;
    const value = sampler.sample(header, isHeaderValue);
    if (value !== undefined) values[header.name] = value;
    else if (header.required) throw new NoSample(`no value for the answer's header ${header.name}`);
  }
  return Object.keys(values).length === 0 ? undefined : values;
}

/** Node refuses others; what an array or object looks like in a header is tested elsewhere. */
function isHeaderValue(value: JsonValue): boolean {
  if (typeof value === 'string') return /^[!-~](?:[ -~]*[!-~])?$/.test(value);
  return typeof value === 'number' || typeof value === 'boolean';
}

function sampleBody({ kind, schema }: Content, sampler: Sampler): unknown {
  switch (kind) {
    case 'json':
      return schema === undefined ? { any: 'value' } : sampler.sample(schema);
    case 'text':
      return sampleText(schema, sampler);
    case 'events':
      return events();
    default:
      return 'bytes';
  }
}

async function* events() {
  yield { data: 'one' };
}
