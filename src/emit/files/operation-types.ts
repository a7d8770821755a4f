import type {
  Content,
  Direction,
  Operation,
  Parameter,
  ParameterLocation,
  Response,
} from '../../model/index.js';
import { describeSchema } from '../types/describe.js';
import { fromSchema } from '../types/from-schema.js';
import type { TypeContext } from '../types/from-schema.js';
import { literal, symbol, text, union, unknownType } from '../types/type-node.js';
import type { Member, TypeNode } from '../types/type-node.js';
import { contentType } from './content-type.js';

/** Where the schemas of an operation and their names are found. */
export type TypeModel = TypeContext['model'];

const none: ReadonlySet<string> = new Set();

export function contextFor(model: TypeModel, direction: Direction): TypeContext {
  return { model, direction, cut: none };
}

const groups: readonly { readonly key: string; readonly in: ParameterLocation }[] = [
  { key: 'params', in: 'path' },
  { key: 'query', in: 'query' },
  { key: 'headers', in: 'header' },
  { key: 'cookies', in: 'cookie' },
];

/** A default is applied before the handler is called, so the value is always there. */
function parameterMember(one: Parameter, model: TypeModel): Member {
  const hasDefault = typeof one.schema === 'object' && one.schema.default !== undefined;
  const [summary, ...facts] = describeSchema(one.schema);
  return {
    key: one.name,
    optional: !one.required && !hasDefault,
    type: fromSchema(one.schema, contextFor(model, 'request')),
    doc: [one.description ?? summary, ...facts, one.deprecated ? '@deprecated' : undefined],
  };
}

/** What a handler receives: only the members that the operation has. */
export function requestType(operation: Operation, model: TypeModel): TypeNode {
  const members: Member[] = [];
  for (const group of groups) {
    const own = operation.parameters.filter((one) => one.in === group.in);
    if (own.length === 0) continue;
    members.push({
      key: group.key,
      optional: false,
      type: { kind: 'object', members: own.map((one) => parameterMember(one, model)) },
      doc: [],
    });
  }
  const { body } = operation;
  if (body === undefined || body.contents.length === 0) return { kind: 'object', members };
  const bodies = body.contents.map((content) =>
    bodyMembers(content, body.contents.length > 1, body, model),
  );
  if (!body.required) bodies.push([noBody]);
  const alternatives =
    body.required || bodies.length > 2 ? bodies : [[optionalBody(bodies[0] ?? [])]];
  return union(alternatives.map((own) => ({ kind: 'object', members: [...members, ...own] })));
}

/** The one body of an operation, when it may be left out. */
function optionalBody(members: readonly Member[]): Member {
  const [body] = members.filter(({ key }) => key === 'body');
  const type = body?.type ?? unknownType;
  return {
    key: 'body',
    optional: true,
    type: union([type, text('undefined')]),
    doc: body?.doc ?? [],
  };
}

function bodyMembers(
  content: Content,
  tagged: boolean,
  body: { readonly description?: string },
  model: TypeModel,
): Member[] {
  const member: Member = {
    key: 'body',
    optional: false,
    type: contentType(content, 'request', model),
    doc: [body.description],
  };
  return tagged
    ? [{ key: 'contentType', optional: false, type: mediaTypeText(content), doc: [] }, member]
    : [member];
}

/** `image/*` is any type that begins so. */
function mediaTypeText({ mediaType }: Content): TypeNode {
  if (mediaType === '*/*') return text('string');
  if (!mediaType.endsWith('/*')) return literal(mediaType);
  return text(`\`${mediaType.slice(0, -1).replaceAll(/[`\\$]/g, '\\$&')}\${string}\``);
}

/** A union of what may be answered, told apart by `status`. */
export function responseType(operation: Operation, model: TypeModel): TypeNode {
  const listed = operation.responses.map(({ status }) => status);
  const alternatives = operation.responses.flatMap((response) =>
    responseAlternatives(response, statusType(response.status, listed), model),
  );
  if (alternatives.length > 0) return union(alternatives);
  return symbol('runtime', 'HandlerResult');
}

/** `4XX` and `default` are every status that is not listed by itself (OpenAPI 3.1.0, Responses Object). */
function statusType(status: string, listed: readonly string[]): TypeNode {
  if (/^\d{3}$/.test(status)) return text(status);
  const isDefault = status === 'default';
  const excluded = listed
    .filter((one) => one !== status && one !== 'default')
    .filter((one) => isDefault || one[0] === status[0])
    .map((one) => (one.endsWith('XX') ? statusRange(one) : text(one)));
  const range = isDefault ? symbol('runtime', 'Status') : statusRange(status);
  return excluded.length === 0 ? range : symbol('global', 'Exclude', range, union(excluded));
}

function statusRange(status: string): TypeNode {
  return symbol('runtime', 'Status', text(status[0] ?? '2'));
}

/** Said outright: in a union TypeScript would let the body of another status pass here. */
const noBody: Member = { key: 'body', optional: true, type: text('undefined'), doc: [] };

function responseAlternatives(response: Response, status: TypeNode, model: TypeModel): TypeNode[] {
  const shared: Member[] = [
    { key: 'status', optional: false, type: status, doc: [response.description] },
    headersMember(response, model),
  ];
  if (response.contents.length === 0) return [{ kind: 'object', members: [...shared, noBody] }];
  return response.contents.map((content) => ({
    kind: 'object',
    members: [
      ...shared,
      {
        key: 'contentType',
        optional: response.contents.length === 1 && !content.mediaType.includes('*'),
        type: mediaTypeText(content),
        doc: [],
      },
      {
        key: 'body',
        optional: false,
        type: contentType(content, 'response', model),
        doc: [],
      },
    ],
  }));
}

function headersMember({ headers }: Response, model: TypeModel): Member {
  return {
    key: 'headers',
    optional: !headers.some(({ required }) => required),
    type: headersType(headers, model),
    doc: [],
  };
}

function headersType(headers: Response['headers'], model: TypeModel): TypeNode {
  if (headers.length === 0) return symbol('runtime', 'ResponseHeaders');
  const members = headers.map((header) => ({
    key: header.name,
    optional: !header.required,
    type: fromSchema(header.schema, contextFor(model, 'response')),
    doc: [header.description],
  }));
  return { kind: 'object', members, index: symbol('runtime', 'HeaderValue') };
}
