/** One character of a text: a class in the syntax of ECMA-262 with the flags under which it is read. */
export interface Characters {
  readonly kind: 'characters';
  readonly source: string;
  readonly flags: string;
}

export type Place = 'start' | 'end' | 'lineStart' | 'lineEnd' | 'word';

/**
 * What a pattern is made of, as far as it decides whether a text matches: groups are gone, and whether a
 * repetition is greedy or lazy makes no difference.
 */
export type Piece =
  | Characters
  | { readonly kind: 'sequence'; readonly parts: readonly Piece[] }
  | { readonly kind: 'choice'; readonly parts: readonly Piece[] }
  | {
      readonly kind: 'repeat';
      readonly part: Piece;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'place'; readonly place: Place; readonly negated: boolean }
  | {
      readonly kind: 'look';
      readonly ahead: boolean;
      readonly negated: boolean;
      readonly part: Piece;
    }
  | {
      readonly kind: 'backreference';
      /** What takes at least the texts that it may stand for; undefined where that is not known. */
      readonly like: Piece | undefined;
    };

/** Whether some piece of a pattern, itself included, is of a kind. */
export function contains(piece: Piece, kind: Piece['kind']): boolean {
  if (piece.kind === kind) return true;
  if ('parts' in piece) return piece.parts.some((part) => contains(part, kind));
  return 'part' in piece && contains(piece.part, kind);
}

/** The fewest and the most characters that a piece can take. */
export function extent(piece: Piece): { least: number; most: number } {
  switch (piece.kind) {
    case 'characters':
      return { least: 1, most: 1 };
    case 'place':
    case 'look':
      return { least: 0, most: 0 };
    case 'backreference':
      return { least: 0, most: Infinity };
    case 'repeat': {
      const { least, most } = extent(piece.part);
      return { least: least * piece.min, most: most === 0 ? 0 : most * piece.max };
    }
    default: {
      const all = piece.parts.map(extent);
      const leasts = all.map(({ least }) => least);
      const mosts = all.map(({ most }) => most);
      return piece.kind === 'choice'
        ? { least: Math.min(...leasts), most: Math.max(...mosts) }
        : { least: sum(leasts), most: sum(mosts) };
    }
  }
}

/** How many characters a piece names when what is repeated a number of times is written that often. */
export function sizeOf(piece: Piece): number {
  if ('parts' in piece) return 1 + sum(piece.parts.map(sizeOf));
  if (piece.kind === 'look') return 1 + sizeOf(piece.part);
  if (piece.kind === 'backreference') return piece.like === undefined ? 1 : 1 + sizeOf(piece.like);
  if (piece.kind !== 'repeat') return 1;
  const { min, max, part } = piece;
  return 1 + sizeOf(part) * (max === Infinity ? min + 1 : max);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
