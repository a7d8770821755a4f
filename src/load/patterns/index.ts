import { translated } from './dialects.js';
import { strategyOf } from './strategy.js';
import type { Strategy } from './strategy.js';
import { parsePattern } from './syntax.js';

export type { Machine } from './program.js';
export { placeBits } from './program.js';
export type { Strategy } from './strategy.js';

/** A pattern that could be read, and how it is run. */
export interface ReadablePattern {
  readonly source: string;
  readonly flags: string;
  /** True when it was written in another dialect than that of ECMA-262. */
  readonly isTranslated: boolean;
  readonly strategy: Strategy;
}

/** A pattern that means nothing that is certain, and why. */
export interface UnreadablePattern {
  readonly problem: string;
}

export type PatternReading = ReadablePattern | UnreadablePattern;

const property = /\\[pP]\{/;
const mostKept = 20_000;
const readings = new Map<string, PatternReading>();

/**
 * What a pattern means: a regular expression of ECMA-262 with `u`, as JSON Schema says (Core, 6.4), or one of
 * another dialect where that is certain, or one of the older syntax without `u`, which many documents use.
 */
export function readPattern(pattern: string): PatternReading {
  let reading = readings.get(pattern);
  if (reading === undefined) {
    reading = read(pattern);
    if (readings.size === mostKept) readings.clear();
    readings.set(pattern, reading);
  }
  return reading;
}

function read(pattern: string): PatternReading {
  if (isExpression(pattern, 'u')) return readable(pattern, 'u', false);
  const other = translated(pattern);
  if (other !== undefined) {
    for (const flags of [`${other.flags}u`, other.flags]) {
      const isMeant = flags.includes('u') || !property.test(other.source);
      if (isMeant && isExpression(other.source, flags)) return readable(other.source, flags, true);
    }
  }
  // Without `u` a property would be the letter and the braces, which nobody means.
  const olderProblem = problemOf(pattern, property.test(pattern) ? 'u' : '');
  return olderProblem === undefined ? readable(pattern, '', false) : { problem: olderProblem };
}

function readable(source: string, flags: string, isTranslated: boolean): ReadablePattern {
  return { source, flags, isTranslated, strategy: strategyOf(source, flags) };
}

/** Flags of a part are in the grammar and not yet in every engine; an automaton runs them. */
function isExpression(source: string, flags: string): boolean {
  if (problemOf(source, flags) === undefined) return true;
  try {
    parsePattern(source, flags);
    return strategyOf(source, flags).engine === 'linear';
  } catch {
    return false;
  }
}

function problemOf(pattern: string, flags: string): string | undefined {
  try {
    new RegExp(pattern, flags);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.slice(message.lastIndexOf('/: ') + 3) || message;
  }
}
