import { ts } from 'ts-morph';
import { propertiesOf } from '../symbols.js';
import { open, stays, type Finding, type Rule, type Site } from './rule.js';
import { respell, respellAccess } from './spelling.js';
import type { TextEdit } from '../../text-edit.js';

function isUntyped(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

/** A member of a type, seen from the outside. */
export function memberFinding(
  type: ts.Type,
  name: string,
  { fates }: Site,
  rename: (to: string) => readonly TextEdit[],
): Finding {
  const symbols = propertiesOf(type, name);
  if (symbols.length === 0) return isUntyped(type) ? open : stays;
  if (symbols.some(({ declarations = [] }) => declarations.length === 0)) return open;
  const verdict = fates.of(symbols, name);
  return verdict === undefined ? stays : { verdict, rename };
}

/** `source.taskId`, `source?.taskId` */
export const propertyAccess: Rule = (node, site) => {
  const access = node.parent;
  if (!ts.isPropertyAccessExpression(access) || access.name !== node) return undefined;
  const { checker, fates } = site;
  const symbol = checker.getSymbolAtLocation(node);
  const rename = (to: string) => respellAccess(node as ts.Identifier, to);
  if (symbol === undefined || (symbol.declarations ?? []).length === 0) {
    return memberFinding(checker.getTypeAtLocation(access.expression), node.text, site, rename);
  }
  const verdict = fates.of([symbol], node.text);
  return verdict === undefined ? stays : { verdict, rename };
};

/** `source['taskId']` */
export const elementAccess: Rule = (node, site) => {
  const access = node.parent;
  if (!ts.isElementAccessExpression(access) || access.argumentExpression !== node) return undefined;
  if (ts.isIdentifier(node)) return undefined;
  const type = site.checker.getNonNullableType(site.checker.getTypeAtLocation(access.expression));
  return memberFinding(type, node.text, site, (to) => respell(node, to));
};

/** `'taskId' in source` */
export const inExpression: Rule = (node, site) => {
  const test = node.parent;
  if (!ts.isBinaryExpression(test) || test.left !== node || ts.isIdentifier(node)) return undefined;
  if (test.operatorToken.kind !== ts.SyntaxKind.InKeyword) return undefined;
  return memberFinding(site.checker.getTypeAtLocation(test.right), node.text, site, (to) =>
    respell(node, to),
  );
};
