import type { Action, ChangelogEntry, MentionedOperation } from './entry.js';
import { readMarkdown, type Item, type List } from './markdown.js';
import { mentionedOperations, withoutOperations } from './mentions.js';
import { readPhrase } from './phrases.js';
import { versionOfHeading } from './versions.js';

/** What the headings and bullets above a line say about it. */
interface Context {
  readonly version?: string;
  readonly section?: Action;
  readonly operations: readonly MentionedOperation[];
}

// Section headings of Keep a Changelog 1.1.0.
const SECTIONS: ReadonlyMap<string, Action> = new Map([
  ['added', 'add'],
  ['changed', 'change'],
  ['deprecated', 'deprecate'],
  ['removed', 'remove'],
  ['fixed', 'change'],
  ['security', 'change'],
  ['documentation', 'documentation'],
]);

/**
 * Reads a Markdown changelog: version headings with bullets below them, bullets nested under the
 * operation they speak of, the section headings of Keep a Changelog. A document without any version
 * heading gives nothing: descriptions of APIs have bullets too.
 */
export function parseChangelog(markdown: string): ChangelogEntry[] {
  const entries: ChangelogEntry[] = [];
  let context: Context = { operations: [] };
  let versionDepth = 0;
  for (const block of readMarkdown(markdown)) {
    if (block.type === 'heading') {
      const text = block.text.plain;
      const version = versionOfHeading(text);
      if (version !== undefined) {
        context = { version, operations: [] };
        versionDepth = block.depth;
      } else if (block.depth <= versionDepth) {
        // The next chapter of the document is not part of the changelog.
        context = { operations: [] };
        versionDepth = 0;
      } else if (context.version !== undefined) {
        context = {
          version: context.version,
          ...sectionOf(text),
          operations: mentionedOperations(text),
        };
      }
    } else if (context.version !== undefined) {
      entries.push(...readList(block, context));
    }
  }
  return entries;
}

function sectionOf(heading: string): { section?: Action } {
  const section = SECTIONS.get(heading.trim().replace(/:$/, '').toLowerCase());
  return section === undefined ? {} : { section };
}

function readList(list: List, context: Context): ChangelogEntry[] {
  return list.items.flatMap((item) => readItem(item, context));
}

function readItem(item: Item, context: Context): ChangelogEntry[] {
  const { plain: text, marked } = item.text;
  const own = mentionedOperations(text);
  const operations = own.length > 0 ? own : context.operations;
  const rest = withoutOperations(marked)
    .replace(/[:–—-]\s*$/, '')
    .trim();
  if (item.lists.length > 0) {
    const section = sectionOf(rest).section ?? context.section;
    const inner: Context = {
      ...context,
      operations,
      ...(section === undefined ? {} : { section }),
    };
    const nested = item.lists.flatMap((list) => readList(list, inner));
    // "POST /calls" above bullets is a heading; "renamed `a` to `b`" above bullets is a line too.
    const phrase = readPhrase(rest, undefined);
    if (rest === '' || phrase.action === 'note' || sectionOf(rest).section !== undefined) {
      return nested;
    }
    return [entryOf(item, rest, operations, context), ...nested];
  }
  return text === ''
    ? []
    : [entryOf(item, operationRename(text, marked) ?? rest, operations, context)];
}

/** "renamed `GET /a` to `GET /b`": here the operations are the names. */
function operationRename(text: string, marked: string): string | undefined {
  const [from, to, more] = mentionedOperations(text);
  if (from === undefined || to === undefined || more !== undefined) return undefined;
  if (!/\b(?:renam|mov)|→|->|=>/i.test(marked)) return undefined;
  const name = ({ method, path }: MentionedOperation): string =>
    `\`${method === undefined ? '' : `${method.toUpperCase()} `}${path}\``;
  return `renamed ${name(from)} to ${name(to)}`;
}

function entryOf(
  item: Item,
  rest: string,
  operations: readonly MentionedOperation[],
  context: Context,
): ChangelogEntry {
  const phrase =
    context.section === 'documentation'
      ? { action: 'documentation' as const, subjects: [] }
      : readPhrase(rest, context.section);
  return {
    ...(context.version === undefined ? {} : { version: context.version }),
    text: item.text.plain,
    line: item.line,
    operations,
    ...phrase,
  };
}
