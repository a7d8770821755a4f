import { exec } from 'jsonpath-rfc9535';

import { fail } from '../../diagnostics/index.js';
import { isJsonObject } from '../../model/index.js';
import type { JsonObject, JsonValue } from '../../model/index.js';
import { describe } from '../describe.js';
import type { OnCopy } from '../grammar/transform.js';
import type { ParsedFile } from '../parse/parsed-file.js';
import { mergeUpdate } from './merge-update.js';
import { readOverlay } from './read-overlay.js';
import type { Action } from './read-overlay.js';
import { replaceAt } from '../grammar/replace-at.js';
import type { Path } from '../grammar/replace-at.js';

/** Applies the actions of an overlay in order, each to the result of the one before. */
export function applyOverlay(
  document: JsonObject,
  overlay: ParsedFile,
  onCopy: OnCopy,
): JsonObject {
  return readOverlay(overlay).reduce<JsonObject>((current, action) => {
    const next = applyAction(current, action, overlay, onCopy);
    if (isJsonObject(next)) return next;
    const found = 'the whole document, which must stay an object';
    throw fail('FG1034', { target: action.target, found }, overlay.place(action.path));
  }, document);
}

function applyAction(
  document: JsonObject,
  action: Action,
  overlay: ParsedFile,
  onCopy: OnCopy,
): JsonValue | undefined {
  const at = () => overlay.place([...action.path, 'target']);
  const matches = findTargets(document, action.target, at);
  if (matches.length === 0) throw fail('FG1032', { target: action.target }, at());
  // From the end, so that taking away one item of a list does not move those still to come.
  return matches.reverse().reduce<JsonValue | undefined>((current, path) => {
    if (current === undefined) return undefined;
    return replaceAt(
      current,
      path,
      (value) => {
        if (action.kind === 'remove') return undefined;
        if (typeof value === 'object' && value !== null) {
          return mergeUpdate(value, action.update, onCopy);
        }
        throw fail('FG1034', { target: action.target, found: describe(value) }, at());
      },
      onCopy,
    );
  }, document);
}

function findTargets(
  document: JsonObject,
  target: string,
  at: () => ReturnType<ParsedFile['place']>,
): Path[] {
  const matches = new Map<string, Path>();
  try {
    exec(document as Parameters<typeof exec>[0], target, (_, path) => {
      matches.set(JSON.stringify(path), [...path]);
    });
  } catch (error) {
    throw fail('FG1033', { target, reason: reasonOf(error) }, at());
  }
  return [...matches.values()].sort(comparePaths);
}

/** Parents before what is in them, and items by their number. */
function comparePaths(a: Path, b: Path): number {
  for (const [index, x] of a.entries()) {
    const y = b[index];
    if (y === undefined) return 1;
    if (x === y) continue;
    if (typeof x === 'number' && typeof y === 'number') return x - y;
    return String(x) < String(y) ? -1 : 1;
  }
  return a.length - b.length;
}

interface SyntaxErrorAt {
  readonly location: { readonly start: { readonly column: number } };
}

// The parser's own message lists every character that would have been possible.
function reasonOf(error: unknown): string {
  if (error instanceof Error && 'location' in error) {
    return `it goes wrong at character ${(error as SyntaxErrorAt).location.start.column}`;
  }
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
