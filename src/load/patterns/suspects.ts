interface Group {
  /** True when the group can match the same text in more than one way: it has a choice or a repetition. */
  varies: boolean;
}

const exactCount = /\{(\d+)\}/y;
const quantifier = /[*+]|\{\d+,\d*\}/y;

/**
 * Tells quickly whether a pattern might take exponential time: only one that repeats a group with a
 * choice or a repetition inside can. Most patterns cannot, and need no closer look.
 */
export function mayExplode(pattern: string): boolean {
  const groups: Group[] = [{ varies: false }];
  for (let at = 0; at < pattern.length;) {
    const char = pattern[at];
    const group = groups.at(-1) ?? { varies: false };
    if (char === '\\') at += 2;
    else if (char === '[') at = classEnd(pattern, at);
    else if (char === '(') {
      groups.push({ varies: false });
      at += pattern[at + 1] === '?' ? 2 : 1;
    } else if (char === ')') {
      const closed = groups.length > 1 ? groups.pop() : undefined;
      const outer = groups.at(-1);
      at += 1;
      if (closed?.varies === true) {
        if (repeatsAt(pattern, at)) return true;
        if (outer !== undefined) outer.varies = true;
      }
    } else {
      if (char === '|' || char === '?' || repeatsAt(pattern, at)) group.varies = true;
      at += 1;
    }
  }
  return false;
}

function repeatsAt(pattern: string, at: number): boolean {
  quantifier.lastIndex = at;
  if (quantifier.test(pattern)) return true;
  exactCount.lastIndex = at;
  return Number(exactCount.exec(pattern)?.[1] ?? 0) > 10;
}

function classEnd(pattern: string, start: number): number {
  let at = start + 1;
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1;
  return at + 1;
}
