import { cutInMiddle, jsonBytes } from './bounds.js';
import { maxViolations, type Problem, type Violation } from './problem.js';

const maxDetail = 4096;

/** Room for the sentence that says how many violations are left out. */
const noteBytes = 100;

/**
 * The problem in at most `limit` bytes of JSON, with the first of its violations that fit, `most` of them;
 * its detail then says how many there are.
 */
export function fitting(problem: Problem, limit: number, most = maxViolations): Problem {
  const detail =
    problem.detail === undefined ? {} : { detail: cutInMiddle(problem.detail, maxDetail) };
  const { violations } = problem;
  if (violations === undefined) return { ...problem, ...detail };
  const room = limit - noteBytes - jsonBytes({ ...problem, ...detail, violations: [] });
  const count = countWithin(violations, room, most);
  if (count === violations.length) return { ...problem, ...detail };
  const total =
    violations.length > maxViolations ? `more than ${maxViolations}` : violations.length;
  const note = `Only the first ${count} of ${total} violations are listed.`;
  return {
    ...problem,
    detail: detail.detail === undefined ? note : `${detail.detail} ${note}`,
    violations: violations.slice(0, count),
  };
}

/** How many violations fit, with a comma after each. */
function countWithin(violations: readonly Violation[], room: number, most: number): number {
  let count = 0;
  let left = room;
  for (const violation of violations) {
    left -= jsonBytes(violation) + 1;
    if (left < 0 || count === most) break;
    count++;
  }
  return count;
}
