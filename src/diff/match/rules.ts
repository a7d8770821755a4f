import { entriesBetween } from '../../changelog/index.js';
import { compareVersions } from '../../model/index.js';
import type { ChangelogEntry, MentionedOperation } from '../../changelog/index.js';
import { replaceWord } from './words.js';

/** A rename that the changelog speaks of, turned into the direction of the comparison. */
export interface RenameRule {
  readonly entry: ChangelogEntry;
  /** `source.taskId` as segments. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The renames that the changelog tells between two versions, in the order in which they were made. */
export function renameRules(
  entries: readonly ChangelogEntry[],
  from: string,
  to: string,
): RenameRule[] {
  const rules = entriesBetween(entries, from, to).flatMap((entry): RenameRule[] =>
    (entry.action === 'rename' || entry.action === 'move') &&
    entry.from !== undefined &&
    entry.to !== undefined
      ? [{ entry, from: segments(entry.from), to: segments(entry.to) }]
      : [],
  );
  if (compareVersions(from, to) <= 0) return rules;
  return rules.reverse().map((rule) => ({ ...rule, from: rule.to, to: rule.from }));
}

/** The names on the way to a property: `items[].campaign` gives items, campaign. */
export function segments(path: string): string[] {
  return path
    .split('.')
    .map((segment) => segment.replace(/\[\]$/, ''))
    .filter((segment) => segment !== '');
}

export function last(path: readonly string[]): string {
  return path[path.length - 1] ?? '';
}

/** A name that another may have become, and the changelog lines that say so. */
export interface Renamed {
  readonly by: readonly RenameRule[];
  /** False when a line names only a word of the name: `calendar` for `calendarId`. */
  readonly literal: boolean;
}

/**
 * The names that one may have become under rules applied in order: a chain of renames gives the last
 * name too. `applies` says whether a rule speaks of this place.
 */
export function renamesOf(
  name: string,
  rules: readonly RenameRule[],
  applies: (rule: RenameRule) => boolean,
): Map<string, Renamed> {
  const names = new Map<string, Renamed>([[name, { by: [], literal: true }]]);
  for (const rule of rules) {
    if (!applies(rule)) continue;
    for (const [current, known] of [...names]) {
      const next = apply(rule, current);
      if (next === undefined || names.has(next.name)) continue;
      names.set(next.name, { by: [...known.by, rule], literal: known.literal && next.literal });
    }
  }
  names.delete(name);
  return names;
}

function apply(rule: RenameRule, name: string): { name: string; literal: boolean } | undefined {
  const parents = rule.to.slice(0, -1).join('.');
  const stays = parents === '' || parents === rule.from.slice(0, -1).join('.');
  if (stays && last(rule.from) === name) return { name: last(rule.to), literal: true };
  const [from, to] = [rule.from[0], rule.to[0]];
  if (rule.from.length !== 1 || rule.to.length !== 1 || from === undefined || to === undefined) {
    return undefined;
  }
  const replaced = replaceWord(name, from, to);
  return replaced === undefined ? undefined : { name: replaced, literal: false };
}

/** Whether a mentioned operation is the one with this method and path; parameter names do not count. */
export function isMentioned(
  mentioned: readonly MentionedOperation[],
  operation: { readonly method: string; readonly path: string },
): boolean {
  const plain = (path: string): string => path.replaceAll(/\{[^}]*\}/g, '{}').replace(/\/$/, '');
  return mentioned.some(
    ({ method, path }) =>
      (method === undefined || method === operation.method) &&
      plain(path) === plain(operation.path),
  );
}
