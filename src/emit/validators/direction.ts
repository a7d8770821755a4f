import type { SchemaAt } from '../../model/index.js';
import { conjuncts } from './facts.js';
import type { Frame } from './frame.js';
import { childMap } from './keywords.js';

/**
 * The properties that may be absent in the frame's direction although `required` names them: read-only ones
 * in requests, write-only ones in responses (OpenAPI 3.0.3, Schema Object, fixed fields).
 */
export function droppable(at: SchemaAt, frame: Frame): ReadonlySet<string> {
  const { graph } = frame.compilation;
  const found = new Set<string>();
  if (!graph.has('directional', frame.unit.at)) return found;
  const flag = frame.variant.direction === 'request' ? 'readOnly' : 'writeOnly';
  for (const part of conjuncts(at, graph)) {
    for (const [name, property] of childMap(part, 'properties')) {
      const parts = conjuncts(property, graph);
      if (parts.some(({ schema }) => typeof schema !== 'boolean' && schema[flag] === true)) {
        found.add(name);
      }
    }
  }
  return found;
}
