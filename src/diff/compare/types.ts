import type { JsonValue, TypeName } from '../../model/index.js';
import type { Said, Shape } from '../schema/shape.js';
import { emit } from './context.js';
import type { Context } from './context.js';
import type { Pair } from './graph.js';

type Types = ReadonlySet<TypeName> | undefined;

function covers(wide: Types, narrow: Types): boolean {
  if (wide === undefined) return true;
  if (narrow === undefined) return false;
  return [...narrow].every((type) => wide.has(type) || (type === 'integer' && wide.has('number')));
}

/** The `type` keyword as it would be written. */
export function typeValue(shape: Shape): JsonValue | undefined {
  if (shape.types === undefined) return undefined;
  const names = [...shape.types.value, ...(shape.nullable.value ? ['null'] : [])].sort();
  return names.length === 1 ? names[0] : names;
}

const isAnything = (shape: Shape): boolean =>
  shape.types === undefined && shape.values === undefined && shape.unions.length === 0;

/**
 * Compares `type` and null. Returns false when the two have no type in common: then there is nothing
 * else to compare.
 */
export function compareTypes(context: Context, pair: Pair): boolean {
  const [before, after] = [pair.before.shape, pair.after.shape];
  const [wide, narrow] = [
    covers(after.types?.value, before.types?.value),
    covers(before.types?.value, after.types?.value),
  ];
  const sides = {
    before: { pointer: placeOf(before, pair.before.pointer), value: typeValue(before) },
    after: { pointer: placeOf(after, pair.after.pointer), value: typeValue(after) },
  };
  if (before.never !== after.never) {
    emit(context, pair, after.never ? 'schema-forbidden' : 'schema-allowed', sides);
    return false;
  }
  if (!wide && !narrow) {
    emit(context, pair, 'type-changed', sides, { keyword: 'type' });
    return overlaps(before.types, after.types);
  }
  if (wide !== narrow) {
    emit(context, pair, wide ? 'type-widened' : 'type-narrowed', sides, { keyword: 'type' });
  }
  compareNull(context, pair);
  return wide === narrow || overlaps(before.types, after.types) || isOnlyNull(before, after);
}

function isOnlyNull(before: Shape, after: Shape): boolean {
  return before.types === undefined || after.types === undefined;
}

function overlaps(a: Said<Types> | undefined, b: Said<Types> | undefined): boolean {
  if (a?.value === undefined || b?.value === undefined) return true;
  return covers(a.value, b.value) || covers(b.value, a.value)
    ? a.value.size > 0 && b.value.size > 0
    : [...a.value].some((type) => b.value?.has(type));
}

const placeOf = (shape: Shape, fallback: string): string => shape.types?.pointer ?? fallback;

/** Compares whether null is allowed. */
export function compareNull(context: Context, pair: Pair): void {
  const [before, after] = [pair.before.shape, pair.after.shape];
  if (pair.ignoresNull || before.nullable.value === after.nullable.value) return;
  // Where anything goes on one side, the change of type has said it already.
  if (isAnything(before) || isAnything(after)) return;
  emit(
    context,
    pair,
    after.nullable.value ? 'became-nullable' : 'became-non-nullable',
    {
      before: { pointer: before.nullable.pointer, value: typeValue(before) },
      after: { pointer: after.nullable.pointer, value: typeValue(after) },
    },
    { keyword: 'type' },
  );
}
