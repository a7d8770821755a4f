import { createRequire } from 'node:module';
import type * as Regexpp from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';
import { sizeOf } from './piece.js';
import type { Piece } from './piece.js';
import { isSetBefore, isSimplyBefore } from './references.js';

// Loaded for the first pattern that is not simple: most documents have none.
const require = createRequire(import.meta.url);

/** Deeper nesting than people write would exhaust the stack. */
const deepest = 100;
/** What stands for a group may stand for others in its turn. */
const largestLike = 300;

type Groups = Map<AST.CapturingGroup, Piece>;

/**
 * The pieces of a pattern, by the grammar of ECMA-262 (annex B without `u`).
 * @throws {SyntaxError} for a text that is no regular expression, or one nested out of all reason
 */
export function parsePattern(source: string, flags: string): Piece {
  const { RegExpParser } = require('@eslint-community/regexpp') as typeof Regexpp;
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  const unicode = flags.includes('u');
  const { alternatives } = parser.parsePattern(source, 0, source.length, { unicode });
  return choiceOf(alternatives, flags, 0, new Map());
}

function choiceOf(
  alternatives: readonly AST.Alternative[],
  flags: string,
  depth: number,
  groups: Groups,
): Piece {
  if (depth > deepest) throw new SyntaxError('nested too deeply');
  const parts = alternatives.map(({ elements }) => sequenceOf(elements, flags, depth, groups));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'choice', parts };
}

function sequenceOf(
  elements: readonly AST.Element[],
  flags: string,
  depth: number,
  groups: Groups,
): Piece {
  const parts = elements.map((element) => pieceOf(element, flags, depth, groups));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'sequence', parts };
}

function pieceOf(element: AST.Element, flags: string, depth: number, groups: Groups): Piece {
  switch (element.type) {
    case 'Character':
      return { kind: 'characters', source: escaped(element.value, flags), flags };
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return { kind: 'characters', source: element.raw, flags };
    case 'CapturingGroup':
      return groupOf(element, flags, depth, groups);
    case 'Group':
      return choiceOf(element.alternatives, modified(flags, element.modifiers), depth + 1, groups);
    case 'Quantifier': {
      const { min, max } = element;
      return { kind: 'repeat', part: pieceOf(element.element, flags, depth + 1, groups), min, max };
    }
    case 'Backreference':
      return { kind: 'backreference', like: likeOf(element, groups) };
    case 'Assertion':
      return assertionOf(element, flags, depth, groups);
  }
}

function groupOf(group: AST.CapturingGroup, flags: string, depth: number, groups: Groups): Piece {
  const piece = choiceOf(group.alternatives, flags, depth + 1, groups);
  groups.set(group, piece);
  return piece;
}

/** What a group takes; nothing as well where the group may not have taken part. */
function likeOf(reference: AST.Backreference, groups: Groups): Piece | undefined {
  const { resolved } = reference;
  if (Array.isArray(resolved) || !isSimplyBefore(resolved, reference)) return undefined;
  const piece = groups.get(resolved);
  if (piece === undefined || sizeOf(piece) > largestLike) return undefined;
  if (isSetBefore(resolved, reference)) return piece;
  return { kind: 'repeat', part: piece, min: 0, max: 1 };
}

function assertionOf(element: AST.Assertion, flags: string, depth: number, groups: Groups): Piece {
  const lines = flags.includes('m');
  switch (element.kind) {
    case 'start':
      return { kind: 'place', place: lines ? 'lineStart' : 'start', negated: false };
    case 'end':
      return { kind: 'place', place: lines ? 'lineEnd' : 'end', negated: false };
    case 'word':
      return { kind: 'place', place: 'word', negated: element.negate };
    default:
      return {
        kind: 'look',
        ahead: element.kind === 'lookahead',
        negated: element.negate,
        part: choiceOf(element.alternatives, flags, depth + 1, groups),
      };
  }
}

/** A character as its escape, so that the same one has the same form everywhere. */
function escaped(codePoint: number, flags: string): string {
  if (/^[\w ]$/.test(String.fromCodePoint(codePoint))) return String.fromCodePoint(codePoint);
  const digits = codePoint.toString(16);
  return flags.includes('u') ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`;
}

function modified(flags: string, modifiers: AST.Modifiers | null): string {
  if (modifiers === null) return flags;
  const added = modifiers.add.raw;
  const removed = modifiers.remove?.raw ?? '';
  return [...new Set(flags + added)].filter((flag) => !removed.includes(flag)).join('');
}
