import type { CST } from 'yaml';

import { fail } from '../../diagnostics/index.js';
import { maximumDepth } from './limits.js';

/**
 * Fails with FG1014 for a syntax tree that is too deep. The composer after this is recursive, so it
 * must not see such a tree; the parser before it is not.
 */
export function checkDepth(
  tree: readonly CST.Token[],
  placeOf: (offset: number) => { file: string },
): void {
  let level: readonly CST.Token[] = tree;
  for (let depth = 0; level.length > 0; depth += 1) {
    const first = level[0];
    if (depth > maximumDepth && first !== undefined) {
      throw fail('FG1014', { limit: maximumDepth }, placeOf(first.offset));
    }
    level = level.flatMap(childrenOf);
  }
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  const children: CST.Token[] = [];
  for (const { key, value } of token.items) {
    if (key !== null && key !== undefined && 'items' in key) children.push(key);
    if (value !== undefined && 'items' in value) children.push(value);
  }
  return children;
}
