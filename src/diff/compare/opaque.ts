import { isSchema, join } from '../../model/index.js';
import type { JsonValue, Schema } from '../../model/index.js';
import { sameStructure } from '../match/similarity.js';
import { canonical } from '../schema/part.js';
import type { Said } from '../schema/shape.js';
import { emit } from './context.js';
import type { Context } from './context.js';
import type { Pair } from './graph.js';

/** Deep enough that a difference inside a negation or condition is not overlooked. */
const DEPTH = 6;

/** Keywords that no rule decides: when they differ, that is said, and nothing more. */
export function compareOpaque(context: Context, pair: Pair): void {
  const [before, after] = [pair.before.shape.opaque, pair.after.shape.opaque];
  if (before.size === 0 && after.size === 0) return;
  for (const keyword of new Set([...before.keys(), ...after.keys()])) {
    const [left, right] = [before.get(keyword), after.get(keyword)];
    if (!isEqual(context, keyword, left, right)) {
      emit(context, pair, 'unknown', { before: left, after: right }, { keyword });
    }
  }
}

const SINGLE: ReadonlySet<string> = new Set([
  'not',
  'if',
  'then',
  'else',
  'unevaluatedProperties',
  'unevaluatedItems',
]);

function isEqual(
  context: Context,
  keyword: string,
  left: Said<JsonValue> | undefined,
  right: Said<JsonValue> | undefined,
): boolean {
  if (left === undefined || right === undefined) return false;
  if (!SINGLE.has(keyword) || !isSchema(left.value) || !isSchema(right.value)) {
    return canonical(left.value) === canonical(right.value);
  }
  const at = ({ pointer, value }: Said<JsonValue>) => ({
    schema: value as Schema,
    pointer: join(pointer, keyword),
  });
  return sameStructure(context, context.before.at(at(left)), context.after.at(at(right)), DEPTH);
}
