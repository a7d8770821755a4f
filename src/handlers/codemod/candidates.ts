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
