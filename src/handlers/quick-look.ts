/**
 * Recognises a file that is plainly complete, without a parser: the object in the layout that the
 * scaffold has, with exactly the expected members. Anything else is left to the parser, which takes
 * half a second to load; so this may say no too often, but a yes has to be right.
 */
export function isPlainlyComplete(
  text: string,
  expected: { readonly interfaceName: string; readonly members: readonly string[] },
): boolean {
  const lines = text.split(/\r?\n/);
  if (!standAlone(lines)) return false;
  const opening = new RegExp(
    `^export const [\\w$]+: ${expected.interfaceName.replaceAll('$', '\\$')} = \\{(.*)$`,
  );
  const starts = lines.filter((line) => opening.test(line));
  const [start] = starts;
  if (starts.length !== 1 || start === undefined) return false;
  const rest = opening.exec(start)?.[1] ?? '';
  const members = rest === '' ? blockMembers(lines, lines.indexOf(start) + 1) : lineMembers(rest);
  if (members === undefined || members.length !== expected.members.length) return false;
  const found = new Set(members);
  return expected.members.every((name) => found.has(name));
}

/**
 * Whether every line says by itself what it is: no comment and no text goes on in the next, save for comments
 * whose lines all begin with a star. Only then does a line that looks like code have to be code.
 */
function standAlone(lines: readonly string[]): boolean {
  let inComment = false;
  for (const line of lines) {
    let code = line;
    if (inComment) {
      if (!/^\s+\*/.test(line)) return false;
      const end = line.indexOf('*/');
      if (end === -1) continue;
      code = line.slice(end + 2);
    }
    inComment = isCommentLeftOpen(code);
    if (inComment && !/^\s*\/\*\*?\s*$/.test(code)) return false;
    if (code.endsWith('\\') || mayOpenTemplate(code)) return false;
  }
  return !inComment;
}

function isCommentLeftOpen(code: string): boolean {
  const start = code.lastIndexOf('/*');
  return start !== -1 && !code.includes('*/', start + 2);
}

/** Quotes, regular expressions and escapes beside a template make it hard to say where it ends. */
function mayOpenTemplate(code: string): boolean {
  const marks = code.split('`').length - 1;
  return marks > 0 && (marks % 2 === 1 || /['"/\\]/.test(code));
}

/** The names in `{ calls, tasks };`, or undefined for anything else. */
function lineMembers(rest: string): string[] | undefined {
  const inner = /^\s*((?:[\w$]+(?:, )?)*),?\s*\};?$/.exec(rest)?.[1];
  return inner?.split(', ').filter((name) => name !== '');
}

/** The names of an object's members, one indentation deep, up to the brace that ends it. */
function blockMembers(lines: readonly string[], from: number): string[] | undefined {
  const members: string[] = [];
  const indentation = /^[ \t]+/.exec(lines[from] ?? '')?.[0] ?? '';
  for (const line of lines.slice(from)) {
    if (/^\};?$/.test(line)) return members;
    const inner = line.startsWith(indentation) ? line.slice(indentation.length) : '';
    if (/^(?:[\s/*})\]]|$)/.test(inner)) continue;
    const name = /^(?:async )?([\w$]+)(?:\(|: |,$|$)/.exec(inner)?.[1];
    if (name === undefined) return undefined;
    members.push(name);
  }
  return undefined;
}
