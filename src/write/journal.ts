import { join } from 'node:path';
import { isJsonObject, type JsonValue } from '../model/index.js';
import type { Location } from './location.js';

/** One staged file and where it belongs. */
export interface JournalMove extends Location {
  /** Name in the folder of staged files. */
  readonly from: string;
  /** Hash of what is being replaced; null: nothing was there. */
  readonly before: string | null;
  readonly after: string;
}

/**
 * The decision of a run, on the disk before the first file moves: generated files, the user's code and
 * the configuration together. With a journal the run is carried to its end, without one it is dropped:
 * there is no state in between. It stands in the run's own folder, which is what it is believed for.
 */
export interface Journal {
  /** The folder of the user's files, from the output folder, with forward slashes. */
  readonly userRoot: string;
  readonly removals: readonly { readonly path: string; readonly sha256: string }[];
  readonly moves: readonly JournalMove[];
}

export function journalPath(work: string): string {
  return join(work, 'journal.json');
}

export function renderJournal(journal: Journal): string {
  return JSON.stringify(journal);
}

/** Only what cannot climb: the user's own files have names that generated ones must not have. */
function staysBelow(value: JsonValue | undefined): boolean {
  return (
    typeof value === 'string' &&
    value.split('/').every((part) => !['', '.', '..'].includes(part) && !part.includes('\0'))
  );
}

function isRemoval(value: JsonValue): boolean {
  return isJsonObject(value) && staysBelow(value['path']) && typeof value['sha256'] === 'string';
}

function isMove(value: JsonValue): boolean {
  if (!isJsonObject(value)) return false;
  const { root, path, from, before, after } = value;
  return (
    (root === 'out' || root === 'user') &&
    staysBelow(path) &&
    typeof from === 'string' &&
    /^\d+$/.test(from) &&
    (before === null || typeof before === 'string') &&
    typeof after === 'string'
  );
}

/** Reads a journal, or gives undefined for a text that no run of this tool has written. */
export function parseJournal(text: string): Journal | undefined {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
  if (!isJsonObject(value) || typeof value['userRoot'] !== 'string') return undefined;
  const { removals, moves } = value;
  if (!Array.isArray(removals) || !removals.every(isRemoval)) return undefined;
  if (!Array.isArray(moves) || !moves.every(isMove)) return undefined;
  return value as unknown as Journal;
}
