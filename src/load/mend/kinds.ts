import type { JsonObject, JsonValue, Pointer } from '../../model/index.js';
import { isJsonObject, localPointer, valueAt } from '../../model/index.js';
import { collectIdentifiers } from '../dialects/identifiers.js';
import type { Kind } from '../grammar/grammar.js';
import { mappedRefs } from '../grammar/refs.js';
import { refOf } from '../grammar/walk.js';
import type { Node } from '../grammar/walk.js';
import type { Mending } from './mending.js';

/** How messages call an object of each kind. */
export const kindNames: Readonly<Record<Kind, string>> = {
  document: 'the whole document',
  components: 'the components',
  paths: 'the paths',
  pathItem: 'a path item',
  operation: 'an operation',
  parameter: 'a parameter',
  requestBody: 'a request body',
  mediaType: 'a media type',
  encoding: 'an encoding',
  responses: 'the responses of an operation',
  response: 'a response',
  header: 'a header',
  example: 'an example',
  link: 'a link',
  callback: 'a callback',
  securityScheme: 'a security scheme',
  schema: 'a schema',
};

/** Members of a document that are not in the grammar, because nothing in them is referred to. */
const elsewhere = /^\/(?:openapi|info|servers|tags|security|externalDocs)(?:\/|$)/;

/** A reference whose target is not what its place asks for. */
export interface Mismatch {
  readonly node: Node;
  readonly ref: string;
  /** The value of a discriminator that is mapped to it; undefined for a `$ref`. */
  readonly mapped: string | undefined;
  /** The kind of the target, where it is an object of the grammar. */
  readonly found: Kind | undefined;
  /** What the target is, in words. */
  readonly target: string;
}

/** References that lead to something of another kind than the one that is wanted there. */
export function mismatches({ document, version, nodes }: Mending): Mismatch[] {
  const identifiers = version === '3.0' ? undefined : collectIdentifiers(document);
  const targetOf = (ref: string, from: Pointer): Pointer | undefined =>
    (identifiers?.isEmpty === false ? identifiers.resolve(ref, from) : undefined) ??
    localPointer(ref);
  const wanted = new Map<Pointer, Node | undefined>();
  const references: (Pick<Mismatch, 'node' | 'ref' | 'mapped'> & { pointer: Pointer })[] = [];
  for (const node of nodes) {
    if (node.holds !== 'one' || node.kind === 'example') continue;
    const own = refOf(node.value);
    const refs: [string | undefined, string][] = mappedRefs(node, node.value);
    if (own !== undefined) refs.push([undefined, own]);
    for (const [mapped, ref] of refs) {
      const pointer = targetOf(ref, node.pointer);
      if (pointer === undefined) continue;
      wanted.set(pointer, undefined);
      references.push({ node, ref, mapped, pointer });
    }
  }
  if (references.length === 0) return [];
  for (const node of nodes) {
    if (wanted.has(node.pointer) && wanted.get(node.pointer) === undefined) {
      wanted.set(node.pointer, node);
    }
  }
  return references.flatMap(({ node, ref, mapped, pointer }) => {
    const target = describeTarget(document, node.kind, pointer, wanted.get(pointer));
    // What a $ref names has to be there, and is looked for elsewhere; what a mapping names has not.
    const isThere = mapped === undefined || valueAt(document, pointer) !== undefined;
    const missing = isThere ? target : { found: undefined, target: 'nothing' };
    return missing === undefined ? [] : [{ node, ref, mapped, ...missing }];
  });
}

function describeTarget(
  document: JsonObject,
  kind: Kind,
  pointer: Pointer,
  target: Node | undefined,
): { found: Kind | undefined; target: string } | undefined {
  if (target !== undefined && !elsewhere.test(pointer)) {
    const isOne = target.holds === 'one';
    if (isOne && target.kind === kind) return undefined;
    const found = isOne ? target.kind : undefined;
    const many = target.holds === 'list' ? 'a list of more than one thing' : 'an object of names';
    return { found, target: isOne ? kindNames[target.kind] : many };
  }
  const value: JsonValue | undefined = valueAt(document, pointer);
  // What points at nothing is told elsewhere.
  if (value === undefined) return undefined;
  const isRight = isJsonObject(value) || (kind === 'schema' && typeof value === 'boolean');
  if (isRight && !elsewhere.test(pointer)) return undefined;
  return { found: undefined, target: `something else (${pointer})` };
}
