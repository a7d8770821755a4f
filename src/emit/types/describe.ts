import type { Schema } from '../../model/index.js';

/** Constraints that a type cannot say, in the order in which they are told. */
const facts = [
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
] as const;

/** More than this of a pattern or example says nothing to a reader. */
const longestFact = 200;

function shown(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text !== undefined && text.length <= longestFact && !text.includes('\n')
    ? text
    : undefined;
}

/** The documentation of a schema: its description, its constraints, its default and an example. */
export function describeSchema(schema: Schema): (string | undefined)[] {
  if (typeof schema === 'boolean') return [];
  const constraints = facts.flatMap((name) => {
    const fact = schema[name];
    const value = fact === undefined ? undefined : shown(fact);
    return value === undefined ? [] : [`${name}: ${value}`];
  });
  const [example] = Array.isArray(schema.examples) ? schema.examples : [];
  const shownExample = example === undefined ? undefined : shown(example);
  return [
    schema.description ?? schema.title,
    constraints.length === 0 ? undefined : constraints.map((one) => `\`${one}\``).join(' · '),
    schema.format === 'int64'
      ? 'A JavaScript number: exact up to 2^53 - 1, larger integers are refused.'
      : undefined,
    schema.default === undefined
      ? undefined
      : `@default ${shown(schema.default) ?? '(see the specification)'}`,
    shownExample === undefined ? undefined : `@example ${shownExample}`,
    schema.deprecated === true ? '@deprecated' : undefined,
  ];
}
