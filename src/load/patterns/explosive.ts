import { isSafePattern } from 'redos-detector';

const milliseconds = 150;
const longest = 2000;
const budget = 1500;

/** A judge of patterns that might take exponential time; undecided is as bad as yes. */
export function explosionJudge(): (pattern: string) => boolean {
  const started = performance.now();
  return (pattern) => {
    if (pattern.length > longest || performance.now() - started > budget) return true;
    return !isSafe(pattern, true) && !isSafe(pattern, false);
  };
}

function isSafe(pattern: string, unicode: boolean): boolean {
  try {
    const { safe } = isSafePattern(pattern, { unicode, timeout: milliseconds, maxScore: 1000 });
    return safe;
  } catch {
    // Syntax that the detector does not know, such as lookbehind, or another flag's syntax.
    return false;
  }
}
