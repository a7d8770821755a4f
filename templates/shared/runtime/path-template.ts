/** A segment of a path template: literals[0] {0} literals[1] {1} … literals[n]. */
export interface SegmentPattern {
  readonly literals: readonly string[];
  readonly names: readonly string[];
}

const parameterText = /\{([^{}]*)\}/g;

/** Cuts a path template (OpenAPI, "Path Templating") into its segments; the leading slash is not one. */
export function segmentsOf(path: string): SegmentPattern[] {
  return (path.startsWith('/') ? path.slice(1) : path).split('/').map(patternOf);
}

function patternOf(segment: string): SegmentPattern {
  if (!segment.includes('{')) return { literals: [segment], names: [] };
  const literals: string[] = [];
  const names: string[] = [];
  let at = 0;
  for (const match of segment.matchAll(parameterText)) {
    literals.push(segment.slice(at, match.index));
    names.push(match[1] ?? '');
    at = match.index + match[0].length;
  }
  literals.push(segment.slice(at));
  return { literals, names };
}

/** The names of a template's parameters, in their order. */
export function parameterNames(path: string): string[] {
  return segmentsOf(path).flatMap(({ names }) => names);
}

export function isStatic({ names }: SegmentPattern): boolean {
  return names.length === 0;
}

/** A segment that is one parameter and nothing else. */
export function isWhole({ literals, names }: SegmentPattern): boolean {
  return names.length === 1 && literals.every((literal) => literal === '');
}

/**
 * Matches a segment's text, each parameter as short as possible and never empty, in linear time. The
 * literals are looked for in `compared`, which is as long as `text`; the parameters' text is put into
 * `captures` from `at` on.
 */
export function matchSegment(
  { literals, names }: SegmentPattern,
  text: string,
  compared: string,
  captures: string[],
  at: number,
): boolean {
  const head = literals[0] ?? '';
  const tail = literals[names.length] ?? '';
  if (!compared.startsWith(head)) return false;
  const end = text.length - tail.length;
  let start = head.length;
  for (let index = 0; index < names.length - 1; index++) {
    const delimiter = literals[index + 1] ?? '';
    const found = compared.indexOf(delimiter, start + 1);
    if (found === -1) return false;
    captures[at + index] = text.slice(start, found);
    start = found + delimiter.length;
  }
  if (end <= start || !compared.endsWith(tail)) return false;
  captures[at + names.length - 1] = text.slice(start, end);
  return true;
}
