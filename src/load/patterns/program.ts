import { extent } from './piece.js';
import type { Characters, Piece, Place } from './piece.js';

/** Instructions, three numbers each: what to do and its operands. Numbers, because generated code carries them. */
export const operations = { take: 0, fork: 1, check: 2, accept: 3 } as const;

/** Bits of what can be asked about a position; those of lookarounds follow. */
export const placeBits: Readonly<Record<Place, number>> = {
  start: 0,
  end: 1,
  word: 2,
  lineStart: 3,
  lineEnd: 4,
};
const firstLook = 5;
const mostLooks = 16;
const mostInstructions = 20_000;

/** A nondeterministic automaton. One for a lookahead reads the text from its end. */
export interface Program {
  readonly code: readonly number[];
  readonly backwards: boolean;
}

/** The automata of a pattern: of its lookarounds, the inner ones first, and of itself. */
export interface Machine {
  readonly sets: readonly Characters[];
  readonly looks: readonly Program[];
  readonly main: Program;
}

class TooLarge extends Error {}

class Builder {
  readonly sets: Characters[] = [];
  readonly looks: Program[] = [];
  readonly #lookNumbers = new Map<Piece, number>();
  readonly #setKeys = new Map<string, number>();

  program(piece: Piece, backwards: boolean): Program {
    const code: number[] = [];
    this.#write(piece, code, backwards);
    code.push(operations.accept, 0, 0);
    return { code, backwards };
  }

  #add(code: number[], operation: number, first: number, second = 0): number {
    if (code.length >= 3 * mostInstructions) throw new TooLarge();
    code.push(operation, first, second);
    return code.length - 3;
  }

  #write(piece: Piece, code: number[], backwards: boolean): void {
    switch (piece.kind) {
      case 'characters':
        this.#add(code, operations.take, this.#set(piece));
        break;
      case 'sequence': {
        const parts = backwards ? [...piece.parts].reverse() : piece.parts;
        for (const part of parts) this.#write(part, code, backwards);
        break;
      }
      case 'choice':
        this.#choice(piece.parts, code, backwards);
        break;
      case 'repeat':
        this.#repeat(piece, code, backwards);
        break;
      case 'place':
        this.#add(code, operations.check, placeBits[piece.place], piece.negated ? 0 : 1);
        break;
      case 'look':
        this.#add(code, operations.check, this.#look(piece), piece.negated ? 0 : 1);
        break;
      case 'backreference':
        throw new TooLarge();
    }
  }

  #choice(parts: readonly Piece[], code: number[], backwards: boolean): void {
    const exits: number[] = [];
    parts.forEach((part, index) => {
      const isLast = index === parts.length - 1;
      const fork = isLast ? -1 : this.#add(code, operations.fork, code.length / 3 + 1);
      this.#write(part, code, backwards);
      if (isLast) return;
      exits.push(this.#add(code, operations.fork, 0));
      code[fork + 2] = code.length / 3;
    });
    for (const exit of exits) code[exit + 1] = code[exit + 2] = code.length / 3;
  }

  #repeat(piece: Piece & { kind: 'repeat' }, code: number[], backwards: boolean): void {
    const { part } = piece;
    // What takes no character holds as often as it is asked.
    const most = extent(part).most === 0 ? 1 : Infinity;
    const min = Math.min(piece.min, most);
    const max = Math.min(piece.max, most);
    for (let count = 0; count < min; count++) this.#write(part, code, backwards);
    const exits: number[] = [];
    if (max === Infinity) {
      const start = this.#add(code, operations.fork, code.length / 3 + 1);
      this.#write(part, code, backwards);
      this.#add(code, operations.fork, start / 3, start / 3);
      exits.push(start);
    } else {
      for (let count = min; count < max; count++) {
        exits.push(this.#add(code, operations.fork, code.length / 3 + 1));
        this.#write(part, code, backwards);
      }
    }
    for (const exit of exits) code[exit + 2] = code.length / 3;
  }

  #look(piece: Piece & { kind: 'look' }): number {
    const { ahead, part } = piece;
    // A part that is repeated asks the same again.
    const known = this.#lookNumbers.get(piece);
    if (known !== undefined) return known;
    const look = this.program(part, ahead);
    if (this.looks.length === mostLooks) throw new TooLarge();
    const number = firstLook + this.looks.push(look) - 1;
    this.#lookNumbers.set(piece, number);
    return number;
  }

  #set(set: Characters): number {
    const key = `${set.flags} ${set.source}`;
    const known = this.#setKeys.get(key);
    if (known !== undefined) return known;
    this.#setKeys.set(key, this.sets.length);
    return this.sets.push(set) - 1;
  }
}

/** The automata of a pattern (Thompson's construction), undefined for one that has none of a sensible size. */
export function machineOf(piece: Piece): Machine | undefined {
  const builder = new Builder();
  try {
    const main = builder.program(piece, false);
    return { sets: builder.sets, looks: builder.looks, main };
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}
