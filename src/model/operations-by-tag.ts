import type { ApiModel, Operation, Tag } from './api-model.js';

/** The operations of each tag, webhooks after the others, in the document's order. */
export function operationsByTag({
  tags,
  operations,
  webhooks,
}: Pick<ApiModel, 'tags' | 'operations' | 'webhooks'>): ReadonlyMap<Tag, readonly Operation[]> {
  const groups = new Map<Tag, Operation[]>(tags.map((tag) => [tag, []]));
  for (const operation of [...operations, ...webhooks]) groups.get(operation.tag)?.push(operation);
  return groups;
}
