import type { CodeStyle } from '../scaffold.js';
import type { TextEdit } from '../text-edit.js';
import { indentationAt } from './style.js';

/** Where the members of an object literal or a class stand in a text. */
export interface MemberList {
  readonly kind: 'object' | 'class';
  /** Of the opening brace, and of the closing one. */
  readonly open: number;
  readonly close: number;
  readonly members: readonly { readonly start: number; readonly end: number }[];
  /** New members stand on consecutive lines even where nothing shows that they should. */
  readonly isDense?: boolean;
}

/** The end of what stands behind `position` on its line: spaces and comments. */
function afterTrailingComments(text: string, position: number, limit: number): number {
  const rest = /^(?:[ \t]*\/\*[^\n]*?\*\/)*(?:[ \t]*\/\/[^\r\n]*)?/.exec(
    text.slice(position, limit),
  );
  return position + (rest?.[0].length ?? 0);
}

/** The indentation of new members: that of the last one that starts its line, else one level deeper. */
function memberIndentation(text: string, list: MemberList, unit: string): string {
  for (const { start } of list.members.toReversed()) {
    const indentation = indentationAt(text, start);
    const lineStart = start - indentation.length;
    if (lineStart === 0 || text[lineStart - 1] === '\n') return indentation;
  }
  return indentationAt(text, list.open) + unit;
}

function hasBlankLines(text: string, list: MemberList): boolean {
  const [last, before] = list.members.toReversed();
  if (last === undefined || before === undefined) return list.isDense !== true;
  return /\n[ \t]*\r?\n/.test(text.slice(before.end, last.start));
}

/**
 * The edits that put members at the end of an object literal or a class, in the way its other
 * members are written: indentation, blank lines, trailing comma, line ends.
 */
export function insertMembers(
  text: string,
  list: MemberList,
  members: readonly (readonly string[])[],
  style: CodeStyle,
): TextEdit[] {
  const { eol, unit } = style;
  const separator = list.kind === 'object' ? ',' : '';
  const indentation = memberIndentation(text, list, unit);
  const gap = hasBlankLines(text, list) ? eol : '';
  const blocks = members.map((lines) => lines.map((line) => indentation + line).join(eol));
  const joined = blocks.join(`${separator}${eol}${gap}`);

  const last = list.members.at(-1);
  const comma = last === undefined ? null : /^\s*,/.exec(text.slice(last.end, list.close));
  const end = last === undefined ? list.open + 1 : last.end + (comma?.[0].length ?? 0);
  const lineEnd = afterTrailingComments(text, end, list.close);
  const edits: TextEdit[] = [];
  const needsComma = last !== undefined && comma === null && separator !== '';
  if (needsComma) edits.push({ start: end, end, text: separator });

  const closesOnOwnLine = text.slice(lineEnd, list.close).includes('\n');
  if (last !== undefined && closesOnOwnLine) {
    const trailing = needsComma ? '' : separator;
    edits.push({ start: lineEnd, end: lineEnd, text: `${eol}${gap}${joined}${trailing}` });
    return edits;
  }
  // The brace shares its line with a member, or there is none: it moves to a line of its own.
  const blank = /\s*$/.exec(text.slice(end, list.close))?.[0].length ?? 0;
  const base = indentationAt(text, list.open);
  edits.push({
    start: list.close - blank,
    end: list.close,
    text: `${eol}${joined}${separator}${eol}${base}`,
  });
  return edits;
}
