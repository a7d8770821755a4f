import type { SchemaAt } from '../../model/index.js';
import type { Frame } from './frame.js';
import type { SchemaGraph } from './graph.js';
import { childList, childMap } from './keywords.js';

type Flag = 'readOnly' | 'writeOnly';

const maximumDepth = 30;

function isFlagged(at: SchemaAt, flag: Flag, graph: SchemaGraph, depth = 0): boolean {
  if (typeof at.schema === 'boolean' || depth > maximumDepth) return false;
  if (at.schema[flag] === true) return true;
  const target = graph.target(at);
  if (target !== undefined && isFlagged(target, flag, graph, depth + 1)) return true;
  return childList(at, 'allOf').some((part) => isFlagged(part, flag, graph, depth + 1));
}

function collect(
  at: SchemaAt,
  flag: Flag,
  graph: SchemaGraph,
  found: Set<string>,
  depth = 0,
): void {
  if (depth > maximumDepth) return;
  for (const [name, property] of childMap(at, 'properties')) {
    if (isFlagged(property, flag, graph)) found.add(name);
  }
  const target = graph.target(at);
  if (target !== undefined) collect(target, flag, graph, found, depth + 1);
  for (const part of childList(at, 'allOf')) collect(part, flag, graph, found, depth + 1);
}

/**
 * The properties that may be absent in the frame's direction although `required` names them: read-only ones
 * in requests, write-only ones in responses (OpenAPI 3.0.3, Schema Object, fixed fields).
 */
export function droppable(at: SchemaAt, frame: Frame): ReadonlySet<string> {
  const { graph } = frame.compilation;
  const found = new Set<string>();
  if (!graph.has('directional', frame.unit.at)) return found;
  collect(at, frame.variant.direction === 'request' ? 'readOnly' : 'writeOnly', graph, found);
  return found;
}
