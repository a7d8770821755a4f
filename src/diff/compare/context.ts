import type { JsonValue, Pointer } from '../../model/index.js';
import type { SchemaName, Subject } from '../change.js';
import type { KindId } from '../kinds/index.js';
import type { Sides } from '../match/similarity.js';
import type { Nodes, SchemaNode } from '../schema/node.js';
import type { Part } from '../schema/part.js';
import type { Finding } from './finding.js';
import { spot } from './finding.js';
import type { Pair, PairGraph } from './graph.js';

/** What every comparison of schemas needs. */
export interface Context extends Sides {
  readonly graph: PairGraph;
  /** Whether schemas that are the same text are gone through all the same, to link what is inside. */
  readonly thorough: boolean;
}

export function schemaName(nodes: Nodes, pointer: Pointer): SchemaName {
  const name = nodes.nameOf(pointer)?.name;
  return name === undefined ? { pointer } : { pointer, name };
}

/** The schema of the other version that stands for the one that holds an element which only one side has. */
export function counterpart(own: Nodes, pointer: Pointer, other: Nodes, node: SchemaNode): Pointer {
  const parts: readonly Part[] = node.parts;
  if (parts.some((part) => part.pointer === pointer)) return pointer;
  const key = own.nameOf(pointer)?.key;
  const sameName = parts.find(
    (part) => key !== undefined && other.nameOf(part.pointer)?.key === key,
  );
  return (sameName ?? parts[0])?.pointer ?? node.pointer;
}

/** The schemas on both sides that own an element of a pair, when one of them is known. */
export function owners(
  context: Context,
  pair: Pair,
  before: Pointer | undefined,
  after: Pointer | undefined,
): { before: SchemaName; after: SchemaName } {
  const left =
    before ?? counterpart(context.after, after ?? pair.after.pointer, context.before, pair.before);
  const right =
    after ?? counterpart(context.before, before ?? pair.before.pointer, context.after, pair.after);
  return { before: schemaName(context.before, left), after: schemaName(context.after, right) };
}

/** Adds a finding about a keyword that stands, or could stand, in the schemas of a pair. */
export function emit(
  context: Context,
  pair: Pair,
  kind: KindId,
  sides: {
    readonly before?:
      { readonly pointer: Pointer; readonly value?: JsonValue | undefined } | undefined;
    readonly after?:
      { readonly pointer: Pointer; readonly value?: JsonValue | undefined } | undefined;
  },
  subject: Subject = {},
): Finding {
  const schema = owners(context, pair, sides.before?.pointer, sides.after?.pointer);
  const finding: Finding = {
    kind,
    subject: { schema, ...subject },
    before: spot(schema.before.pointer, sides.before?.value),
    after: spot(schema.after.pointer, sides.after?.value),
  };
  pair.findings.add(finding);
  return finding;
}
