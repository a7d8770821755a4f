import { ts } from 'ts-morph';
import type { Candidate } from './rules/rule.js';

/** Every identifier and string of a file, comments excepted, whose text is one of the names. */
export function candidatesOf(file: ts.SourceFile, names: ReadonlySet<string>): Candidate[] {
  if (![...names].some((name) => file.text.includes(name))) return [];
  const found: Candidate[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && names.has(node.text)) {
      found.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Strings that lead to a name: `source.taskId`, `/newTasks/0/campaignId`. No type can tell what they mean. */
export function pathsIn(
  file: ts.SourceFile,
  names: ReadonlySet<string>,
): { readonly node: ts.StringLiteralLike; readonly name: string }[] {
  if (![...names].some((name) => file.text.includes(name))) return [];
  const found: { node: ts.StringLiteralLike; name: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && !ts.isImportDeclaration(node.parent)) {
      const name = /[./[]/.test(node.text)
        ? node.text.split(/[./[\]]+/).find((part) => names.has(part))
        : undefined;
      if (name !== undefined) found.push({ node, name });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
