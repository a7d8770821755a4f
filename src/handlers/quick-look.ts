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
