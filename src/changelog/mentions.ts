import type { MentionedOperation } from './entry.js';

const METHODS = 'GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE|QUERY';
const OPERATION = new RegExp(
  String.raw`(?:\b(${METHODS})\s+)?(?<![\w.:/}])(\/[\w{}~.:@%+*-][\w{}~.:@%+*/-]*)`,
  'g',
);

/** Every operation that a text names: `POST /calls`, or a bare `/campaigns/{campaignId}`. */
export function mentionedOperations(text: string): MentionedOperation[] {
  return [...text.matchAll(OPERATION)].map(([, method, path]) => ({
    ...(method === undefined ? {} : { method: method.toLowerCase() }),
    path: (path ?? '').replace(/[.:*]+$/, ''),
  }));
}

/** The text without the operations in it, for grammar that looks at the rest. */
export function withoutOperations(text: string): string {
  return text.replaceAll(OPERATION, ' ').replaceAll(/\s+/g, ' ').trim();
}
