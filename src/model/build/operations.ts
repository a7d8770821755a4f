import type {
  OpenAPIObject,
  OperationObject,
  PathItemObject,
  RequestBodyObject,
  ResponseObject,
} from 'openapi3-ts/oas31';
import type { Body, Method, Operation, Response } from '../api-model.js';
import type { JsonObject, JsonValue } from '../json.js';
import { join } from '../pointer.js';
import type { Pointer } from '../pointer.js';
import { readContents } from './content.js';
import { readHeaders, readParameters } from './parameters.js';
import { list, object, optional, text, untrusted } from './reader.js';
import type { Reader } from './reader.js';
import { bothOf, readAccess } from './security.js';
import type { Access, SecurityAt } from './security.js';

export const methods: readonly Method[] = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
];

/** An operation before names are decided: what `nameOperations` completes. */
export type UnnamedOperation = Omit<Operation, 'name' | 'typeName' | 'tag'> & {
  /** The document's first tag, or undefined. */
  readonly tagTitle: string | undefined;
};

function readBody(
  reader: Reader,
  value: JsonValue | undefined,
  pointer: Pointer,
): Body | undefined {
  const node = reader.follow(value, pointer);
  if (node === undefined) return undefined;
  const body = untrusted<RequestBodyObject>(node.value);
  return {
    required: body.required === true,
    ...optional('description', text(body.description)),
    contents: readContents(reader, body.content, join(node.pointer, 'content')),
    pointer: node.pointer,
  };
}

function readResponses(reader: Reader, value: JsonValue | undefined, pointer: Pointer): Response[] {
  const responses: Response[] = [];
  for (const [status, raw] of Object.entries(object(value))) {
    if (!/^([1-5]\d\d|[1-5]XX|default)$/i.test(status)) continue;
    const node = reader.follow(raw, join(pointer, status));
    if (node === undefined) continue;
    const response = untrusted<ResponseObject>(node.value);
    responses.push({
      status: status === 'default' ? status : status.toUpperCase(),
      description: text(response.description) ?? '',
      headers: readHeaders(reader, response.headers, join(node.pointer, 'headers')),
      contents: readContents(reader, response.content, join(node.pointer, 'content')),
      pointer: node.pointer,
    });
  }
  return responses;
}

/**
 * Who may call an operation: its own list replaces the document's. OpenAPI has none for a path; where a
 * document has one all the same it is asked too, so that it can close what it stands at and never open.
 */
function accessTo(reader: Reader, operation: SecurityAt, item: SecurityAt): Access {
  if (operation.value !== undefined) return readAccess(reader, operation);
  const { security } = untrusted<OpenAPIObject>(reader.document);
  const whole = readAccess(reader, { value: security, pointer: '/security' });
  if (item.value === undefined) return whole;
  reader.reportOnce('FG2023', {}, item.pointer);
  return bothOf(whole, readAccess(reader, item));
}

function readOperation(
  reader: Reader,
  item: { readonly path: string; readonly value: JsonObject; readonly pointer: Pointer },
  method: Method,
): UnnamedOperation {
  const pointer = join(item.pointer, method);
  const value = untrusted<OperationObject>(item.value[method]);
  const shared = untrusted<PathItemObject>(item.value);
  const access = accessTo(
    reader,
    { value: value.security, pointer: join(pointer, 'security') },
    { value: item.value['security'], pointer: join(item.pointer, 'security') },
  );
  const body = readBody(reader, value.requestBody, join(pointer, 'requestBody'));
  return {
    key: `${method.toUpperCase()} ${item.path}`,
    ...optional('operationId', text(value.operationId)),
    method,
    path: item.path,
    tagTitle: text(list(value.tags)[0]),
    ...optional('summary', text(value.summary) ?? text(shared.summary)),
    ...optional('description', text(value.description) ?? text(shared.description)),
    deprecated: value.deprecated === true,
    parameters: readParameters(reader, [
      { value: shared.parameters, pointer: join(item.pointer, 'parameters') },
      { value: value.parameters, pointer: join(pointer, 'parameters') },
    ]),
    ...(body === undefined ? {} : { body }),
    responses: readResponses(reader, value.responses, join(pointer, 'responses')),
    ...(access === undefined ? {} : { security: access }),
    pointer,
  };
}

/** Where the operations of a member are served, and how those without a tag are called. */
const members = {
  paths: { pathOf: (key: string) => key, tag: undefined },
  // A webhook has a name and no path: it is received at `/name`.
  webhooks: { pathOf: (key: string) => `/${key.replace(/^\/+/, '')}`, tag: 'webhooks' },
} as const;

/** The operations of `paths` or `webhooks`, in document order. */
export function readOperations(reader: Reader, member: keyof typeof members): UnnamedOperation[] {
  const { pathOf, tag } = members[member];
  const operations: UnnamedOperation[] = [];
  for (const [key, raw] of Object.entries(object(reader.document[member]))) {
    if (key.startsWith('x-')) continue;
    const node = reader.follow(raw, join('', member, key));
    if (node === undefined) continue;
    const item = { path: pathOf(key), ...node };
    for (const name of Object.keys(node.value)) {
      const method = methods.find((one) => one === name);
      if (method === undefined) continue;
      const operation = readOperation(reader, item, method);
      operations.push({ ...operation, tagTitle: operation.tagTitle ?? tag });
    }
  }
  return operations;
}
