import type { JsonObject } from '../../model/index.js';
import type { Dialect } from './dialect.js';
import { collectIdentifiers } from './identifiers.js';

/** OpenAPI 3.1: JSON Schema 2020-12 itself; only names are resolved (OpenAPI 3.1.1, Schema Object). */
export const dialect: Dialect = {
  prepare({ document }) {
    const identifiers = collectIdentifiers(document);
    return (schema, pointer) => {
      const named = identifiers.isEmpty ? schema : resolveNames(schema, pointer, identifiers);
      return exampleToExamples(named);
    };
  },
};

type Identifiers = ReturnType<typeof collectIdentifiers>;

/**
 * Static references become pointers, and the names that they used go, because a pointer counts from
 * the nearest `$id`. Where dynamic references need them, they stay.
 */
function resolveNames(schema: JsonObject, pointer: string, identifiers: Identifiers): JsonObject {
  const { $ref } = schema;
  const target = typeof $ref === 'string' ? identifiers.resolve($ref, pointer) : undefined;
  const entries = Object.entries(schema).filter(
    ([key]) => identifiers.hasDynamic || !(key === '$anchor' || key === '$id'),
  );
  const result: JsonObject = Object.fromEntries(entries);
  return target === undefined ? result : { ...result, $ref: `#${encodeURI(target)}` };
}

/** `example` is deprecated in 3.1, but in use. */
function exampleToExamples(schema: JsonObject): JsonObject {
  if (!Object.hasOwn(schema, 'example')) return schema;
  const { example, ...rest } = schema;
  return example === undefined || Object.hasOwn(rest, 'examples')
    ? rest
    : { ...rest, examples: [example] };
}
