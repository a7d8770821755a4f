import { isJsonObject, join } from '../../model/index.js';
import type { JsonObject, JsonValue } from '../../model/index.js';
import { excerpt } from '../describe.js';
import type { Kind } from '../grammar/grammar.js';
import { refOf } from '../grammar/walk.js';
import { omit } from '../omit.js';
import { inlined } from './inline.js';
import { kindNames, mismatches } from './kinds.js';
import type { Mismatch } from './kinds.js';
import type { Mender, Mending } from './mending.js';

/** What a reference to another kind of thing is taken for, and what is said of that. */
interface Meaning {
  readonly meaning: string;
  readonly edit?: (value: JsonValue) => JsonValue;
}

const json = (schema: JsonValue): JsonObject => ({ 'application/json': { schema } });
const refusal = json(false);
const asSchema = (value: JsonValue): JsonObject => ({ $ref: (value as JsonObject)['$ref'] ?? '' });

const nothing: Meaning = { meaning: 'it is left out' };
const same: Meaning = { meaning: 'it is read all the same, as both look alike' };

/** By the kind that is wanted: what each kind that may be found instead means, and what any other. */
const meanings: Partial<
  Record<Kind, { readonly [K in Kind]?: Meaning } & { readonly other: Meaning }>
> = {
  schema: { other: { meaning: 'no value is accepted here', edit: () => false } },
  requestBody: {
    schema: {
      meaning: 'it is read as a required JSON body of that schema',
      edit: (value) => ({ required: true, content: json(asSchema(value)) }),
    },
    other: {
      meaning: 'no body is accepted here',
      edit: () => ({ required: true, content: refusal }),
    },
  },
  response: {
    schema: {
      meaning: 'it is read as a JSON answer of that schema',
      edit: (value) => ({ description: '', content: json(asSchema(value)) }),
    },
    requestBody: same,
    other: {
      meaning: 'it is read as an answer without content',
      edit: () => ({ description: '' }),
    },
  },
  header: {
    parameter: same,
    schema: {
      meaning: 'it is read as a header of that schema',
      edit: (value) => ({ schema: asSchema(value) }),
    },
    other: { meaning: 'every text is accepted', edit: () => ({}) },
  },
  mediaType: {
    schema: {
      meaning: 'it is read as content of that schema',
      edit: (value) => ({ schema: asSchema(value) }),
    },
    other: { meaning: 'no value is accepted here', edit: () => ({ schema: false }) },
  },
  link: { other: nothing },
  callback: { other: nothing },
  pathItem: { other: { meaning: 'nothing of it is served', edit: () => ({}) } },
  paths: { other: { meaning: 'nothing is served', edit: () => ({}) } },
  components: { other: { meaning: 'there are none', edit: () => ({}) } },
  responses: { other: { meaning: 'there are none', edit: () => ({}) } },
  encoding: { other: nothing },
  operation: { other: { meaning: 'it is not served', edit: () => null } },
  securityScheme: { other: { meaning: 'it is a scheme of an unknown kind', edit: () => ({}) } },
};

/** A discriminator's value that is mapped to no schema is as if it were not mapped. */
function unmapped(name: string): Meaning {
  return {
    meaning: 'it is left out of the mapping',
    edit: (value) => {
      const schema = value as JsonObject;
      const { discriminator } = schema;
      if (!isJsonObject(discriminator) || !isJsonObject(discriminator['mapping'])) return schema;
      const mapping = omit(discriminator['mapping'], name);
      return { ...schema, discriminator: { ...discriminator, mapping } };
    },
  };
}

/** What could not be brought in where OpenAPI knows no reference: its way leads through something else. */
function leftOver({ nodes }: Mending, wrong: readonly Mismatch[]): Mismatch[] {
  const known = new Set(wrong.map(({ node }) => node));
  return nodes.flatMap((node) => {
    const ref = node.holds === 'one' && inlined.has(node.kind) ? refOf(node.value) : undefined;
    if (ref === undefined || known.has(node)) return [];
    const target = 'something else in the end';
    return [{ node, ref, mapped: undefined, found: undefined, target }];
  });
}

/** References to something of the wrong kind (OpenAPI 3.1.1, Reference Object). */
export const references: Mender = (mending) => {
  const wrong = mismatches(mending);
  for (const { node, ref, mapped, found, target } of [...wrong, ...leftOver(mending, wrong)]) {
    const table = meanings[node.kind];
    const known = found === undefined ? undefined : table?.[found];
    const { meaning, edit } =
      mapped === undefined ? (known ?? table?.other ?? nothing) : unmapped(mapped);
    const way = mapped === undefined ? ['$ref'] : ['discriminator', 'mapping', mapped];
    const at = join(node.pointer, ...way);
    if (node.kind === 'parameter') {
      // Without its parameter an operation would take what it has to refuse.
      const what = `What ${excerpt(ref)} refers to`;
      mending.report('FG2002', { what, expected: 'a parameter', found: target }, at);
      continue;
    }
    const wanted = kindNames[node.kind];
    mending.report('FG2033', { ref: excerpt(ref), wanted, target, meaning }, at);
    if (edit !== undefined) {
      mending.change(node.pointer, (value) => (isJsonObject(value) ? edit(value) : value));
    }
  }
};
