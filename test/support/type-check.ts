import { join } from 'node:path';
import ts from 'typescript';

/** The flags under which generated code has to compile at its users'. */
const flags: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
};

const resolutions = {
  nodenext: {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
} as const;

export type Resolution = keyof typeof resolutions;

/** Files of packages and of the language itself, parsed once for all programs. */
const parsed = new Map<string, ts.SourceFile | undefined>();

function hostFor(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, languageVersion, ...rest) => {
    if (!name.includes('/node_modules/')) return getSourceFile(name, languageVersion, ...rest);
    const format = typeof languageVersion === 'object' ? languageVersion.impliedNodeFormat : '';
    const key = `${format} ${name}`;
    if (!parsed.has(key)) parsed.set(key, getSourceFile(name, languageVersion, ...rest));
    return parsed.get(key);
  };
  return host;
}

/** What the compiler has to say about these files, `file:line: message` each; empty when all is well. */
export function typeCheck(files: readonly string[], resolution: Resolution = 'nodenext'): string[] {
  const options = {
    ...flags,
    ...resolutions[resolution],
    typeRoots: [join(import.meta.dirname, '../../node_modules/@types')],
  };
  const program = ts.createProgram([...files], options, hostFor(options));
  return ts.getPreEmitDiagnostics(program).map((one) => {
    const text = ts.flattenDiagnosticMessageText(one.messageText, '\n');
    if (one.file === undefined || one.start === undefined) return text;
    const { line } = one.file.getLineAndCharacterOfPosition(one.start);
    return `${one.file.fileName.split('/').slice(-2).join('/')}:${line + 1}: ${text}`;
  });
}
