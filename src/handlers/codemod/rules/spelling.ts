import { ts } from 'ts-morph';
import type { TextEdit } from '../../text-edit.js';
import type { Candidate } from './rule.js';

function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
}

/** A string literal with the quotes that the file has most of. */
export function quoted(text: string, file: ts.SourceFile): string {
  const count = (quote: string) => file.text.split(quote).length;
  const quote = count('"') > count("'") ? '"' : "'";
  return quote + inside(text, quote) + quote;
}

/** The inside of a literal. */
function inside(text: string, quote: string): string {
  const json = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  const escaped = json.replaceAll(quote, `\\${quote}`);
  return quote === '`' ? escaped.replaceAll('${', '\\${') : escaped;
}

/** A name as the key of an object or of a type. */
export function keyText(name: string, file: ts.SourceFile): string {
  return isIdentifier(name) ? name : quoted(name, file);
}

/** Writes another name in place of a key or of the text of a literal, which keeps its quotes. */
export function respell(node: Candidate, to: string): TextEdit[] {
  const file = node.getSourceFile();
  const start = node.getStart(file);
  if (ts.isIdentifier(node)) return [{ start, end: node.end, text: keyText(to, file) }];
  const quote = file.text[start] ?? "'";
  return [{ start: start + 1, end: node.end - 1, text: inside(to, quote) }];
}

/** `{ taskId }` becomes `{ task: taskId }`: the variable keeps its name. */
export function spellOut(node: Candidate, to: string): TextEdit[] {
  const file = node.getSourceFile();
  const start = node.getStart(file);
  return [{ start, end: start, text: `${keyText(to, file)}: ` }];
}

/** The name after a dot; one that is no identifier needs brackets. */
export function respellAccess(node: ts.Identifier, to: string): TextEdit[] {
  const access = node.parent;
  if (isIdentifier(to) || !ts.isPropertyAccessExpression(access)) return respell(node, to);
  const file = node.getSourceFile();
  const start = access.questionDotToken === undefined ? access.expression.end : node.getStart(file);
  return [{ start, end: node.end, text: `[${quoted(to, file)}]` }];
}
