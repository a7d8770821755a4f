import { ts } from 'ts-morph';
import { stays, type Candidate, type Finding, type Rule, type Site } from './rule.js';
import { respell } from './spelling.js';

/** The exported type that a name in an import or export from another module means, aliases of the user's left alone. */
function imported(
  declaration: ts.ImportDeclaration | ts.ExportDeclaration,
  name: string,
  { checker }: Site,
): ts.Symbol | undefined {
  if (declaration.moduleSpecifier === undefined) return undefined;
  const module = checker.getSymbolAtLocation(declaration.moduleSpecifier);
  if (module === undefined) return undefined;
  return checker.getExportsOfModule(module).find((one) => one.name === name);
}

function finding(
  symbol: ts.Symbol | undefined,
  site: Site,
  rename: NonNullable<Finding['rename']>,
): Finding {
  const verdict = symbol === undefined ? undefined : site.fates.ofExport(symbol);
  return verdict === undefined ? stays : { verdict, rename };
}

/** Whether a file has a name of its own that the new one would collide with. */
function isTaken(name: string, at: ts.Node, { checker }: Site): boolean {
  const meaning = ts.SymbolFlags.Type | ts.SymbolFlags.Value | ts.SymbolFlags.Alias;
  const file = at.getSourceFile();
  return checker
    .getSymbolsInScope(file, meaning)
    .some(
      (one) =>
        one.name === name && one.declarations?.some((own) => own.getSourceFile() === file) === true,
    );
}

function asAlias(node: ts.Identifier, to: string): ReturnType<NonNullable<Finding['rename']>> {
  const start = node.getStart();
  return [{ start, end: node.end, text: `${to} as ${node.text}` }];
}

/** `import type { Call } from '…'`: the file's mentions of the name follow, unless the new one is taken. */
const importSpecifier: Rule = (node, site) => {
  const specifier = node.parent;
  if (!ts.isImportSpecifier(specifier) || !ts.isIdentifier(node)) return undefined;
  if ((specifier.propertyName ?? specifier.name) !== node) return undefined;
  const symbol = imported(specifier.parent.parent.parent as ts.ImportDeclaration, node.text, site);
  return finding(symbol, site, (to) =>
    specifier.propertyName === undefined && isTaken(to, node, site)
      ? asAlias(node, to)
      : respell(node, to),
  );
};

/** `export type { Call } from '…'`: those who import it from here keep the old name. */
const exportSpecifier: Rule = (node, site) => {
  const specifier = node.parent;
  if (!ts.isExportSpecifier(specifier) || !ts.isIdentifier(node)) return undefined;
  if ((specifier.propertyName ?? specifier.name) !== node) return undefined;
  const declaration = specifier.parent.parent;
  if (declaration.moduleSpecifier === undefined) {
    return localMention(node, site, (to) =>
      specifier.propertyName === undefined ? asAlias(node, to) : respell(node, to),
    );
  }
  return finding(imported(declaration, node.text, site), site, (to) =>
    specifier.propertyName === undefined ? asAlias(node, to) : respell(node, to),
  );
};

/** A mention of a name that an import of this file brought in. */
function localMention(
  node: ts.Identifier,
  site: Site,
  rename: NonNullable<Finding['rename']>,
): Finding {
  const local = ts.isExportSpecifier(node.parent)
    ? site.checker.getExportSpecifierLocalTargetSymbol(node.parent)
    : site.checker.getSymbolAtLocation(node);
  const specifier = local?.declarations?.find(ts.isImportSpecifier);
  if (specifier === undefined || specifier.propertyName !== undefined) {
    return finding(local, site, rename);
  }
  const declaration = specifier.parent.parent.parent as ts.ImportDeclaration;
  const symbol = imported(declaration, node.text, site);
  return finding(symbol, site, (to) => (isTaken(to, node, site) ? [] : rename(to)));
}

function isMention(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isTypeReferenceNode(parent) && parent.typeName === node) ||
    (ts.isQualifiedName(parent) && parent.right === node) ||
    (ts.isImportTypeNode(parent) && parent.qualifier === node) ||
    (ts.isExpressionWithTypeArguments(parent) && parent.expression === node) ||
    (ts.isPropertyAccessExpression(parent) &&
      ts.isExpressionWithTypeArguments(parent.parent) &&
      parent.name === node) ||
    (ts.isTypeQueryNode(parent) && parent.exprName === node)
  );
}

const mention: Rule = (node, site) =>
  ts.isIdentifier(node) && isMention(node)
    ? localMention(node, site, (to) => respell(node, to))
    : undefined;

/** Names of exported types, wherever they are imported, exported and used. */
export function exportFinding(node: Candidate, site: Site): Finding | undefined {
  return importSpecifier(node, site) ?? exportSpecifier(node, site) ?? mention(node, site);
}
