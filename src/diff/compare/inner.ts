import type { InnerKeyword } from '../schema/shape.js';
import type { Said } from '../schema/shape.js';
import type { JsonValue, SchemaAt } from '../../model/index.js';
import type { KindId } from '../kinds/index.js';
import { emit } from './context.js';
import type { Context } from './context.js';
import type { Pair, Step } from './graph.js';

const STEPS: Record<InnerKeyword, Step> = {
  items: { to: 'items' },
  contains: { to: 'items' },
  additionalProperties: { to: 'values' },
  propertyNames: { to: 'same' },
};

type Inner = Said<readonly SchemaAt[]> | undefined;

const valueOf = (inner: Inner): { pointer: string; value?: JsonValue | undefined } | undefined =>
  inner === undefined
    ? undefined
    : { pointer: inner.pointer, value: inner.value[0]?.schema as JsonValue | undefined };

/** Compares the schemas of items, of additional properties, of property names. */
export function compareInner(context: Context, pair: Pair): void {
  for (const keyword of Object.keys(STEPS) as InnerKeyword[]) {
    const before = pair.before.shape.inner.get(keyword);
    const after = pair.after.shape.inner.get(keyword);
    if (before === undefined && after === undefined) continue;
    const kind = openness(keyword, before, after);
    if (kind !== undefined) {
      emit(context, pair, kind, { before: valueOf(before), after: valueOf(after) }, { keyword });
    } else if (before !== undefined && after !== undefined) {
      const [left, right] = [context.before.all(before.value), context.after.all(after.value)];
      context.graph.link(pair, [STEPS[keyword]], left, right);
    }
  }
  comparePrefix(context, pair);
  comparePatterns(context, pair);
  compareDependencies(context, pair);
}

const INTRODUCED: Record<InnerKeyword, readonly [KindId, KindId]> = {
  items: ['items-constrained', 'items-freed'],
  contains: ['contains-added', 'contains-removed'],
  additionalProperties: ['additional-properties-constrained', 'additional-properties-freed'],
  propertyNames: ['property-names-constrained', 'property-names-freed'],
};

/** What is to be said when one side lets anything in, or nothing; undefined when both have a schema. */
function openness(keyword: InnerKeyword, before: Inner, after: Inner): KindId | undefined {
  const [constrained, freed] = INTRODUCED[keyword];
  if (keyword === 'additionalProperties' && isClosed(before) !== isClosed(after)) {
    return isClosed(after) ? 'additional-properties-closed' : 'additional-properties-opened';
  }
  if (before === undefined) return constrained;
  return after === undefined ? freed : undefined;
}

const isClosed = (inner: Inner): boolean =>
  inner?.value.some(({ schema }) => schema === false) === true;

function comparePrefix(context: Context, pair: Pair): void {
  const [before, after] = [pair.before.shape.prefixItems, pair.after.shape.prefixItems];
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    const [left, right] = [before[i], after[i]];
    if (left !== undefined && right !== undefined) {
      context.graph.link(pair, [{ to: 'items' }], context.before.at(left), context.after.at(right));
    } else {
      const only = (one: SchemaAt | undefined, owner: string) =>
        one === undefined ? undefined : { pointer: owner, value: one.schema as JsonValue };
      emit(
        context,
        pair,
        right === undefined ? 'prefix-item-removed' : 'prefix-item-added',
        {
          before: only(left, pair.before.pointer),
          after: only(right, pair.after.pointer),
        },
        { keyword: 'prefixItems', name: { before: String(i), after: String(i) } },
      );
    }
  }
}

function comparePatterns(context: Context, pair: Pair): void {
  const [before, after] = [pair.before.shape.patternProperties, pair.after.shape.patternProperties];
  for (const pattern of new Set([...before.keys(), ...after.keys()])) {
    const [left, right] = [before.get(pattern), after.get(pattern)];
    if (left !== undefined && right !== undefined) {
      context.graph.link(
        pair,
        [{ to: 'values' }],
        context.before.at(left),
        context.after.at(right),
      );
    } else {
      emit(
        context,
        pair,
        right === undefined ? 'pattern-property-removed' : 'pattern-property-added',
        {},
        { keyword: 'patternProperties', name: { before: pattern, after: pattern } },
      );
    }
  }
}

function compareDependencies(context: Context, pair: Pair): void {
  const [before, after] = [pair.before.shape.dependencies, pair.after.shape.dependencies];
  for (const rule of new Set([...before.keys(), ...after.keys()])) {
    if (before.has(rule) === after.has(rule)) continue;
    emit(
      context,
      pair,
      after.has(rule) ? 'dependency-added' : 'dependency-removed',
      {},
      {
        keyword: 'dependentRequired',
        name: { before: rule, after: rule },
      },
    );
  }
}
