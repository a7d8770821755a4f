import type { Change } from '../diff/index.js';
import type { ApiModel, Tag } from '../model/index.js';
import { operationOf } from './operation-of.js';

/** A tag whose operations all went to one other tag, which holds nothing else of before. */
export interface TagRename {
  readonly from: Tag;
  readonly to: Tag;
  readonly change: string;
}

/** Finds tags that only changed their name. An operation that moved to another tag is not one. */
export function renamedTags(
  before: ApiModel,
  after: ApiModel,
  changes: readonly Change[],
): TagRename[] {
  const moves = changes.filter(
    ({ kind, certainty }) => kind === 'operation-tag-changed' && certainty === 'certain',
  );
  const pairs = new Map<string, { from: Tag; to: Tag; change: string; count: number }>();
  for (const { subject, id } of moves) {
    const from = operationOf(before, subject.operation?.before?.key)?.tag;
    const to = operationOf(after, subject.operation?.after?.key)?.tag;
    if (from === undefined || to === undefined) continue;
    const key = `${from.name} ${to.name}`;
    const known = pairs.get(key);
    pairs.set(key, { from, to, change: known?.change ?? id, count: (known?.count ?? 0) + 1 });
  }
  return [...pairs.values()].filter(
    ({ from, to }) =>
      !after.tags.some(({ name }) => name === from.name) &&
      !before.tags.some(({ name }) => name === to.name) &&
      [...pairs.values()].filter((one) => one.from === from || one.to === to).length === 1,
  );
}
