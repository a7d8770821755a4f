import type { JsonObject, JsonValue, SchemaAt } from '../../../src/model/index.js';
import { Chance } from './chance.js';
import { Unsatisfiable } from './merge.js';
import { directed, Oracle } from './oracle.js';
import { sampleValue } from './value.js';

const rounds = 24;

/** Makes values that an independent validator takes for valid, in one direction. */
export class Sampler {
  readonly #document: JsonObject;
  readonly #oracle: Oracle;
  readonly #direction: 'request' | 'response';

  constructor(document: JsonObject, direction: 'request' | 'response') {
    this.#direction = direction;
    this.#document = directed(document, direction);
    this.#oracle = new Oracle(this.#document);
  }

  /** A valid value that also passes `fits`, or undefined when none was found. */
  sample(at: SchemaAt, fits: (value: JsonValue) => boolean = () => true): JsonValue | undefined {
    for (let round = 0; round < rounds; round++) {
      const value = this.#attempt(at, round);
      if (value === undefined || !fits(value)) continue;
      if (this.#oracle.judge(at, value) !== 'invalid') return value;
    }
    return undefined;
  }

  #attempt({ schema }: SchemaAt, round: number): JsonValue | undefined {
    try {
      return sampleValue(schema, {
        document: this.#document,
        direction: this.#direction,
        chance: new Chance(round),
        sparse: round % 2 === 1,
      });
    } catch (error) {
      if (error instanceof Unsatisfiable) return undefined;
      throw error;
    }
  }
}
