import { resolve } from 'node:path';
import ts from 'typescript';

const repository = resolve(import.meta.dirname, '../../..');

/** What the built runtime of a framework exports, types and values. */
export function runtimeExports(framework: string): string[] {
  const path = resolve(repository, `dist/runtime/${framework}/index.d.ts`);
  const program = ts.createProgram([path], { noResolve: true });
  const file = program.getSourceFile(path);
  const module = file && program.getTypeChecker().getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${path} is missing: npm run build`);
  return program
    .getTypeChecker()
    .getExportsOfModule(module)
    .map(({ name }) => name);
}

/** The types that TypeScript's library for the language, without a browser or Node, declares everywhere. */
export function globalTypes(): string[] {
  const name = resolve(repository, 'empty.ts');
  const options = { lib: ['lib.es2023.d.ts'], types: [] };
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (path) => (path === name ? '' : read(path));
  const program = ts.createProgram([name], options, host);
  const file = program.getSourceFile(name);
  if (file === undefined) throw new Error('no file to ask from');
  return program
    .getTypeChecker()
    .getSymbolsInScope(file, ts.SymbolFlags.Type)
    .map((symbol) => symbol.name);
}

/** Every keyword of TypeScript's grammar, the contextual ones among them. */
export function keywords(): string[] {
  return range(ts.SyntaxKind.FirstKeyword, ts.SyntaxKind.LastKeyword);
}

/** The keywords that never are identifiers in a module. */
export function reservedKeywords(): string[] {
  return range(ts.SyntaxKind.FirstReservedWord, ts.SyntaxKind.LastFutureReservedWord);
}

function range(first: ts.SyntaxKind, last: ts.SyntaxKind): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    ts.tokenToString(first + index),
  ).filter((word) => word !== undefined);
}
