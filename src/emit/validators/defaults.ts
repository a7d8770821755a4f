import type { JsonValue, SchemaAt } from '../../model/index.js';
import type { Compilation } from './compilation.js';
import { allowedValues, kindOf } from './keywords.js';

/**
 * The value that an absent property gets, its own default or that of the schema it refers to. A default
 * of the wrong type would make every request that relies on it invalid; it is not used, and said so.
 */
export function fittingDefault(
  at: SchemaAt,
  compilation: Pick<Compilation, 'graph' | 'facts' | 'note'>,
): JsonValue | undefined {
  const { graph, facts } = compilation;
  let holder: SchemaAt | undefined = at;
  for (let steps = 0; holder !== undefined && steps < 50; steps++) {
    if (typeof holder.schema === 'boolean') return undefined;
    if (Object.hasOwn(holder.schema, 'default')) {
      const value = holder.schema.default as JsonValue;
      const allowed = allowedValues(holder.schema);
      const isListed =
        allowed === undefined || allowed.some((one) => one === value || typeof one === 'object');
      if (facts.kinds(at).has(kindOf(value)) && isListed) return value;
      compilation.note('default', holder.pointer, JSON.stringify(value));
      return undefined;
    }
    holder = graph.target(holder);
  }
  return undefined;
}
