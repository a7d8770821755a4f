import { foreignShare } from './quiet.js';

/** Other processes may take this share of the machine before a round counts as disturbed. */
const tolerated = 0.1;

export interface RoundsOptions {
  readonly rounds: number;
  /** How many more rounds may be run when some were disturbed. */
  readonly spare?: number;
}

interface Round<Contender, Value> {
  readonly share: number;
  readonly values: ReadonlyMap<Contender, Value>;
}

/**
 * Measures contenders in turn, A B C A B C, so that what disturbs the machine disturbs all of them.
 * Goes on while rounds are disturbed and there are spare ones, and keeps the quietest.
 * @returns for each contender what the rounds gave, in the same order for all
 */
export async function alternate<Contender, Value>(
  contenders: readonly Contender[],
  { rounds, spare = 0 }: RoundsOptions,
  measure: (contender: Contender) => Promise<Value>,
): Promise<Map<Contender, Value[]>> {
  const all: Round<Contender, Value>[] = [];
  const quiet = () => all.filter(({ share }) => share <= tolerated).length;
  while (all.length < rounds || (quiet() < rounds && all.length < rounds + spare)) {
    all.push(await runRound(contenders, measure));
  }
  const kept = all.sort((a, b) => a.share - b.share).slice(0, rounds);
  return new Map(
    contenders.map((one) => [one, kept.map(({ values }) => values.get(one) as Value)] as const),
  );
}

async function runRound<Contender, Value>(
  contenders: readonly Contender[],
  measure: (contender: Contender) => Promise<Value>,
): Promise<Round<Contender, Value>> {
  const values = new Map<Contender, Value>();
  const { share } = await foreignShare(async () => {
    for (const contender of contenders) values.set(contender, await measure(contender));
  });
  return { share, values };
}
