import type { Content, ContentKind, Direction } from '../../model/index.js';
import { formFields } from '../../plan/form-fields.js';
import { describeSchema } from '../types/describe.js';
import { fromSchema } from '../types/from-schema.js';
import { literal, text, union, unknownType } from '../types/type-node.js';
import type { TypeNode } from '../types/type-node.js';
import { contextFor } from './operation-types.js';
import type { TypeSources } from './operation-types.js';

type Rule = (content: Content, direction: Direction, sources: TypeSources) => TypeNode;

const described: Rule = ({ schema }, direction, sources) =>
  schema === undefined ? unknownType : fromSchema(schema.schema, contextFor(sources, direction));

const runtimeType =
  (name: string): Rule =>
  (_content, _direction, sources) => {
    sources.useRuntime(name);
    return text(name);
  };

const bytes: Rule = (content, direction, sources) =>
  runtimeType(direction === 'request' ? 'IncomingBytes' : 'BinaryBody')(
    content,
    direction,
    sources,
  );

/** The parts of a multipart body: its fields with their types, and the names of its files. */
function multipart(content: Content, sources: TypeSources): TypeNode {
  sources.useRuntime('MultipartBody');
  const fields = formFields(sources.model, content);
  const members = fields
    .filter(({ isFile }) => !isFile)
    .map(({ name, schema, required }) => ({
      key: name,
      optional: !required,
      type: fromSchema(schema, contextFor(sources, 'request')),
      doc: describeSchema(schema),
    }));
  const files = fields.filter(({ isFile }) => isFile).map(({ name }) => literal(name));
  return {
    kind: 'generic',
    name: 'MultipartBody',
    arguments: fields.length === 0 ? [] : [{ kind: 'object', members }, union(files)],
  };
}

/** The type of a body as a handler sees it, by the way the body is read or written. */
const rules: Readonly<Record<ContentKind, Rule>> = {
  json: described,
  // Only requests are taken apart; an answer as a form is nothing that servers give.
  form: (content, direction, sources) =>
    (direction === 'request' ? described : bytes)(content, direction, sources),
  text: () => text('string'),
  binary: bytes,
  multipart: (content, direction, sources) =>
    direction === 'request' ? multipart(content, sources) : bytes(content, direction, sources),
  events: (content, direction, sources) => {
    if (direction === 'request') return bytes(content, direction, sources);
    sources.useRuntime('ServerSentEvent');
    return text('AsyncIterable<ServerSentEvent>');
  },
};

export function contentType(
  content: Content,
  direction: Direction,
  sources: TypeSources,
): TypeNode {
  return rules[content.kind](content, direction, sources);
}
