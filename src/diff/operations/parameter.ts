import type { JsonValue, Parameter } from '../../model/index.js';
import type { KindId } from '../kinds/index.js';
import { report } from './context.js';
import type { OperationContext, OperationPair } from './context.js';

interface FieldRule {
  readonly value: (parameter: Parameter) => JsonValue | undefined;
  readonly kind: (after: JsonValue | undefined) => KindId;
}

const FIELDS: readonly FieldRule[] = [
  {
    value: ({ required }) => required,
    kind: (required) =>
      required === true ? 'parameter-became-required' : 'parameter-became-optional',
  },
  {
    value: ({ deprecated }) => deprecated,
    kind: (deprecated) => (deprecated === true ? 'parameter-deprecated' : 'parameter-undeprecated'),
  },
  { value: ({ style }) => style, kind: () => 'parameter-style-changed' },
  { value: ({ explode }) => explode, kind: () => 'parameter-explode-changed' },
  { value: ({ allowReserved }) => allowReserved, kind: () => 'parameter-reserved-changed' },
  { value: ({ allowEmptyValue }) => allowEmptyValue, kind: () => 'parameter-empty-value-changed' },
  { value: ({ mediaType }) => mediaType, kind: () => 'parameter-content-changed' },
  { value: ({ description }) => description, kind: () => 'parameter-description-changed' },
];

/** Another location brings another style by itself. */
const BY_LOCATION: ReadonlySet<KindId> = new Set([
  'parameter-style-changed',
  'parameter-explode-changed',
]);

/** Compares two parameters that are the same one, and lets their schemas be compared. */
export function compareParameter(
  context: OperationContext,
  pair: OperationPair,
  before: Parameter,
  after: Parameter,
): void {
  const location = `${after.in}.${after.name}`;
  for (const { value, kind } of FIELDS) {
    const [was, is] = [value(before), value(after)];
    if (was === is) continue;
    if (before.in !== after.in && BY_LOCATION.has(kind(is))) continue;
    report(
      context,
      pair,
      kind(is),
      {
        before: { pointer: before.parameterPointer, value: was },
        after: { pointer: after.parameterPointer, value: is },
      },
      {
        location,
        subject: {
          parameter: {
            before: { in: before.in, name: before.name },
            after: { in: after.in, name: after.name },
          },
        },
      },
    );
  }
  context.graph.root(context.before.at(before), context.after.at(after), {
    operation: pair.after.key,
    direction: 'request',
    location,
  });
}
