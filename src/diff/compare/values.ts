import type { JsonValue } from '../../model/index.js';
import { emit } from './context.js';
import type { Context } from './context.js';
import { UnmatchedNames } from './graph.js';
import type { Pair } from './graph.js';

/** Compares what `enum` and `const` list. A const is an enum of one. */
export function compareValues(context: Context, pair: Pair): void {
  const [before, after] = [pair.before.shape.values, pair.after.shape.values];
  if (before === undefined && after === undefined) return;
  const whole = (side: typeof before): { pointer: string; value: JsonValue } | undefined =>
    side === undefined
      ? undefined
      : { pointer: side.pointer, value: listOf([...side.value.values()]) };
  if (before === undefined || after === undefined) {
    const size = (before ?? after)?.value.size;
    const added = before === undefined;
    const kind =
      size === 1
        ? added
          ? 'const-added'
          : 'const-removed'
        : added
          ? 'enum-added'
          : 'enum-removed';
    // Where there were no values at all because only null was allowed, the type has said it already.
    emit(
      context,
      pair,
      kind,
      { before: whole(before), after: whole(after) },
      {
        keyword: size === 1 ? 'const' : 'enum',
      },
    );
    return;
  }
  const unmatched = new UnmatchedNames();
  const keyword = before.value.size === 1 && after.value.size === 1 ? 'const' : 'enum';
  for (const [key, value] of before.value) {
    if (after.value.has(key)) continue;
    const finding = emit(
      context,
      pair,
      'enum-value-removed',
      { before: { pointer: before.pointer, value }, after: { pointer: after.pointer } },
      { keyword },
    );
    unmatched.removed.set(key, finding);
  }
  for (const [key, value] of after.value) {
    if (before.value.has(key)) continue;
    const finding = emit(
      context,
      pair,
      'enum-value-added',
      { before: { pointer: before.pointer }, after: { pointer: after.pointer, value } },
      { keyword },
    );
    unmatched.added.set(key, finding);
  }
  if (unmatched.removed.size + unmatched.added.size > 0) pair.values = unmatched;
}

const listOf = (values: JsonValue[]): JsonValue =>
  values.length === 1 && values[0] !== undefined ? values[0] : values;
