import type { AST } from '@eslint-community/regexpp';

/** What a node is inside of, from the inside out. */
function around(node: AST.Node): AST.Node[] {
  const found: AST.Node[] = [];
  for (let next = node.parent; next !== null; next = next.parent) found.push(next);
  return found;
}

function isLookbehind(node: AST.Node): boolean {
  return node.type === 'Assertion' && node.kind === 'lookbehind';
}

/** Whether a group ends before a reference to it, and both are read from left to right (ECMA-262, 22.2.2). */
export function isSimplyBefore(group: AST.CapturingGroup, reference: AST.Backreference): boolean {
  if ([...around(group), ...around(reference)].some(isLookbehind)) return false;
  return group.end <= reference.start;
}

/** Whether something may be passed by without what is in it. */
function isOptional(node: AST.Node): boolean {
  if (node.type === 'Quantifier') return node.min === 0;
  if (node.type === 'Assertion') return node.kind === 'lookahead' && node.negate;
  return 'alternatives' in node && node.alternatives.length > 1;
}

/** Whether a group before a reference has taken part whenever the reference is reached. */
export function isSetBefore(group: AST.CapturingGroup, reference: AST.Backreference): boolean {
  const shared = new Set(around(reference));
  const own = around(group);
  const first = own.findIndex((node) => shared.has(node));
  // Alternatives of the innermost node that holds both exclude each other.
  return own[first]?.type === 'Alternative' && !own.slice(0, first).some(isOptional);
}
