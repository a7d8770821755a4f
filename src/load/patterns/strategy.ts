import { hasFewStates, hasFewWays } from './paths.js';
import { contains, extent, sizeOf } from './piece.js';
import type { Piece } from './piece.js';
import { machineOf } from './program.js';
import type { Machine } from './program.js';
import { parsePattern } from './syntax.js';

/** How a pattern is run so that no text takes more than its length's share of time. */
export type Strategy =
  | { readonly engine: 'native' }
  /** An automaton; a text longer than `limit` is refused. */
  | { readonly engine: 'linear'; readonly machine: Machine; readonly limit?: number }
  /** The engine of JavaScript for want of another; a text longer than `limit` is refused. */
  | { readonly engine: 'bounded'; readonly limit: number };

/** Steps of an automaton that fit into some 100 ms where none of its states can be kept. */
const mostSteps = 4_000_000;
/** No request has as many characters. */
const endless = 1_048_576;
/** Exponential work of a text of this length takes milliseconds. */
const shortest = 20;
/** Work that grows with the square or the cube stays as small with these. */
const short = 200;
const widestLook = 20;
const longestRepeat = 100;
const largestCopies = 300;

/** One repeated class and no group: there is one way for each of its lengths, and no more. */
const simple =
  /^\^(?:[^\\()[\]{}*+?|]|\\[^\dkpPuxcbB]|\[(?:[^\\\]]|\\[^pPuxc])*\]|\{\d+\})*(?:(?:[*+?]|\{\d+,\d*\})\??(?:[^\\()[\]{}*+?|]|\\[^\dkpPuxcbB]|\[(?:[^\\\]]|\\[^pPuxc])*\]|\{\d{1,2}\})*)?$/;
const longestSimple = 200;

/** How to run a regular expression that is one; the answer depends on nothing but the two texts. */
export function strategyOf(source: string, flags: string): Strategy {
  if (source.length <= longestSimple && simple.test(source)) return { engine: 'native' };
  let piece: Piece;
  try {
    piece = parsePattern(source, flags);
  } catch {
    return { engine: 'bounded', limit: shortest };
  }
  // Only the newest engines know flags of a part.
  const isForeign = !isNative(source, flags);
  if (!isForeign && isTame(piece)) return { engine: 'native' };
  if (contains(piece, 'backreference')) {
    // What is compared can fail where what is repeated cannot, so it is not the end that may be left out.
    const alike = withoutBackreferences(
      piece,
      (like) => like && { kind: 'sequence', parts: [like, nothing] },
    );
    if (!isForeign && alike !== undefined && isTame(alike)) return { engine: 'native' };
    const bare = withoutBackreferences(piece, () => nothing);
    return { engine: 'bounded', limit: bare !== undefined && isTame(bare) ? short : shortest };
  }
  const machine = machineOf(piece);
  if (machine === undefined) return { engine: 'bounded', limit: shortest };
  const size = [machine.main, ...machine.looks].reduce((sum, { code }) => sum + code.length / 3, 0);
  const limit = Math.floor(mostSteps / size);
  if (limit >= endless || hasFewStates(machine)) return { engine: 'linear', machine };
  return { engine: 'linear', machine, limit };
}

function isNative(source: string, flags: string): boolean {
  try {
    new RegExp(source, flags);
    return !/\(\?[a-z]*-?[a-z]*:/.test(source.replaceAll('(?:', ''));
  } catch {
    return false;
  }
}

/** Whether backtracking is certain to be cheap. */
function isTame(piece: Piece): boolean {
  if (contains(piece, 'backreference')) return false;
  const { looks, rest } = leadingLooks(piece);
  if (!looks.every((look) => isTame({ kind: 'sequence', parts: [start, look] }))) return false;
  const wide = widened(trimmed(rest));
  const machine = wide && machineOf(wide);
  return machine !== undefined && hasFewWays(machine);
}

const start: Piece = { kind: 'place', place: 'start', negated: false };

/** Lookarounds directly after `^` are asked once, each like a pattern of its own. */
function leadingLooks(piece: Piece): { looks: Piece[]; rest: Piece } {
  if (piece.kind !== 'sequence') return { looks: [], rest: piece };
  const [first, ...others] = piece.parts;
  if (first?.kind !== 'place' || first.place !== 'start') return { looks: [], rest: piece };
  const end = others.findIndex((part) => part.kind !== 'look' || !part.ahead);
  const count = end === -1 ? others.length : end;
  const looks = others.slice(0, count).flatMap((part) => (part.kind === 'look' ? [part.part] : []));
  return { looks, rest: { kind: 'sequence', parts: [first, ...others.slice(count)] } };
}

/** Without what repeats a class at the very end: nothing can fail after it, so nothing is tried again. */
function trimmed(piece: Piece): Piece {
  if (piece.kind === 'choice') return { kind: 'choice', parts: piece.parts.map(trimmed) };
  if (piece.kind === 'sequence') {
    const last = piece.parts.at(-1);
    if (last === undefined) return piece;
    return { kind: 'sequence', parts: [...piece.parts.slice(0, -1), trimmed(last)] };
  }
  if (piece.kind !== 'repeat' || piece.part.kind !== 'characters') return piece;
  return { ...piece, max: piece.min };
}

/**
 * A pattern with at least as many ways to read a text, but a smaller automaton: long counted repetitions become
 * endless ones. Undefined when one of its parts may cost more than its ways tell.
 */
function widened(piece: Piece): Piece | undefined {
  switch (piece.kind) {
    case 'look': {
      const isShort = extent(piece.part).most <= widestLook;
      const isCheap = isShort && isTame({ kind: 'sequence', parts: [start, piece.part] });
      return isCheap ? nothing : undefined;
    }
    case 'sequence':
    case 'choice': {
      const parts = piece.parts.map(widened);
      return parts.every((part) => part !== undefined) ? { ...piece, parts } : undefined;
    }
    case 'repeat': {
      const part = widened(piece.part);
      if (part === undefined) return undefined;
      const { least, most } = extent(part);
      const { min, max } = piece;
      const fitting = Math.min(longestRepeat, largestCopies / sizeOf(part));
      const isLong = Number.isFinite(max) && max > fitting;
      const isLongAtLeast = min > fitting;
      if (least === 0 && most > 0 && (isLong || isLongAtLeast)) return undefined;
      if (isLongAtLeast) return { kind: 'repeat', part, min: 1, max: Infinity };
      return { kind: 'repeat', part, min, max: isLong ? Infinity : max };
    }
    default:
      return piece;
  }
}

const nothing: Piece = { kind: 'sequence', parts: [] };

/**
 * A pattern with something else in the place of back references. With what takes at least the same texts there are at
 * least as many ways to read a text, and comparing takes no more steps than reading it in these ways.
 */
function withoutBackreferences(
  piece: Piece,
  instead: (like: Piece | undefined) => Piece | undefined,
): Piece | undefined {
  if (piece.kind === 'backreference') {
    const other = instead(piece.like);
    return other && withoutBackreferences(other, instead);
  }
  if ('parts' in piece) {
    const parts = piece.parts.map((part) => withoutBackreferences(part, instead));
    return parts.every((part) => part !== undefined) ? { ...piece, parts } : undefined;
  }
  if (!('part' in piece)) return piece;
  const part = withoutBackreferences(piece.part, instead);
  return part && { ...piece, part };
}
