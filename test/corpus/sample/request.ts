import { isJsonObject } from '../../../src/model/index.js';
import type {
  ApiModel,
  Content,
  Operation,
  Parameter,
  SchemaAt,
  SecurityScheme,
} from '../../../src/model/index.js';
import { formFields } from '../../../src/plan/form-fields.js';
import { fitsParameter, headerText, pairs, pathText } from './serialize.js';
import type { Sampler } from './sampler.js';

export interface SampleRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: Record<string, string>;
  readonly body?: Buffer;
}

/** Why there is no request for an operation. */
export class NoSample extends Error {}

interface Draft {
  path: string;
  readonly query: string[];
  readonly cookies: string[];
  readonly headers: Record<string, string>;
}

/** A request that an operation must take: a generated value for each parameter and for the body. */
export function sampleRequest(
  model: ApiModel,
  operation: Operation,
  sampler: Sampler,
): SampleRequest {
  if (/[?#]/.test(operation.path)) throw new NoSample('no path of a request has ? or #');
  const draft: Draft = { path: operation.path, query: [], cookies: [], headers: {} };
  for (const parameter of operation.parameters) addParameter(draft, parameter, sampler);
  addCredentials(draft, model, operation);
  const body = sampleBody(model, operation, sampler, draft);
  if (draft.cookies.length > 0) draft.headers.cookie = draft.cookies.join('; ');
  const search = draft.query.length === 0 ? '' : `?${draft.query.join('&')}`;
  return {
    method: operation.method.toUpperCase(),
    target: `${encodePath(draft.path)}${search}`,
    headers: draft.headers,
    ...(body === undefined ? {} : { body }),
  };
}

/** What a client may send in a request line; the templates' own text may have anything. */
function encodePath(path: string): string {
  return path.replace(/[^!-~]|[\\"<>^`{|}#?]/g, (text) => encodeURIComponent(text));
}

/** Headers that belong to the connection and the body's bytes: a description cannot choose them freely. */
export const framing: ReadonlySet<string> = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'expect',
  'host',
  'range',
  'te',
  'transfer-encoding',
  'upgrade',
]);

function addParameter(draft: Draft, parameter: Parameter, sampler: Sampler): void {
  const { in: location, name, required } = parameter;
  if (location === 'header' && name === 'content-length') draft.headers[name] = '0';
  if (location === 'header' && framing.has(name)) return;
  const value = sampler.sample(parameter, (one) => fitsParameter(parameter, one));
  if (value === undefined) {
    if (required) throw new NoSample(`no value for the ${location} parameter ${name}`);
    return;
  }
  if (location === 'path') {
    draft.path = draft.path.replace(`{${name}}`, () => pathText(parameter, value));
  } else if (location === 'header') draft.headers[name] = headerText(parameter, value);
  else {
    const list = location === 'query' ? draft.query : draft.cookies;
    list.push(...pairs(parameter, value).map(([key, text]) => `${key}=${text}`));
  }
}

/** Credentials for the first alternative that needs no certificate of the client. */
function addCredentials(draft: Draft, model: ApiModel, { security, key }: Operation): void {
  if (security === undefined) return;
  const schemes = new Map(model.securitySchemes.map((scheme) => [scheme.key, scheme]));
  const alternative = security.find((all) =>
    all.every(({ scheme }) => schemes.get(scheme)?.type !== 'mutualTLS'),
  );
  if (alternative === undefined) throw new NoSample(`${key} admits nobody without a certificate`);
  for (const { scheme } of alternative) {
    const one = schemes.get(scheme);
    if (one !== undefined) addCredential(draft, one);
  }
}

function addCredential(draft: Draft, { type, in: place, name = '', httpScheme }: SecurityScheme) {
  if (type === 'unknown') return;
  if (type !== 'apiKey') {
    const scheme = type === 'http' ? (httpScheme ?? 'bearer') : 'bearer';
    draft.headers.authorization = `${scheme} ${scheme === 'basic' ? 'dXNlcjpwYXNz' : 'token'}`;
  } else if (place === 'header') {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw new NoSample(`no header can be called ${name}`);
    draft.headers[name.toLowerCase()] = 'key';
  } else {
    // The description may have the key as a parameter too.
    const [list, key] = [place === 'query' ? draft.query : draft.cookies, encodeURIComponent(name)];
    if (!list.some((pair) => pair.startsWith(`${key}=`))) list.push(`${key}=key`);
  }
}

function sampleBody(
  model: ApiModel,
  { body, method }: Operation,
  sampler: Sampler,
  { headers }: Draft,
): Buffer | undefined {
  if (body === undefined || method === 'trace') return undefined;
  let reason = 'the body has no media type';
  for (const content of body.contents) {
    const made = bodyMakers[content.kind](content, sampler, model);
    if (made === undefined) {
      reason = `no value for the ${content.mediaType} body`;
      continue;
    }
    headers['content-type'] = made.type ?? concrete(content.mediaType);
    headers['content-length'] = String(made.bytes.length);
    return made.bytes;
  }
  if (body.required && body.contents.length > 0) throw new NoSample(reason);
  return undefined;
}

/** A media type of a range. */
export function concrete(mediaType: string): string {
  if (mediaType === '*/*' || mediaType === '*') return 'application/octet-stream';
  return mediaType.replace(/\/\*$/, '/x-sample');
}

interface MadeBody {
  readonly bytes: Buffer;
  readonly type?: string;
}

type BodyMaker = (content: Content, sampler: Sampler, model: ApiModel) => MadeBody | undefined;

const plain: BodyMaker = () => ({ bytes: Buffer.from('some text') });

const bodyMakers: Readonly<Record<Content['kind'], BodyMaker>> = {
  json: ({ schema }, sampler) => {
    const value = schema === undefined ? { any: 'value' } : sampler.sample(schema);
    return value === undefined ? undefined : { bytes: Buffer.from(JSON.stringify(value)) };
  },
  text: ({ schema }, sampler) => {
    return { bytes: Buffer.from(sampleText(schema, sampler)) };
  },
  binary: plain,
  events: plain,
  form: formBody,
  multipart: multipartBody,
};

/** Text for a schema; XML and the like have a schema that says nothing of their text. */
export function sampleText(schema: SchemaAt | undefined, sampler: Sampler): string {
  const value = schema && sampler.sample(schema, (one) => typeof one !== 'object');
  return String(value ?? '<text/>');
}

function formBody(content: Content, sampler: Sampler, model: ApiModel): MadeBody | undefined {
  if (content.schema === undefined) return { bytes: Buffer.from('a=b') };
  const styles = new Map(
    formFields(model, content).map(({ name }) => {
      const { style = 'form', explode = true } = content.encoding.get(name) ?? {};
      return [name, { in: 'query', name, style, explode }] as const;
    }),
  );
  const styleOf = (name: string) =>
    styles.get(name) ?? ({ in: 'query', name, style: 'form', explode: true } as const);
  const value = sampler.sample(
    content.schema,
    (one) =>
      isJsonObject(one) &&
      Object.entries(one).every(([name, member]) => fitsParameter(styleOf(name), member)),
  );
  if (!isJsonObject(value)) return undefined;
  const text = Object.entries(value)
    .flatMap(([name, member]) => pairs(styleOf(name), member))
    .map(([key, one]) => `${key}=${one}`);
  return { bytes: Buffer.from(text.join('&')) };
}

const boundary = 'sample-boundary';

function multipartBody(content: Content, sampler: Sampler, model: ApiModel): MadeBody | undefined {
  const type = `${concrete(content.mediaType)}; boundary=${boundary}`;
  if (content.schema === undefined) return { bytes: multipart([part('a', 'b')]), type };
  const value = sampler.sample(content.schema, isJsonObject);
  if (!isJsonObject(value)) return undefined;
  const fields = new Map(formFields(model, content).map((field) => [field.name, field]));
  const parts = Object.entries(value).flatMap(([name, member]) => {
    const field = fields.get(name);
    const items = Array.isArray(member) && field?.isJson !== true ? member : [member];
    return items.map((item) => {
      if (field?.isFile === true) return part(name, 'bytes', 'application/octet-stream', true);
      const isJson = typeof item === 'object' && item !== null;
      return isJson
        ? part(name, JSON.stringify(item), 'application/json')
        : part(name, String(item));
    });
  });
  return { bytes: multipart(parts), type };
}

function multipart(parts: readonly string[]): Buffer {
  return Buffer.from(`${parts.join('')}--${boundary}--\r\n`);
}

function part(name: string, text: string, type?: string, isFile = false): string {
  const quoted = name.replaceAll('"', '%22');
  const file = isFile ? '; filename="file.bin"' : '';
  const typeLine = type === undefined ? '' : `Content-Type: ${type}\r\n`;
  return `--${boundary}\r\nContent-Disposition: form-data; name="${quoted}"${file}\r\n${typeLine}\r\n${text}\r\n`;
}
