import { ts } from 'ts-morph';
import { memberFinding } from './access.js';
import { stays, type Candidate, type Rule } from './rule.js';
import { respell, spellOut } from './spelling.js';

/** The declaration or member that a candidate is the key of, also in brackets: `['taskId']`. */
export function keyed(node: Candidate): ts.Node {
  return ts.isComputedPropertyName(node.parent) ? node.parent.parent : node.parent;
}

export function isKeyOf(node: Candidate, name: ts.Node | undefined): boolean {
  return name === node || (name !== undefined && node.parent === name);
}

/** `const { taskId } = source`, `({ source: { taskId: task = null } }) => …` */
export const binding: Rule = (node, site) => {
  const element = keyed(node);
  if (!ts.isBindingElement(element) || !ts.isObjectBindingPattern(element.parent)) return undefined;
  const isShort = element.propertyName === undefined && element.name === node;
  if (isShort ? element.dotDotDotToken !== undefined : !isKeyOf(node, element.propertyName)) {
    return undefined;
  }
  const type = site.checker.getNonNullableType(site.checker.getTypeAtLocation(element.parent));
  return memberFinding(type, node.text, site, (to) =>
    isShort ? spellOut(node, to) : respell(node, to),
  );
};

/** True for the object in `({ taskId } = source)` and `for ({ taskId } of sources)`. */
export function isAssignmentTarget(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    const isAssignment = parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    if (!isAssignment || parent.left !== node) return false;
    return true;
  }
  if (ts.isForOfStatement(parent)) return parent.initializer === node;
  if (ts.isPropertyAssignment(parent)) {
    return parent.initializer === node && isAssignmentTarget(parent.parent);
  }
  const isWrapped =
    ts.isParenthesizedExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isSpreadElement(parent);
  return isWrapped && isAssignmentTarget(parent);
}

/** `({ taskId } = source)` */
export const assignmentPattern: Rule = (node, site) => {
  const member = keyed(node);
  const isShort = ts.isShorthandPropertyAssignment(member);
  if (!isShort && !(ts.isPropertyAssignment(member) && isKeyOf(node, member.name)))
    return undefined;
  if (!isAssignmentTarget(member.parent)) return undefined;
  const symbol = ts.isIdentifier(node)
    ? site.checker.getPropertySymbolOfDestructuringAssignment(node)
    : undefined;
  if (symbol === undefined) return { isOpen: true };
  const verdict = site.fates.of([symbol], node.text);
  if (verdict === undefined) return stays;
  return { verdict, rename: (to) => (isShort ? spellOut(node, to) : respell(node, to)) };
};
