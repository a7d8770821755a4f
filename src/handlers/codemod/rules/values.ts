import { ts } from 'ts-morph';
import { brandsIn } from '../brands.js';
import type { ValueRename } from '../renames.js';
import { propertiesOf } from '../symbols.js';
import { open, stays, type Candidate, type Finding, type Site } from './rule.js';
import { respell } from './spelling.js';

const comparisons: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** The types whose values the literal stands among: what it is compared with, or assigned to. */
export function surroundings(node: ts.StringLiteralLike, checker: ts.TypeChecker): ts.Type[] {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && comparisons.has(parent.operatorToken.kind)) {
    return [checker.getTypeAtLocation(parent.left === node ? parent.right : parent.left)];
  }
  if (ts.isCaseClause(parent)) {
    return [checker.getTypeAtLocation(parent.parent.parent.expression)];
  }
  if (ts.isLiteralTypeNode(parent)) return literalTypeSurroundings(parent, checker);
  const expected = checker.getContextualType(node);
  return expected === undefined ? [] : [expected];
}

/** `Extract<Call['source'], { type: 'calendar' }>`, `Exclude<Call['source']['type'], 'calendar'>` */
function literalTypeSurroundings(node: ts.LiteralTypeNode, checker: ts.TypeChecker): ts.Type[] {
  let inner: ts.Node = node;
  while (ts.isUnionTypeNode(inner.parent) || ts.isParenthesizedTypeNode(inner.parent)) {
    inner = inner.parent;
  }
  const member = ts.isPropertySignature(inner.parent) ? inner.parent : undefined;
  const argument = member === undefined ? inner : member.parent;
  const reference = argument.parent;
  if (!ts.isTypeReferenceNode(reference)) return [];
  const others = (reference.typeArguments ?? [])
    .filter((one) => one !== argument)
    .map((one) => checker.getTypeFromTypeNode(one));
  if (member === undefined) return others;
  return others
    .flatMap((type) => propertiesOf(type, member.name.getText()))
    .map((property) => checker.getTypeOfSymbolAtLocation(property, node));
}

/** A literal of a value that was renamed. The type beside it tells whether it is that value. */
export function valueFinding(
  node: Candidate,
  values: readonly ValueRename[],
  site: Site,
): Finding | undefined {
  if (!ts.isStringLiteralLike(node)) return undefined;
  const found = surroundings(node, site.checker).map((type) => brandsIn(type, node.text));
  const renames = found.flatMap(({ indexes }) => [...indexes]).map((index) => values[index]);
  const [first] = renames;
  if (first === undefined) return found.some(({ isPlain }) => isPlain) ? stays : open;
  const isSame = renames.every((one) => one?.to === first.to);
  if (!isSame || found.some(({ isPlain }) => isPlain)) {
    return { verdict: { kind: 'mixed', changes: [first.change] } };
  }
  return { verdict: first, rename: (to) => respell(node, to) };
}
