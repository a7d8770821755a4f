import type { SchemaAt } from '../../../src/model/index.js';
import type { Chance } from '../../unit/validators/generate.js';
import type { Validate } from '../../unit/validators/compile.js';
import type { BodyMaker } from './body.js';
import { Tape } from './body.js';
import { costOf, leastCostOf, mostBytes } from './cost.js';

export interface Worst {
  readonly milliseconds: number;
  readonly bytes: number;
  /** What it can be made from again. */
  readonly tape: readonly number[];
}

const tapeLength = 24;
const climbingBytes = 48_000;
const mostAttempts = 20;

function textOf(maker: BodyMaker, at: SchemaAt, tape: readonly number[], bytes: number): string {
  let room = bytes;
  // What a schema requires may not fit at all: then none is sent.
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const text = JSON.stringify(maker.make(at, new Tape(tape), room)) ?? 'null';
    if (text.length <= bytes) return text;
    room *= 0.7 * (bytes / text.length);
  }
  return 'null';
}

/**
 * The most expensive body that a hill climb finds: small bodies are varied for as long as that makes them cost
 * more for each byte, and the best are made as large as a request may be.
 */
export function climb(
  maker: BodyMaker,
  at: SchemaAt,
  validate: Validate,
  chance: Chance,
  rounds: number,
): Worst {
  const random = (): number[] => chance.some(tapeLength, () => chance.next());
  const rate = (tape: readonly number[]): number => {
    const text = textOf(maker, at, tape, climbingBytes);
    return costOf(validate, text) / (1000 + text.length);
  };
  const found: { tape: number[]; rate: number }[] = [];
  let best = { tape: random(), rate: 0 };
  for (let round = 0; round < rounds; round++) {
    const tape = round % 4 === 0 ? random() : varied(best.tape, chance);
    const one = { tape, rate: rate(tape) };
    found.push(one);
    if (one.rate > best.rate) best = one;
  }
  found.sort((left, right) => right.rate - left.rate);
  const full = found.slice(0, 2).map(({ tape }) => {
    const text = textOf(maker, at, tape, mostBytes);
    return { tape, bytes: text.length, milliseconds: leastCostOf(validate, text) };
  });
  return (
    full.sort((left, right) => right.milliseconds - left.milliseconds)[0] ?? {
      tape: [],
      bytes: 0,
      milliseconds: 0,
    }
  );
}

function varied(tape: readonly number[], chance: Chance): number[] {
  const copy = [...tape];
  for (let count = 1 + chance.below(3); count > 0; count--)
    copy[chance.below(copy.length)] = chance.next();
  return copy;
}
