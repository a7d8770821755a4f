import { placeBits, readPattern } from '../../load/patterns/index.js';
import type { Machine } from '../../load/patterns/index.js';
import type { Frame } from './frame.js';
import { literal } from './javascript.js';

/** A pattern as generated code asks it. */
export interface PatternTest {
  /** An expression that is true for a text that matches. */
  readonly matches: (text: string) => string;
  /** The longest text that is asked; a longer one is refused. */
  readonly limit?: number;
}

/** No set of numbers of this size comes with fewer questions about positions than these. */
const plainPlaces: ReadonlySet<number> = new Set([placeBits.start, placeBits.end]);

/** The test of a pattern, its expression hoisted; undefined for a pattern that cannot be read. */
export function patternTest(pattern: string, frame: Frame): PatternTest | undefined {
  const reading = readPattern(pattern);
  if ('problem' in reading) return undefined;
  const { source, flags, strategy } = reading;
  const expression =
    strategy.engine === 'linear'
      ? linear(strategy.machine, flags, frame)
      : `new RegExp(${literal(source)}${flags === '' ? '' : `, '${flags}'`})`;
  const constant = frame.constant('pattern', expression);
  const matches = (text: string): string => `${constant}.test(${text})`;
  const limit = strategy.engine === 'native' ? undefined : strategy.limit;
  return limit === undefined ? { matches } : { matches, limit };
}

function linear({ sets, looks, main }: Machine, flags: string, frame: Frame): string {
  const classes = sets.map((set) => `[${literal(set.source)}, ${literal(set.flags)}]`);
  const parts = looks.map(({ code, backwards }) => `[[${code.join(', ')}], ${backwards}]`);
  const needsPlaces = [main, ...looks].some(({ code }) =>
    code.some((one, at) => at % 3 === 0 && one === 2 && !plainPlaces.has(code[at + 1] ?? 0)),
  );
  const call = [literal(flags), list(classes), list(parts), list(main.code), needsPlaces];
  return `${frame.helper('linearPattern')}(${call.join(', ')})`;
}

function list(members: readonly (string | number)[]): string {
  return `[${members.join(', ')}]`;
}
