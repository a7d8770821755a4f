import type { ImportDeclaration, SourceFile } from 'ts-morph';
import type { CodeStyle } from '../scaffold.js';
import { stringLiteral } from '../string-literal.js';
import type { TextEdit } from '../text-edit.js';

/** The name under which a file can use something, with the edit that makes it so; undefined: it is taken. */
export interface Import {
  readonly local: string;
  readonly edits: readonly TextEdit[];
}

/** An import statement as text. */
function statement(name: string, specifier: string, style: CodeStyle): string {
  const { quote, semicolon } = style;
  return `import { ${name} } from ${stringLiteral(specifier, quote)}${semicolon}`;
}

function isTaken(source: SourceFile, name: string): boolean {
  return source.getLocals().some((symbol) => symbol.getName() === name);
}

/** Where a new import statement goes: behind the last one, else at the top below the leading comments. */
function newStatement(
  source: SourceFile,
  line: string,
  after: ImportDeclaration | undefined,
  style: CodeStyle,
): TextEdit {
  const previous = after ?? source.getImportDeclarations().at(-1);
  if (previous !== undefined) {
    const position = previous.getEnd();
    return { start: position, end: position, text: style.eol + line };
  }
  const position = source.getStatements()[0]?.getStart(true) ?? source.getEnd();
  return { start: position, end: position, text: line + style.eol + style.eol };
}

/**
 * Makes a value that the module `specifier` exports usable in a file. Extends an import of values
 * from the same module, or adds a statement behind an import of types from it.
 */
export function importValue(
  source: SourceFile,
  name: string,
  specifier: string,
  style: CodeStyle,
): Import | undefined {
  const declarations = source.getImportDeclarations();
  const same = declarations.filter((one) => one.getModuleSpecifierValue() === specifier);
  for (const declaration of same) {
    for (const named of declaration.getNamedImports()) {
      if (named.getName() === name && !named.isTypeOnly() && !declaration.isTypeOnly()) {
        return { local: named.getAliasNode()?.getText() ?? name, edits: [] };
      }
    }
  }
  if (isTaken(source, name)) return undefined;
  const open = same.find((one) => !one.isTypeOnly() && one.getNamedImports().length > 0);
  const lastNamed = open?.getNamedImports().at(-1);
  if (lastNamed !== undefined) {
    const lineStart = /\n([ \t]*)$/.exec(source.getFullText().slice(0, lastNamed.getStart()));
    const gap = lineStart === null ? ' ' : `${style.eol}${lineStart[1] ?? ''}`;
    const end = lastNamed.getEnd();
    return { local: name, edits: [{ start: end, end, text: `,${gap}${name}` }] };
  }
  const line = statement(name, specifier, style);
  return { local: name, edits: [newStatement(source, line, same.at(-1), style)] };
}

/** The module that a file imports a name from, as it writes it. */
export function specifierOf(source: SourceFile, names: readonly string[]): string | undefined {
  return source
    .getImportDeclarations()
    .find((one) => one.getNamedImports().some((named) => names.includes(named.getName())))
    ?.getModuleSpecifierValue();
}
