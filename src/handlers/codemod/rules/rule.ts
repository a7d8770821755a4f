import type { ts } from 'ts-morph';
import type { TextEdit } from '../../text-edit.js';
import type { SymbolFates, Verdict } from '../symbols.js';

/** A place in the user's code whose text is a name that changes: it may be that name, or one like it. */
export type Candidate = ts.Identifier | ts.StringLiteralLike;

export interface Site {
  readonly checker: ts.TypeChecker;
  readonly fates: SymbolFates;
}

/** What a rule says about a candidate that it is in charge of. */
export interface Finding {
  /** What becomes of it; undefined: it is something else of the same name and stays. */
  readonly verdict?: Verdict;
  /** The edits that write a new name; absent where that cannot be done. */
  readonly rename?: (to: string) => readonly TextEdit[];
  /** The types say nothing about it, so that the place may or may not be meant. */
  readonly isOpen?: true;
}

export const stays: Finding = {};
export const open: Finding = { isOpen: true };

/** One way in which code mentions a member. Undefined: the candidate is not of this kind. */
export type Rule = (candidate: Candidate, site: Site) => Finding | undefined;
