/** What several rounds of one measurement say: their median, and between what they lie. */
export interface Sample {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value that this share of all values does not exceed; linear between two. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** Of few values the extremes, of many the quartiles: the extremes of many say nothing. */
export function sampleOf(values: readonly number[]): Sample {
  const isMany = values.length >= 20;
  return {
    median: median(values),
    low: percentile(values, isMany ? 0.25 : 0),
    high: percentile(values, isMany ? 0.75 : 1),
    rounds: values.length,
  };
}
