import { diagnostic } from '../../../diagnostics/index.js';
import { join } from '../../../model/index.js';
import type { JsonValue } from '../../../model/index.js';
import type { Kind } from '../../grammar/grammar.js';
import { field } from '../rule.js';
import type { Rule } from '../rule.js';

interface Feature {
  readonly kind: Kind;
  readonly field: string;
  readonly name: string;
  readonly value?: JsonValue;
  /** Told in every version: it would be dropped in silence otherwise. */
  readonly isAlwaysTold?: boolean;
}

/** What OpenAPI 3.2 adds and this tool does not honour (OpenAPI 3.2.0, section 4). */
const features: readonly Feature[] = [
  { kind: 'document', field: '$self', name: '$self' },
  { kind: 'pathItem', field: 'additionalOperations', name: 'additionalOperations' },
  {
    kind: 'parameter',
    field: 'in',
    value: 'querystring',
    name: 'A parameter for the whole query',
    isAlwaysTold: true,
  },
  {
    kind: 'parameter',
    field: 'style',
    value: 'cookie',
    name: 'The parameter style cookie',
    isAlwaysTold: true,
  },
  { kind: 'mediaType', field: 'itemSchema', name: 'itemSchema' },
  { kind: 'mediaType', field: 'itemEncoding', name: 'itemEncoding' },
  { kind: 'mediaType', field: 'prefixEncoding', name: 'prefixEncoding' },
  { kind: 'encoding', field: 'encoding', name: 'Nested encoding' },
  { kind: 'components', field: 'mediaTypes', name: 'components.mediaTypes' },
];

/** Names the features of OpenAPI 3.2 that are read over. */
export const unsupported: Rule = function* ({ version, nodes, place }) {
  const told = features.filter(({ isAlwaysTold }) => version === '3.2' || isAlwaysTold === true);
  for (const { kind, holds, value, pointer } of nodes) {
    if (holds !== 'one') continue;
    for (const feature of told) {
      const found = feature.kind === kind ? field(value, feature.field) : undefined;
      if (found === undefined || (feature.value !== undefined && found !== feature.value)) continue;
      yield diagnostic('FG2015', { what: feature.name }, place(join(pointer, feature.field)));
    }
  }
};
