import { ts } from 'ts-morph';
import { relative, sep } from 'node:path';
import type { TextEdit } from '../text-edit.js';
import type { Rename } from './renames.js';

export interface ModuleEdit {
  readonly edit: TextEdit;
  readonly rename: Rename;
}

/** Imports of generated modules that have another file name now: the last part of their path changes. */
export function moduleEdits(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  folderOf: (path: string) => string | undefined,
  modules: ReadonlyMap<string, Rename>,
): ModuleEdit[] {
  if (modules.size === 0) return [];
  const found: ModuleEdit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && isSpecifier(node)) {
      const target = checker.getSymbolAtLocation(node)?.declarations?.find(ts.isSourceFile);
      const folder = target === undefined ? undefined : folderOf(target.fileName);
      const path = folder === undefined ? '' : relative(folder, target?.fileName ?? '');
      const rename = modules.get(path.split(sep).join('/').replace(/\.ts$/, ''));
      const base = rename?.from.split('/').at(-1);
      const at = base === undefined ? -1 : node.text.lastIndexOf(base);
      if (rename !== undefined && base !== undefined && at !== -1) {
        const start = node.getStart(file) + 1 + at;
        const text = rename.to.split('/').at(-1) ?? rename.to;
        found.push({ edit: { start, end: start + base.length, text }, rename });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isSpecifier({ parent }: ts.StringLiteral): boolean {
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    (ts.isLiteralTypeNode(parent) && ts.isImportTypeNode(parent.parent)) ||
    (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword)
  );
}
