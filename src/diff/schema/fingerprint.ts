import { canonical } from './part.js';
import type { Nodes, SchemaNode } from './node.js';
import type { SchemaAt } from '../../model/index.js';

/** Numbers structures of both versions: equal numbers, equal structure down to the depth asked for. */
export interface Fingerprints {
  of(nodes: Nodes, node: SchemaNode, depth: number): number;
}

/** Documentation and names of components do not count; the order of keys, sets and branches does not either. */
export function createFingerprints(): Fingerprints {
  const numbers = new Map<string, number>();
  const known = new Map<SchemaNode, (number | undefined)[]>();

  function of(nodes: Nodes, node: SchemaNode, depth: number): number {
    const memo = known.get(node) ?? [];
    known.set(node, memo);
    const found = memo[depth];
    if (found !== undefined) return found;
    const text = describe(nodes, node, depth);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    memo[depth] = number;
    return number;
  }

  function describe(nodes: Nodes, node: SchemaNode, depth: number): string {
    const { shape } = node;
    const child = (uses: readonly SchemaAt[]): string =>
      depth === 0 ? '' : String(of(nodes, nodes.all(uses), depth - 1));
    const sorted = (lines: Iterable<string>): string => [...lines].sort().join(',');
    return [
      depth,
      shape.types === undefined ? '*' : sorted(shape.types.value),
      shape.nullable.value,
      shape.never,
      shape.values === undefined ? '' : sorted(shape.values.value.keys()),
      sorted(
        [...shape.properties].map(
          ([name, { schemas }]) => `${JSON.stringify(name)}:${child(schemas)}`,
        ),
      ),
      sorted(shape.required.keys()),
      sorted([...shape.constraints].map(([keyword, { value }]) => keyword + canonical(value))),
      sorted([...shape.inner].map(([keyword, { value }]) => keyword + child(value))),
      shape.prefixItems.map((item) => child([item])).join(','),
      sorted(
        [...shape.patternProperties].map(([name, one]) => JSON.stringify(name) + child([one])),
      ),
      shape.unions
        .map(({ branches }) => sorted(branches.map((branch) => child([branch]))))
        .join(';'),
      sorted([...shape.opaque].map(([keyword, { value }]) => keyword + canonical(value))),
      sorted(shape.dependencies.keys()),
    ].join('|');
  }

  return { of };
}
