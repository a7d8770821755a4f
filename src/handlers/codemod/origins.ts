import { basename, dirname } from 'node:path';
import { ts } from 'ts-morph';
import { handlerOrigin, type Origin } from './renames.js';

const tagName = 'fteroOrigin';

/** The documentation by which a generated member tells its origin. One word, and nothing that ends a comment. */
export function originComment(origin: Origin): string {
  return `@${tagName} ${encodeURIComponent(origin).replaceAll('*', '%2A')}`;
}

/** The origin that a declaration in a generated file tells, if it tells one. */
export function originOf(declaration: ts.Node): Origin | undefined {
  if (ts.isPropertySignature(declaration) || ts.isMethodSignature(declaration)) {
    const parent = declaration.parent;
    const name = memberName(declaration.name);
    if (ts.isInterfaceDeclaration(parent) && isHandlerInterface(parent) && name !== undefined) {
      return handlerOrigin(parent.name.text, name);
    }
  }
  for (const tag of ts.getJSDocTags(declaration)) {
    if (tag.tagName.text !== tagName) continue;
    const word = /^\S+/.exec(ts.getTextOfJSDocComment(tag.comment) ?? '')?.[0];
    if (word !== undefined) return decodeURIComponent(word);
  }
  return undefined;
}

/** `Handlers` and the interface at the end of each module of handlers. */
function isHandlerInterface({ name, parent }: ts.InterfaceDeclaration): boolean {
  const path = parent.getSourceFile().fileName;
  if (basename(path) === 'handlers.ts') return name.text === 'Handlers';
  return basename(dirname(path)) === 'handlers' && name.text.endsWith('Handlers');
}

export function memberName(name: ts.PropertyName | ts.BindingName): string | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) {
    return name.text;
  }
  if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) {
    return name.expression.text;
  }
  return undefined;
}
