import type { JsonValue } from '../../../src/model/index.js';

/** A small seeded generator of numbers (mulberry32): the same seed gives the same run everywhere. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }

  flip(share = 0.5): boolean {
    return this.next() < share;
  }

  some<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make);
  }
}

const names = ['a', 'b', 'ab', 'kind', 'kind2', 'x/y', 'ü~'] as const;
const texts = ['', 'a', 'b', 'ab', 'abc', '😀', '12', '2020-02-29'] as const;
const numbers = [0, 1, 2, 3, -1, 0.5, 1.5, 0.1, 0.3, 10, 1e15, 4.35] as const;

function scalar(chance: Chance): JsonValue {
  return chance.pick<JsonValue>([
    null,
    true,
    false,
    chance.pick(texts),
    chance.pick(texts),
    chance.pick(numbers),
    chance.pick(numbers),
  ]);
}

function record(pairs: readonly (readonly [string, unknown])[]): JsonValue {
  // JSON.parse makes `__proto__` a property like any other.
  const members = pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return JSON.parse(`{${members.join(',')}}`) as JsonValue;
}

export function randomValue(chance: Chance, depth = 0): JsonValue {
  if (depth > 3 || chance.flip(0.3)) return scalar(chance);
  const size = chance.below(4);
  if (chance.flip(0.35)) return chance.some(size, () => randomValue(chance, depth + 1));
  return record(chance.some(size, () => [chance.pick(names), randomValue(chance, depth + 1)]));
}

type Words = Record<string, unknown>;

const types = ['null', 'boolean', 'object', 'array', 'number', 'string', 'integer'] as const;

/** One random keyword with its value; references lead to components that the test defines. */
export function randomKeywords(
  chance: Chance,
  depth: number,
  references: readonly string[],
): Words {
  const schema = (): unknown => randomSchema(chance, depth + 1, references);
  const schemas = (): unknown => chance.some(1 + chance.below(3), schema);
  const map = (keys: readonly [string, ...string[]]): unknown =>
    record(chance.some(1 + chance.below(3), () => [chance.pick(keys), schema()]));
  const makers: readonly [() => Words, ...(() => Words)[]] = [
    () => ({ type: chance.pick(types) }),
    () => ({ type: chance.pick(types) }),
    () => ({ type: [...new Set(chance.some(2, () => chance.pick(types)))] }),
    () => ({ enum: uniqueValues(chance.some(1 + chance.below(9), () => randomValue(chance, 3))) }),
    () => ({ const: randomValue(chance, 2) }),
    () => ({ minimum: chance.pick(numbers) }),
    () => ({ exclusiveMaximum: chance.pick(numbers) }),
    () => ({ multipleOf: chance.pick([1, 2, 0.5] as const) }),
    () => ({ minLength: chance.below(3), maxLength: 1 + chance.below(3) }),
    () => ({ pattern: chance.pick(['^a', 'b$', '^\\d+$', '.', '\\p{L}'] as const) }),
    () => ({ items: schema() }),
    () => ({ prefixItems: schemas(), ...(chance.flip() ? { items: schema() } : {}) }),
    () => ({ contains: schema(), ...(chance.flip() ? { maxContains: 1 + chance.below(2) } : {}) }),
    () => ({ contains: schema(), minContains: chance.below(3) }),
    () => ({ minItems: chance.below(3), maxItems: chance.below(4) }),
    () => ({ uniqueItems: true }),
    () => ({ properties: map(names) }),
    () => ({ properties: map(names), required: chance.some(1, () => chance.pick(names)) }),
    () => ({ properties: map(names), additionalProperties: schema() }),
    () => ({ patternProperties: map(['^a', 'o', '.']), additionalProperties: chance.flip() }),
    () => ({ propertyNames: schema() }),
    () => ({ minProperties: chance.below(3), maxProperties: 1 + chance.below(3) }),
    () => ({ dependentRequired: record([[chance.pick(names), [chance.pick(names)]]]) }),
    () => ({ dependentSchemas: map(names) }),
    () => ({ unevaluatedProperties: schema() }),
    () => ({ unevaluatedItems: schema() }),
    () => ({ allOf: schemas() }),
    () => ({ anyOf: schemas() }),
    () => ({ oneOf: schemas() }),
    () => ({ oneOf: tagged(chance, schema) }),
    () => ({ anyOf: [schema(), { type: 'null' }] }),
    () => ({ not: schema() }),
    () => ({ if: schema(), then: schema(), else: schema() }),
    () => ({ $ref: `#/components/schemas/${chance.pick(references as [string, ...string[]])}` }),
  ];
  return chance.pick(makers)();
}

/** Alternatives that a property tells apart, or nearly so. */
function tagged(chance: Chance, schema: () => unknown): unknown {
  return chance.some(2 + chance.below(2), () => ({
    ...(chance.flip(0.8) ? { type: 'object' } : {}),
    required: ['kind'],
    properties: {
      kind: { enum: [chance.pick(texts), ...(chance.flip(0.2) ? [chance.pick(texts)] : [])] },
      a: schema(),
    },
  }));
}

function uniqueValues(values: readonly JsonValue[]): JsonValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

export function randomSchema(
  chance: Chance,
  depth: number,
  references: readonly string[],
): unknown {
  if (depth > 3) return chance.pick([true, true, false, {}, { type: chance.pick(types) }]);
  const keywords = chance.some(1 + chance.below(3), () =>
    randomKeywords(chance, depth, references),
  );
  const merged: Words = {};
  for (const words of keywords) Object.assign(merged, words);
  return merged;
}

/** Parts of a schema that a value can be built from: what it lists, its names and its texts. */
export function valueNear(chance: Chance, schema: unknown, depth = 0): JsonValue {
  if (typeof schema !== 'object' || schema === null || depth > 4 || chance.flip(0.15)) {
    return randomValue(chance, 1);
  }
  const words = schema as Words;
  if (Array.isArray(words.enum)) return chance.pick(words.enum as [JsonValue, ...JsonValue[]]);
  if (words.const !== undefined) return words.const as JsonValue;
  for (const keyword of ['oneOf', 'anyOf', 'allOf']) {
    const list = words[keyword];
    if (Array.isArray(list) && chance.flip(0.6)) {
      return valueNear(chance, chance.pick(list as [unknown, ...unknown[]]), depth + 1);
    }
  }
  if (typeof words.properties === 'object' && words.properties !== null) {
    const pairs = Object.entries(words.properties)
      .filter(() => chance.flip(0.8))
      .map(([name, one]) => [name, valueNear(chance, one, depth + 1)] as const);
    const extra = chance.flip(0.3) ? [[chance.pick(names), randomValue(chance, 2)] as const] : [];
    return record([...pairs, ...extra]);
  }
  if (words.items !== undefined || words.type === 'array') {
    return chance.some(chance.below(3), () => valueNear(chance, words.items, depth + 1));
  }
  if (words.type === 'string') return chance.pick(texts);
  if (words.type === 'integer' || words.type === 'number') return chance.pick(numbers);
  if (words.type === 'boolean') return chance.flip();
  return randomValue(chance, 0);
}
