import type { JsonValue } from '../../src/model/index.js';
import type { Chance } from '../corpus/sample/chance.js';

/** Values that may stand where something else was expected. */
export const intruders: readonly JsonValue[] = [
  ...[null, true, false, 0, -1, 1.5, 1e300, '', 'string', 'object', '#/components/schemas/S0'],
  ...[[], [null], ['string', 'null'], {}, { type: 'object' }, { $ref: '#/components/schemas/S1' }],
  ...[{ $ref: '#' }, { allOf: [] }, { enum: [] }, { not: {} }, { $dynamicRef: '#a' }, [[]], [{}]],
];

type Mutable = Record<string, JsonValue> | JsonValue[];

function placesIn(value: JsonValue, found: { holder: Mutable; key: string }[] = []) {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Mutable;
  for (const [key, member] of Object.entries(holder)) {
    found.push({ holder, key });
    placesIn(member, found);
  }
  return found;
}

/** Changes a few values, exchanges two, or gives one a name that means something elsewhere. */
export function mutate(document: JsonValue, chance: Chance): void {
  for (let count = 1 + chance.below(3); count > 0; count--) {
    const places = placesIn(document);
    const [one, other] = [chance.pick(places), chance.pick(places)];
    if (one === undefined || other === undefined) return;
    const target = one.holder as Record<string, JsonValue>;
    const source = other.holder as Record<string, JsonValue>;
    const kind = chance.below(4);
    if (kind === 0) delete target[one.key];
    else if (kind === 1) target[one.key] = chance.pick(intruders) ?? null;
    else if (kind === 2) target[one.key] = structuredClone(source[other.key] ?? null);
    else target[other.key] = structuredClone(target[one.key] ?? null);
  }
}
