import {
  isStatic,
  isWhole,
  matchSegment,
  segmentsOf,
  type SegmentPattern,
} from './path-template.js';
import { exactly, type Spelling } from './spelling.js';

export interface Route<Target> {
  /** The first route that has one of them for a path keeps it. */
  readonly methods: readonly string[];
  readonly path: string;
  readonly target: Target;
}

/** Either what answers, with the undecoded text of the path's parameters, or the methods that would. */
export type Match<Target> =
  | { readonly target: Target; readonly captures: readonly string[] }
  | { readonly target: undefined; readonly allowed: readonly string[] };

/** `undefined` for a path that the API does not have. */
export type FindRoute<Target> = (method: string, path: string) => Match<Target> | undefined;

interface Node<Target> {
  readonly fixed: Map<string, Node<Target>>;
  /** Segments with literals and parameters, the most literal first. */
  patterns: { readonly pattern: SegmentPattern; readonly node: Node<Target> }[];
  whole: Node<Target> | undefined;
  methods: Map<string, Target> | undefined;
}

/**
 * A tree of path segments: fixed text goes before patterns, those before whole parameters, and a
 * branch that does not lead to the method is left again. Its speed does not depend on the number of
 * routes.
 */
export function buildRouter<Target>(
  routes: Iterable<Route<Target>>,
  spelling: Spelling = exactly,
): FindRoute<Target> {
  const root = newNode<Target>();
  for (const { methods, path, target } of routes) {
    const leaf = segmentsOf(spelling.template(path))
      .map(({ literals, names }) => ({ literals: literals.map(spelling.literal), names }))
      .reduce(childFor, root);
    leaf.methods ??= new Map();
    for (const method of methods) {
      if (!leaf.methods.has(method)) leaf.methods.set(method, target);
    }
  }
  return (method, path) => {
    // `*` is no path (RFC 9112, 3.2.4).
    if (path.charCodeAt(0) !== 47) return undefined;
    const captures: string[] = [];
    const target = descend(root, method, path, 1, captures, 0, spelling);
    if (target !== undefined) return { target, captures };
    const allowed = new Set<string>();
    collectMethods(root, path, 1, allowed, spelling);
    return allowed.size === 0 ? undefined : { target: undefined, allowed: [...allowed] };
  };
}

function newNode<Target>(): Node<Target> {
  return { fixed: new Map(), patterns: [], whole: undefined, methods: undefined };
}

function childFor<Target>(parent: Node<Target>, segment: SegmentPattern): Node<Target> {
  if (isStatic(segment)) {
    const text = segment.literals[0] ?? '';
    const known = parent.fixed.get(text) ?? newNode<Target>();
    parent.fixed.set(text, known);
    return known;
  }
  if (isWhole(segment)) return (parent.whole ??= newNode<Target>());
  const same = parent.patterns.find(({ pattern }) => sameLiterals(pattern, segment));
  if (same !== undefined) return same.node;
  const node = newNode<Target>();
  parent.patterns.push({ pattern: segment, node });
  parent.patterns.sort((a, b) => literalLength(b.pattern) - literalLength(a.pattern));
  return node;
}

function sameLiterals(a: SegmentPattern, b: SegmentPattern): boolean {
  return (
    a.literals.length === b.literals.length &&
    a.literals.every((literal, index) => literal === b.literals[index])
  );
}

function literalLength({ literals }: SegmentPattern): number {
  return literals.reduce((sum, literal) => sum + literal.length, 0);
}

/** Finds what answers `path` from the segment that starts at `start`; `count` captures are taken so far. */
function descend<Target>(
  node: Node<Target>,
  method: string,
  path: string,
  start: number,
  captures: string[],
  count: number,
  spelling: Spelling,
): Target | undefined {
  if (start > path.length) {
    captures.length = count;
    return node.methods?.get(method);
  }
  const slash = path.indexOf('/', start);
  const end = slash === -1 ? path.length : slash;
  const segment = path.slice(start, end);
  const compared = spelling.segment(segment);

  const fixed = node.fixed.get(compared);
  if (fixed !== undefined) {
    const found = descend(fixed, method, path, end + 1, captures, count, spelling);
    if (found !== undefined) return found;
  }
  for (const { pattern, node: next } of node.patterns) {
    if (!matchSegment(pattern, segment, compared, captures, count)) continue;
    const taken = count + pattern.names.length;
    const found = descend(next, method, path, end + 1, captures, taken, spelling);
    if (found !== undefined) return found;
  }
  if (node.whole === undefined || segment === '') return undefined;
  captures[count] = segment;
  return descend(node.whole, method, path, end + 1, captures, count + 1, spelling);
}

/** The methods of every leaf that the path leads to. */
function collectMethods<Target>(
  node: Node<Target>,
  path: string,
  start: number,
  allowed: Set<string>,
  spelling: Spelling,
): void {
  if (start > path.length) {
    for (const method of node.methods?.keys() ?? []) allowed.add(method);
    return;
  }
  const slash = path.indexOf('/', start);
  const end = slash === -1 ? path.length : slash;
  const segment = path.slice(start, end);
  const compared = spelling.segment(segment);
  const next = [
    node.fixed.get(compared),
    ...node.patterns
      .filter(({ pattern }) => matchSegment(pattern, segment, compared, [], 0))
      .map((branch) => branch.node),
    segment === '' ? undefined : node.whole,
  ];
  for (const branch of next) {
    if (branch !== undefined) collectMethods(branch, path, end + 1, allowed, spelling);
  }
}
