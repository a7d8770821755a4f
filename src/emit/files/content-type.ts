import type { Content, ContentKind, Direction } from '../../model/index.js';
import { formFields } from '../../plan/form-fields.js';
import { describeSchema } from '../types/describe.js';
import { fromSchema } from '../types/from-schema.js';
import { literal, symbol, text, union, unknownType } from '../types/type-node.js';
import type { TypeNode } from '../types/type-node.js';
import { contextFor } from './operation-types.js';
import type { TypeModel } from './operation-types.js';

type Rule = (content: Content, direction: Direction, model: TypeModel) => TypeNode;

const described: Rule = ({ schema }, direction, model) =>
  schema === undefined ? unknownType : fromSchema(schema.schema, contextFor(model, direction));

const bytes: Rule = (_content, direction) =>
  symbol('runtime', direction === 'request' ? 'IncomingBytes' : 'BinaryBody');

/** The parts of a multipart body: its fields with their types, and the names of its files. */
function multipart(content: Content, model: TypeModel): TypeNode {
  const fields = formFields(model, content);
  const members = fields
    .filter(({ isFile }) => !isFile)
    .map(({ name, schema, required }) => ({
      key: name,
      optional: !required,
      type: fromSchema(schema, contextFor(model, 'request')),
      doc: describeSchema(schema),
    }));
  const files = fields.filter(({ isFile }) => isFile).map(({ name }) => literal(name));
  const parts: TypeNode[] = fields.length === 0 ? [] : [{ kind: 'object', members }, union(files)];
  return symbol('runtime', 'MultipartBody', ...parts);
}

/** The type of a body as a handler sees it, by the way the body is read or written. */
const rules: Readonly<Record<ContentKind, Rule>> = {
  json: described,
  // Only requests are taken apart; an answer as a form is nothing that servers give.
  form: (content, direction, model) =>
    (direction === 'request' ? described : bytes)(content, direction, model),
  text: () => text('string'),
  binary: bytes,
  multipart: (content, direction, model) =>
    direction === 'request' ? multipart(content, model) : bytes(content, direction, model),
  events: (content, direction, model) => {
    if (direction === 'request') return bytes(content, direction, model);
    return symbol('global', 'AsyncIterable', symbol('runtime', 'ServerSentEvent'));
  },
};

export function contentType(content: Content, direction: Direction, model: TypeModel): TypeNode {
  return rules[content.kind](content, direction, model);
}
