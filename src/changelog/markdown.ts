import MarkdownIt, { type Token } from 'markdown-it';

/** Text without its marks, and with the backticks of inline code alone: the grammar wants to know what is a name. */
export interface Line {
  readonly plain: string;
  readonly marked: string;
}

export interface Heading {
  readonly type: 'heading';
  /** 1 to 6. */
  readonly depth: number;
  readonly text: Line;
}

export interface List {
  readonly type: 'list';
  readonly items: readonly Item[];
}

export interface Item {
  /** Counts from 1. */
  readonly line: number;
  /** Its first paragraph; empty when it has none. */
  readonly text: Line;
  readonly lists: readonly List[];
}

// Each list in a list takes two levels; deeper than fifty lists nobody wrote by hand.
const reader = new MarkdownIt('commonmark', { maxNesting: 100 });

/** The headings and lists of a Markdown text (CommonMark 0.31) in their order, and nothing else of it. */
export function readMarkdown(markdown: string): (Heading | List)[] {
  return treeOf(reader.parse(markdown, {})).flatMap((node): (Heading | List)[] =>
    node.token.type === 'heading_open' ? [headingOf(node)] : listsOf(node),
  );
}

interface Node {
  readonly token: Token;
  readonly children: readonly Node[];
}

/** What stands between an opening and its closing token becomes the children of the opening one. */
function treeOf(tokens: readonly Token[]): Node[] {
  const roots: Node[] = [];
  const open = [roots];
  for (const token of tokens) {
    if (token.nesting < 0) {
      open.pop();
      continue;
    }
    const children: Node[] = [];
    open.at(-1)?.push({ token, children });
    if (token.nesting > 0) open.push(children);
  }
  return roots;
}

function headingOf(node: Node): Heading {
  return { type: 'heading', depth: Number(node.token.tag.slice(1)), text: lineOf(node) };
}

function listsOf({ token, children }: Node): List[] {
  const isList = token.type === 'bullet_list_open' || token.type === 'ordered_list_open';
  return isList ? [{ type: 'list', items: children.map(itemOf) }] : [];
}

function itemOf({ token, children }: Node): Item {
  return {
    line: (token.map?.[0] ?? 0) + 1,
    text: lineOf(children.find((child) => child.token.type === 'paragraph_open')),
    lists: children.flatMap(listsOf),
  };
}

function lineOf(node: Node | undefined): Line {
  const inline = node?.children[0]?.token.children ?? [];
  const textWith = (codeMark: string) =>
    inline
      .map((token) => textOf(token, codeMark))
      .join('')
      .replaceAll(/\s+/g, ' ')
      .trim();
  return { plain: textWith(''), marked: textWith('`') };
}

function textOf({ type, content }: Token, codeMark: string): string {
  switch (type) {
    case 'code_inline':
      return `${codeMark}${content}${codeMark}`;
    case 'softbreak':
    case 'hardbreak':
      return ' ';
    case 'text':
    case 'html_inline':
      return content;
    default:
      return '';
  }
}
