import { isJsonObject, join, localPointer, valueAt } from '../../model/index.js';
import type { JsonObject } from '../../model/index.js';
import { excerpt } from '../describe.js';
import type { Kind } from '../grammar/grammar.js';
import { omit } from '../omit.js';
import { refOf } from '../grammar/walk.js';
import type { Node } from '../grammar/walk.js';
import { kindNames } from './kinds.js';
import type { Mender } from './mending.js';

/** Kinds whose references OpenAPI does not know, and which would be empty without what these name. */
const kinds: ReadonlySet<Kind> = new Set(['operation', 'responses', 'encoding']);

/**
 * Brings in what a reference names where it has company, or has no business: path items with something
 * beside their `$ref`, operations and their lists of responses. What stands beside wins, as it does for
 * references to other files.
 */
export const inline: Mender = ({ document, nodes, report, change }) => {
  for (const node of nodes) {
    const ref = node.holds === 'one' ? refOf(node.value) : undefined;
    if (ref === undefined || !isJsonObject(node.value) || !isInlined(node, node.value)) continue;
    const target = follow(document, ref);
    if (target === undefined) continue;
    report('FG2039', { what: kindNames[node.kind], ref: excerpt(ref) }, join(node.pointer, '$ref'));
    change(node.pointer, (value) => ({ ...target, ...omit(value as JsonObject, '$ref') }));
  }
};

function isInlined(node: Node, value: JsonObject): boolean {
  // A callback is nothing that a server takes; and only there an object could hold itself.
  for (let at: Node | undefined = node; at !== undefined; at = at.parent) {
    if (at.kind === 'callback') return false;
  }
  return kinds.has(node.kind) || (node.kind === 'pathItem' && Object.keys(value).some(hasMeaning));
}

function hasMeaning(key: string): boolean {
  return key !== '$ref' && key !== 'summary' && key !== 'description' && !key.startsWith('x-');
}

/** What a chain of references ends at, with what stands beside each of them; undefined for a circle. */
function follow(document: JsonObject, start: string): JsonObject | undefined {
  const seen = new Set<string>();
  const passed: JsonObject[] = [];
  for (let ref: string | undefined = start; ref !== undefined;) {
    if (seen.has(ref)) return undefined;
    seen.add(ref);
    const pointer = localPointer(ref);
    const value = pointer === undefined ? undefined : valueAt(document, pointer);
    if (!isJsonObject(value)) return undefined;
    passed.unshift(omit(value, '$ref'));
    ref = refOf(value);
  }
  return Object.assign({}, ...passed) as JsonObject;
}
