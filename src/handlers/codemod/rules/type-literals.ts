import { ts } from 'ts-morph';
import { propertiesOf } from '../symbols.js';
import { memberFinding } from './access.js';
import { open, stays, type Rule, type Site } from './rule.js';
import { respell } from './spelling.js';

/** The node, or the union or parentheses around it: `'taskId' | 'campaign'`. */
function outermost(node: ts.Node): ts.Node {
  let result = node;
  while (ts.isUnionTypeNode(result.parent) || ts.isParenthesizedTypeNode(result.parent)) {
    result = result.parent;
  }
  return result;
}

/** Utilities of the language that take names of members. */
const takesNames = new Set(['Pick', 'Omit']);
/** Utilities of the language that take something that looks like what is meant. */
const takesLikeness = new Set(['Extract', 'Exclude']);

/** `Call['source']['taskId']` */
export const indexedAccess: Rule = (node, site) => {
  if (!ts.isLiteralTypeNode(node.parent) || ts.isIdentifier(node)) return undefined;
  const index = outermost(node.parent);
  const access = index.parent;
  if (!ts.isIndexedAccessTypeNode(access) || access.indexType !== index) return undefined;
  const type = site.checker.getTypeFromTypeNode(access.objectType);
  return memberFinding(type, node.text, site, (to) => respell(node, to));
};

/** `Pick<Source, 'taskId'>`, `Omit<…>`, and the user's own with `K extends keyof T`. */
export const nameArgument: Rule = (node, site) => {
  if (!ts.isLiteralTypeNode(node.parent) || ts.isIdentifier(node)) return undefined;
  const argument = outermost(node.parent);
  const reference = argument.parent;
  if (!ts.isTypeReferenceNode(reference)) return undefined;
  const index = (reference.typeArguments ?? []).findIndex((one) => one === argument);
  const types = otherArguments(reference, argument, site);
  const properties = types.flatMap((type) => propertiesOf(type, node.text));
  const verdict = site.fates.of(properties, node.text);
  if (verdict === undefined) return open;
  const rename = (to: string) => respell(node, to);
  return asksForKeys(reference, index, site) ? { verdict, rename } : open;
};

function otherArguments(
  reference: ts.TypeReferenceNode,
  argument: ts.Node,
  { checker }: Site,
): ts.Type[] {
  return (reference.typeArguments ?? [])
    .filter((one) => one !== argument)
    .map((one) => checker.getTypeFromTypeNode(one));
}

function asksForKeys(
  { typeName }: ts.TypeReferenceNode,
  index: number,
  { checker }: Site,
): boolean {
  const symbol = checker.getSymbolAtLocation(typeName);
  const target =
    symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0
      ? checker.getAliasedSymbol(symbol)
      : symbol;
  return (target?.declarations ?? []).some((declaration) => {
    if (!ts.isTypeAliasDeclaration(declaration) && !ts.isInterfaceDeclaration(declaration)) {
      return false;
    }
    if (takesNames.has(declaration.name.text)) return true;
    const constraint = declaration.typeParameters?.[index]?.constraint;
    return constraint !== undefined && /\bkeyof\b/.test(constraint.getText());
  });
}

/** `Extract<Call['source'], { taskId: unknown }>` */
export const likeness: Rule = (node, site) => {
  const member = node.parent;
  if (!ts.isPropertySignature(member) || member.name !== node) return undefined;
  const shape = member.parent;
  const reference = shape.parent;
  if (!ts.isTypeLiteralNode(shape) || !ts.isTypeReferenceNode(reference)) return undefined;
  if (!takesLikeness.has(reference.typeName.getText())) return undefined;
  const types = otherArguments(reference, shape, site);
  const verdict = site.fates.of(
    types.flatMap((type) => propertiesOf(type, node.text)),
    node.text,
  );
  return verdict === undefined ? stays : { verdict, rename: (to) => respell(node, to) };
};
