import { foreignShare } from './quiet.js';

/** Other processes may take this share of the machine before a round counts as disturbed. */
const tolerated = 0.15;

export interface RoundsOptions {
  readonly rounds: number;
  /** How many disturbed measurements may be repeated, for each contender. */
  readonly repeats?: number;
}

/**
 * Measures contenders in turn, A B C A B C, so that what disturbs the machine disturbs all of them.
 * A measurement during which others were busy is repeated a few times.
 * @returns for each contender what its rounds gave
 */
export async function alternate<Contender, Value>(
  contenders: readonly Contender[],
  { rounds, repeats = 3 }: RoundsOptions,
  measure: (contender: Contender) => Promise<Value>,
): Promise<Map<Contender, Value[]>> {
  const found = new Map<Contender, Value[]>(contenders.map((one) => [one, []]));
  const left = new Map(contenders.map((one) => [one, repeats]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) {
      let taken = await foreignShare(() => measure(contender));
      for (let more = left.get(contender) ?? 0; more > 0 && taken.share > tolerated; more--) {
        taken = await foreignShare(() => measure(contender));
        left.set(contender, more - 1);
      }
      found.get(contender)?.push(taken.value);
    }
  }
  return found;
}
