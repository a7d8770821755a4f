import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { helperLibrary } from '../../../src/emit/validators/helper-library.js';

const folder = new URL('../../../templates/shared/validators/', import.meta.url);

function declaredNames(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(new URL(file, folder), 'utf8'),
    ts.ScriptTarget.ES2023,
  );
  return source.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name }) => name.getText(source));
  });
}

test('the library knows every declaration of the helpers: no schema may take such a name', () => {
  const declared = readdirSync(folder).sort().flatMap(declaredNames);
  expect([...helperLibrary().keys()]).toEqual(declared);
});
