import { isSchema, valueAt } from '../model/index.js';
import type { ApiModel } from '../model/index.js';
import type { Change } from './change.js';
import { kinds } from './kinds/index.js';
import { stem, wordsOf } from './match/words.js';
import { createNodes } from './schema/node.js';
import type { Nodes, SchemaNode } from './schema/node.js';

type Side = 'before' | 'after';

/** Further inside nobody would call it a part. */
const DEPTH = 3;

/** Too common a word to tell that two names mean the same. */
const EMPTY_WORD = 'id';

/**
 * What a line like "unify `contact` fields" speaks of without a name: properties of the same object that
 * are gone and go on as parts of one that came, by their words. Or the reverse, looked at backwards.
 * @param named the changes that the line names
 */
export function partsOfUnified(
  named: readonly Change[],
  changes: readonly Change[],
  models: Readonly<Record<Side, ApiModel>>,
): Change[] {
  return named.flatMap((whole) => {
    const side = onlySide(whole);
    const pointer = side === undefined ? undefined : whole[side]?.pointer;
    if (side === undefined || pointer === undefined) return [];
    const words = wordsInside(models[side], pointer);
    return changes.filter(
      (part) => isOppositeIn(part, whole, side) && wordsOfPart(part).some((one) => words.has(one)),
    );
  });
}

/** The side that has the property, where only one does. */
function onlySide({ kind, subject: { property } }: Change): Side | undefined {
  if (kinds[kind].group !== 'properties' || property === undefined) return undefined;
  if (property.before === undefined) return 'after';
  return property.after === undefined ? 'before' : undefined;
}

function isOppositeIn(part: Change, whole: Change, side: Side): boolean {
  const other = onlySide(part);
  const owner = whole.subject.schema?.[side]?.pointer;
  return other !== undefined && other !== side && part.subject.schema?.[side]?.pointer === owner;
}

function wordsOfPart({ subject: { property } }: Change): string[] {
  const words = wordsOf(property?.before ?? property?.after ?? '').map(stem);
  return words.filter((word) => word !== EMPTY_WORD);
}

function wordsInside(model: ApiModel, pointer: string): Set<string> {
  const schema = valueAt(model.document, pointer);
  const words = new Set<string>();
  if (!isSchema(schema)) return words;
  const nodes = createNodes(model);
  collect(nodes, nodes.at({ schema, pointer }), words, DEPTH);
  return words;
}

function collect(nodes: Nodes, { shape }: SchemaNode, words: Set<string>, depth: number): void {
  for (const [name, { schemas }] of shape.properties) {
    for (const word of wordsOf(name)) words.add(stem(word));
    if (depth > 0) collect(nodes, nodes.all(schemas), words, depth - 1);
  }
  if (depth === 0) return;
  const inside = [...shape.unions.flatMap(({ branches }) => branches)];
  inside.push(...(shape.inner.get('items')?.value ?? []));
  for (const schema of inside) collect(nodes, nodes.at(schema), words, depth - 1);
}
