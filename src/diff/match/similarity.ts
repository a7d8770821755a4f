import type { Fingerprints } from '../schema/fingerprint.js';
import type { Nodes, SchemaNode } from '../schema/node.js';
import { nameSimilarity } from './words.js';

/** What a comparison of two versions looks things up in. */
export interface Sides {
  readonly before: Nodes;
  readonly after: Nodes;
  readonly fingerprints: Fingerprints;
}

/** How deep two structures are looked at when they are compared as a whole. */
const DEPTH = 3;

export function sameStructure(
  sides: Sides,
  before: SchemaNode,
  after: SchemaNode,
  depth = DEPTH,
): boolean {
  const { fingerprints } = sides;
  return (
    fingerprints.of(sides.before, before, depth) === fingerprints.of(sides.after, after, depth)
  );
}

/** Whether two schemas may well be the same one under two names: same types, and much the same inside. */
export function agree(sides: Sides, before: SchemaNode, after: SchemaNode): boolean {
  return structureSimilarity(sides, before, after) >= 0.6;
}

/** 0 for nothing in common, 1 for the same structure; symmetric. */
export function structureSimilarity(sides: Sides, before: SchemaNode, after: SchemaNode): number {
  if (sameStructure(sides, before, after)) return 1;
  const [left, right] = [before.shape, after.shape];
  const types = overlap([...(left.types?.value ?? [])], [...(right.types?.value ?? [])]);
  const bothTyped = left.types !== undefined && right.types !== undefined;
  if (bothTyped && types === 0) return 0;
  if ((left.unions.length === 0) !== (right.unions.length === 0)) return 0.3;
  const scores = [bothTyped ? types : left.types === right.types ? 1 : 0.5];
  const [names, otherNames] = [[...left.properties.keys()], [...right.properties.keys()]];
  if (names.length + otherNames.length > 0) scores.push(overlap(names, otherNames));
  if (left.values !== undefined || right.values !== undefined) {
    scores.push(
      overlap([...(left.values?.value.keys() ?? [])], [...(right.values?.value.keys() ?? [])]),
    );
  }
  const [format, otherFormat] = [left.constraints.get('format'), right.constraints.get('format')];
  if (format !== undefined || otherFormat !== undefined) {
    scores.push(format?.value === otherFormat?.value ? 1 : 0.3);
  }
  return Math.min(0.95, scores.reduce((sum, score) => sum + score, 0) / scores.length);
}

/** The share of elements that two sets have in common. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b);
  const shared = a.filter((one) => other.has(one)).length;
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** The text that documents a schema, from the outermost note that has one. */
export function noted(node: SchemaNode, keyword: 'title' | 'description'): string | undefined {
  return node.notes.map(({ schema }) => schema[keyword]).find((text) => text !== undefined);
}

/** Similarity of two prose texts by their words; undefined when one of them is missing. */
export function textSimilarity(a: string | undefined, b: string | undefined): number | undefined {
  if (a === undefined || b === undefined || a === '' || b === '') return undefined;
  if (a === b) return 1;
  const words = (text: string): string[] => [
    ...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)),
  ];
  return overlap(words(a), words(b));
}

/** How much speaks for two branches of a union being the same one in two versions. */
export function branchSimilarity(sides: Sides, before: SchemaNode, after: SchemaNode): number {
  const structure = structureSimilarity(sides, before, after);
  if (structure === 0) return 0;
  const names = [
    [noted(before, 'title'), noted(after, 'title')],
    [before.named?.key, after.named?.key],
  ].flatMap(([a, b]) => (a === undefined || b === undefined ? [] : [nameSimilarity(a, b)]));
  const name = names.length === 0 ? structure : Math.max(...names);
  return 0.65 * structure + 0.35 * name;
}
