import { compareConstraints } from './constraints.js';
import type { Context } from './context.js';
import type { Pair } from './graph.js';
import { compareInner } from './inner.js';
import { compareNotes } from './notes.js';
import { compareOpaque } from './opaque.js';
import { compareProperties } from './properties.js';
import { linkUnchanged } from './unchanged.js';
import { compareTypes } from './types.js';
import { compareUnions } from './unions.js';
import { compareValues } from './values.js';

/** Compares the two schemas of a pair, and links the pairs of schemas inside them. */
export function compareSchemas(context: Context, pair: Pair): void {
  if (!context.thorough && linkUnchanged(context, pair)) return;
  compareNotes(context, pair);
  if (pair.before.shape.unions.length !== pair.after.shape.unions.length) {
    if (compareUnions(context, pair)) return;
    if (!compareTypes(context, pair)) return;
  } else {
    if (!compareTypes(context, pair)) return;
    compareUnions(context, pair);
  }
  compareValues(context, pair);
  compareConstraints(context, pair);
  compareProperties(context, pair);
  compareInner(context, pair);
  compareOpaque(context, pair);
}
