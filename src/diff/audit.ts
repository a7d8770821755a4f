import { entriesBetween } from '../changelog/index.js';
import type { ChangelogEntry } from '../changelog/index.js';
import type { ApiModel } from '../model/index.js';
import type { Change, OperationName } from './change.js';
import { isDocumentation, kinds } from './kinds/index.js';
import { isMentioned } from './match/rules.js';
import { stem, wordsOf } from './match/words.js';
import type { Audit } from './options.js';
import { partsOfUnified } from './unified.js';

/** Compares what the changelog tells with what changed, in both directions. */
export function audit(
  changes: readonly Change[],
  entries: readonly ChangelogEntry[] | undefined,
  models: { readonly before: ApiModel; readonly after: ApiModel },
): Audit {
  if (entries === undefined || entries.length === 0)
    return { unmatchedEntries: [], unmentionedChanges: [] };
  const relevant = entriesBetween(entries, models.before.version, models.after.version);
  const visible = changes.filter(
    ({ kind }) => !isDocumentation(kind) && kinds[kind].group !== 'names',
  );
  const told = visible.map((change) => ({
    change,
    words: wordsAbout(change),
    operations: operationsOf(change),
  }));
  const mentioned = new Set<Change>();
  const unmatched: ChangelogEntry[] = [];
  for (const entry of relevant) {
    const words = new Set(entry.subjects.flatMap(wordsOf).map(stem));
    const found = told.filter((one) => speaksOf(entry, words, one));
    for (const { change } of found) mentioned.add(change);
    if (entry.action === 'unify') {
      const named = found.map(({ change }) => change);
      for (const part of partsOfUnified(named, visible, models)) mentioned.add(part);
    }
    if (found.length === 0 && entry.action !== 'documentation') unmatched.push(entry);
  }
  return {
    unmatchedEntries: unmatched,
    unmentionedChanges: visible.filter((change) => !mentioned.has(change)),
  };
}

interface Told {
  readonly change: Change;
  readonly words: ReadonlySet<string>;
  readonly operations: readonly { readonly method: string; readonly path: string }[];
}

function speaksOf(entry: ChangelogEntry, words: ReadonlySet<string>, told: Told): boolean {
  const { change } = told;
  if (change.evidence?.by === 'changelog' && change.evidence.line === entry.line) return true;
  if (entry.operations.length > 0) {
    const there = told.operations.some((operation) => isMentioned(entry.operations, operation));
    if (!there) return false;
    if (words.size === 0 || change.kind.startsWith('operation-')) return true;
  }
  return [...words].some((word) => told.words.has(word));
}

function operationsOf({ subject, reaches }: Change): { method: string; path: string }[] {
  const named = [subject.operation?.before, subject.operation?.after].filter(
    (one): one is OperationName => one !== undefined,
  );
  const reached = reaches.map(({ operation }) => {
    const [method, path] = operation.split(' ');
    return { method: (method ?? '').toLowerCase(), path: path ?? '' };
  });
  return [...named, ...reached];
}

/** The words that a line about the change may use: names on the way to it, values, and its description. */
function wordsAbout(change: Change): Set<string> {
  const { subject, before, after } = change;
  const names = [
    subject.property?.before,
    subject.property?.after,
    subject.parameter?.before?.name,
    subject.parameter?.after?.name,
    subject.schema?.before?.name,
    subject.schema?.after?.name,
    subject.name?.before,
    subject.name?.after,
    subject.status,
    subject.header,
    subject.mediaType,
    subject.operation?.before?.path,
    subject.operation?.after?.path,
    ...change.reaches.slice(0, 20).map(({ path }) => path),
    ...[before?.value, after?.value].map((value) =>
      typeof value === 'string' ? value : describedBy(value),
    ),
  ];
  return new Set(names.flatMap((name) => (name === undefined ? [] : wordsOf(name))).map(stem));
}

function describedBy(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('description' in value)) return undefined;
  return typeof value.description === 'string' ? value.description : undefined;
}
