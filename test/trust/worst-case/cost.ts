import { checkOf } from '../../../templates/shared/runtime/check.js';
import type { Validate } from '../../unit/validators/compile.js';

/** What a server promises to spend on a body of this size at most. */
export const mostMilliseconds = 250;
export const mostBytes = 1_048_576;

/** Processor time in milliseconds; the garbage that the work leaves counts too. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What the runtime does with a body: read it, ask whether it fits, and list what is wrong when it does not. */
export function check(validate: Validate, text: string): void {
  checkOf(validate)(JSON.parse(text));
}

export function costOf(validate: Validate, text: string): number {
  return processorTime(() => check(validate, text));
}

/** The least of some measurements: whatever else the machine does only adds to them. */
export function leastCostOf(validate: Validate, text: string, rounds = 3): number {
  let least = Infinity;
  for (let round = 0; round < rounds && least > mostMilliseconds / 2; round++) {
    least = Math.min(least, costOf(validate, text));
  }
  return least;
}
