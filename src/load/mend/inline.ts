import { isJsonObject, join, localPointer, valueAt } from '../../model/index.js';
import type { JsonObject, Pointer } from '../../model/index.js';
import { excerpt } from '../describe.js';
import type { Kind } from '../grammar/grammar.js';
import { omit } from '../omit.js';
import { refOf } from '../grammar/walk.js';
import type { Node } from '../grammar/walk.js';
import { kindNames, mismatches } from './kinds.js';
import type { Mender } from './mending.js';

/** Kinds whose references OpenAPI does not know, and which would be empty without what these name. */
export const inlined: ReadonlySet<Kind> = new Set<Kind>([
  'paths',
  'components',
  'operation',
  'responses',
  'encoding',
]);

/**
 * Brings in what a reference names where it has company, or has no business: path items with something
 * beside their `$ref`, operations and their lists of responses. What stands beside wins, as it does for
 * references to other files.
 */
export const inline: Mender = (mending) => {
  const { document, nodes, report, change } = mending;
  const candidates = nodes.filter((node) => node.holds === 'one' && isInlined(node));
  if (candidates.length === 0) return;
  const wrong = new Set(mismatches(mending).map(({ node }) => node.pointer));
  for (const node of candidates) {
    const ref = refOf(node.value);
    if (ref === undefined || wrong.has(node.pointer)) continue;
    const target = follow(document, ref, wrong);
    if (target === undefined) continue;
    report('FG2039', { what: kindNames[node.kind], ref: excerpt(ref) }, join(node.pointer, '$ref'));
    change(node.pointer, (value) => ({ ...target, ...omit(value as JsonObject, '$ref') }));
  }
};

function isInlined(node: Node): boolean {
  const { kind, value } = node;
  if (!inlined.has(kind) && kind !== 'pathItem') return false;
  if (!isJsonObject(value) || refOf(value) === undefined) return false;
  // A callback is nothing that a server takes; and only there an object could hold itself.
  for (let at: Node | undefined = node; at !== undefined; at = at.parent) {
    if (at.kind === 'callback') return false;
  }
  return kind !== 'pathItem' || Object.keys(value).some(hasMeaning);
}

function hasMeaning(key: string): boolean {
  return key !== '$ref' && key !== 'summary' && key !== 'description' && !key.startsWith('x-');
}

/**
 * What a chain of references ends at, with what stands beside each of them; undefined for a circle, and
 * for one that leads to something else in between.
 */
function follow(
  document: JsonObject,
  start: string,
  wrong: ReadonlySet<Pointer>,
): JsonObject | undefined {
  const seen = new Set<string>();
  const passed: JsonObject[] = [];
  for (let ref: string | undefined = start; ref !== undefined;) {
    if (seen.has(ref)) return undefined;
    seen.add(ref);
    const pointer = localPointer(ref);
    const value = pointer === undefined ? undefined : valueAt(document, pointer);
    if (pointer === undefined || wrong.has(pointer) || !isJsonObject(value)) return undefined;
    passed.unshift(omit(value, '$ref'));
    ref = refOf(value);
  }
  return Object.assign({}, ...passed) as JsonObject;
}
