import { join } from 'node:path';
import { isJsonObject, type JsonValue } from '../model/index.js';
import { stagingName, type Location } from './location.js';
import { manifestName } from './manifest.js';
import { refusalOf } from './safe-path.js';

/** One staged file and where it belongs. */
export interface JournalMove extends Location {
  /** Name in its root's staging folder. */
  readonly from: string;
  /** Hash of what is being replaced; null: nothing was there. */
  readonly before: string | null;
}

/**
 * The decision of a run, on the disk before the first file moves. With a journal the run is carried
 * to its end, without one it is dropped: there is no state in between.
 */
export interface Journal {
  /** From the output folder, with forward slashes. */
  readonly userRoot: string;
  readonly removals: readonly { readonly path: string; readonly sha256: string }[];
  readonly moves: readonly JournalMove[];
}

export function journalPath(outDir: string): string {
  return join(outDir, stagingName, 'journal.json');
}

export function renderJournal(journal: Journal): string {
  return JSON.stringify(journal);
}

function isSafeFile(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && (value === manifestName || refusalOf(value) === undefined);
}

function isRemoval(value: JsonValue): boolean {
  return isJsonObject(value) && isSafeFile(value['path']) && typeof value['sha256'] === 'string';
}

function isMove(value: JsonValue): boolean {
  if (!isJsonObject(value)) return false;
  const { root, path, from, before } = value;
  return (
    (root === 'out' || root === 'user') &&
    isSafeFile(path) &&
    typeof from === 'string' &&
    /^\d+$/.test(from) &&
    (before === null || typeof before === 'string')
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
