import type { JsonValue } from '../../model/index.js';
import { constraintKind } from '../kinds/constraints.js';
import { CONSTRAINTS, isNeutral, stricter } from '../schema/constraints.js';
import type { ConstraintKeyword } from '../schema/constraints.js';
import type { Said } from '../schema/shape.js';
import { emit } from './context.js';
import type { Context } from './context.js';
import type { Pair } from './graph.js';

/** Compares the keywords that restrict a value by a number, a text or a flag. */
export function compareConstraints(context: Context, pair: Pair): void {
  const [before, after] = [pair.before.shape.constraints, pair.after.shape.constraints];
  if (before.size === 0 && after.size === 0) return;
  for (const keyword of CONSTRAINTS) {
    const left = said(keyword, before.get(keyword));
    const right = said(keyword, after.get(keyword));
    if (left?.value === right?.value) continue;
    const sense =
      left === undefined
        ? 'added'
        : right === undefined
          ? 'removed'
          : stricter(keyword, right.value, left.value)
            ? 'tightened'
            : stricter(keyword, left.value, right.value)
              ? 'loosened'
              : 'changed';
    emit(
      context,
      pair,
      constraintKind(keyword, sense),
      { before: left, after: right },
      { keyword },
    );
  }
}

function said(
  keyword: ConstraintKeyword,
  one: Said<JsonValue> | undefined,
): Said<JsonValue> | undefined {
  return isNeutral(keyword, one?.value) ? undefined : one;
}
