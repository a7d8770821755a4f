import { operations, placeBits } from './program.js';
import type { Machine, Program } from './program.js';
import { symbolsOf } from './symbols.js';

/** A state of the search: how many ways there are to stand at each instruction, by instruction. */
type State = ReadonlyMap<number, number>;

const mostStates = 400;
const mostSteps = 60_000;
/**
 * Between two characters a repetition is left and begun again at most, as in `(a*)*`: a round that takes nothing
 * ends it (ECMA-262, 22.2.2.3.1).
 */
const mostVisits = 2;

/** The instructions that take a character and can be reached without taking one; undefined when `steps` end. */
type Closure = ReadonlyMap<number, number> | undefined;

class Search {
  readonly #code: readonly number[];
  readonly #symbols: readonly boolean[][];
  /** Count every way, or only whether there is one. */
  readonly #counts: boolean;
  #steps = 0;

  constructor({ main, sets }: Machine, counts: boolean) {
    this.#code = main.code;
    this.#symbols = symbolsOf(sets);
    this.#counts = counts;
  }

  /** Whether all states were found within the limits, none with more than `mostWays`. */
  isWithin(mostWays: number, contexts: readonly number[]): boolean {
    const known = new Set<string>();
    const pending: { state: State; isStart: boolean }[] = [{ state: new Map(), isStart: true }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const context of next.isStart ? contexts.map((one) => one | 1) : contexts) {
        const closure = this.#closure(next.state, context);
        if (closure === undefined) return false;
        for (const symbol of this.#symbols) {
          const state = this.#after(closure, symbol);
          if (total(state) > mostWays || this.#steps > mostSteps) return false;
          const key = keyOf(state);
          if (known.has(key)) continue;
          if (known.size === mostStates) return false;
          known.add(key);
          pending.push({ state, isStart: false });
        }
      }
    }
    return true;
  }

  /** A search may begin at every position, so the first instruction is always among those that are stood at. */
  #closure(state: State, context: number): Closure {
    const found = new Map<number, number>();
    const seen = new Set<number>();
    const open: { at: number; ways: number; path: ReadonlyMap<number, number> }[] = [
      { at: 0, ways: 1, path: new Map() },
      ...[...state].map(([at, ways]) => ({ at, ways, path: new Map<number, number>() })),
    ];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (++this.#steps > mostSteps) return undefined;
      const { at, ways, path } = next;
      const [operation = 0, first = 0, second = 0] = this.#code.slice(3 * at, 3 * at + 3);
      const visits = path.get(at) ?? 0;
      if (this.#counts ? visits === mostVisits : seen.has(at)) continue;
      seen.add(at);
      if (operation === operations.take) {
        found.set(at, this.#counts ? (found.get(at) ?? 0) + ways : 1);
      } else if (operation === operations.fork) {
        const longer = this.#counts ? new Map(path).set(at, visits + 1) : path;
        open.push({ at: first, ways, path: longer });
        if (second !== first) open.push({ at: second, ways, path: longer });
      } else if (operation === operations.check && holds(context, first, second)) {
        open.push({ at: at + 1, ways, path });
      }
    }
    return found;
  }

  #after(closure: ReadonlyMap<number, number>, symbol: readonly boolean[]): State {
    const state = new Map<number, number>();
    for (const [at, ways] of closure) {
      this.#steps++;
      if (symbol[this.#code[3 * at + 1] ?? 0] === true) state.set(at + 1, ways);
    }
    return state;
  }
}

function total(state: State): number {
  let sum = 0;
  for (const ways of state.values()) sum += ways;
  return sum;
}

function keyOf(state: State): string {
  return [...state].sort(([left], [right]) => left - right).join(' ');
}

const either = -1;

/** A negative context leaves open what holds, except that only the first position is the start. */
function holds(context: number, bit: number, wanted: number): boolean {
  if (context < 0 && bit !== placeBits.start) return true;
  return ((context >>> bit) & 1) === wanted;
}

/** As many ways as this at most, and backtracking is as good as linear. */
const fewWays = 16;

/**
 * Whether a backtracking engine has few ways to read any text: the number of places where it can stand after
 * the same characters is bounded, whatever they are. That is found by walking all that can come about, so yes is
 * certain; no is said as well when there was too much to walk.
 */
export function hasFewWays(machine: Machine): boolean {
  return new Search(machine, true).isWithin(fewWays, [either & ~1]);
}

const mostQuestions = 6;

/** Whether deterministic automata of this machine have few states, so that each is made once and kept. */
export function hasFewStates({ sets, looks, main }: Machine): boolean {
  return [main, ...looks].every((program) => {
    const asked = questionsOf(program);
    if (program === main) asked.delete(placeBits.start);
    if (asked.size > mostQuestions) return false;
    let contexts = [0];
    for (const bit of asked) contexts = contexts.flatMap((one) => [one, one | (1 << bit)]);
    return new Search({ sets, looks, main: program }, false).isWithin(Infinity, contexts);
  });
}

/** The bits that a program asks of positions; the end of the text is the last step, after which none is kept. */
function questionsOf({ code, backwards }: Program): Set<number> {
  const asked = new Set<number>();
  for (let at = 0; at < code.length; at += 3) {
    if (code[at] === operations.check) asked.add(code[at + 1] ?? 0);
  }
  if (!backwards) asked.delete(placeBits.end);
  return asked;
}
