import { fromMarkdown } from 'mdast-util-from-markdown';
import type { List, ListItem, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { Action, ChangelogEntry, MentionedOperation } from './entry.js';
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

// Markdown nests by indentation; deeper than this nobody wrote by hand.
const MAX_DEPTH = 50;

/**
 * Reads a Markdown changelog: version headings with bullets below them, bullets nested under the
 * operation they speak of, the section headings of Keep a Changelog. A document without any version
 * heading gives nothing: descriptions of APIs have bullets too.
 */
export function parseChangelog(markdown: string): ChangelogEntry[] {
  const entries: ChangelogEntry[] = [];
  let context: Context = { operations: [] };
  let versionDepth = 0;
  for (const node of (fromMarkdown(markdown) satisfies Root).children) {
    if (node.type === 'heading') {
      const text = plainText(node.children);
      const version = versionOfHeading(text);
      if (version !== undefined) {
        context = { version, operations: [] };
        versionDepth = node.depth;
      } else if (node.depth <= versionDepth) {
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
      entries.push(...readBlock(node, context, 0));
    }
  }
  return entries;
}

function sectionOf(heading: string): { section?: Action } {
  const section = SECTIONS.get(heading.trim().replace(/:$/, '').toLowerCase());
  return section === undefined ? {} : { section };
}

function readBlock(node: RootContent, context: Context, depth: number): ChangelogEntry[] {
  if (node.type === 'list') return readList(node, context, depth);
  return [];
}

function readList(list: List, context: Context, depth: number): ChangelogEntry[] {
  if (depth > MAX_DEPTH) return [];
  return list.children.flatMap((item) => readItem(item, context, depth));
}

function readItem(item: ListItem, context: Context, depth: number): ChangelogEntry[] {
  const paragraph = item.children.find((child) => child.type === 'paragraph');
  const lists = item.children.filter((child) => child.type === 'list');
  const text = paragraph === undefined ? '' : plainText(paragraph.children);
  const marked = paragraph === undefined ? '' : markedText(paragraph.children);
  const own = mentionedOperations(text);
  const operations = own.length > 0 ? own : context.operations;
  const rest = withoutOperations(marked)
    .replace(/[:–—-]\s*$/, '')
    .trim();
  if (lists.length > 0) {
    const section = sectionOf(rest).section ?? context.section;
    const inner: Context = {
      ...context,
      operations,
      ...(section === undefined ? {} : { section }),
    };
    const nested = lists.flatMap((list) => readList(list, inner, depth + 1));
    // "POST /calls" above bullets is a heading; "renamed `a` to `b`" above bullets is a line too.
    const phrase = readPhrase(rest, undefined);
    if (rest === '' || phrase.action === 'note' || sectionOf(rest).section !== undefined) {
      return nested;
    }
    return [entryOf(item, text, rest, operations, context), ...nested];
  }
  return text === ''
    ? []
    : [entryOf(item, text, operationRename(text, marked) ?? rest, operations, context)];
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
  item: ListItem,
  text: string,
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
    text,
    line: item.position?.start.line ?? 1,
    operations,
    ...phrase,
  };
}

function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => textOf(node, '')).join('');
}

/** Plain text in which inline code keeps its backticks: the grammar wants to know what is a name. */
function markedText(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => textOf(node, '`')).join('');
}

function textOf(node: Nodes, codeMark: string): string {
  if (node.type === 'inlineCode') return `${codeMark}${node.value}${codeMark}`;
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value.replaceAll(/\s+/g, ' ');
  if ('children' in node) return node.children.map((child) => textOf(child, codeMark)).join('');
  return '';
}
