import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** As strict as users are. */
const strictest: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
};

const listed = 20;

/** Type-checks folders of generated code; what comes from packages is parsed once for all of them. */
export class StrictCompiler {
  readonly #host = ts.createCompilerHost(strictest, true);
  readonly #checked = new Set<string>();
  readonly #parsed = new Map<string, ts.SourceFile | undefined>();

  constructor() {
    const parse = this.#host.getSourceFile.bind(this.#host);
    this.#host.getSourceFile = (name, options) => {
      if (!isShared(name)) return parse(name, options);
      if (!this.#parsed.has(name)) this.#parsed.set(name, parse(name, options));
      return this.#parsed.get(name);
    };
  }

  /**
   * The first errors of several folders, `folder/file(line): message`. Files that are the same, but for
   * comments, as ones of a folder that was checked are not checked again: what frameworks differ in
   * does not depend on the document.
   */
  async errorsIn(folders: readonly string[]): Promise<string[]> {
    const errors: string[] = [];
    for (const [index, folder] of folders.entries()) {
      const names = (await filesBelow(folder)).filter((name) => name.endsWith('.ts'));
      const wanted = index === 0 ? names : await this.#unchecked(names, folder, folders[0] ?? '');
      if (wanted.length > 0) errors.push(...this.#check(names, wanted, dirname(folder)));
    }
    return errors;
  }

  async #unchecked(
    names: readonly string[],
    folder: string,
    first: string,
  ): Promise<readonly string[]> {
    const unchecked: string[] = [];
    for (const name of names) {
      const code = withoutComments(await readFile(name, 'utf8'));
      if (this.#checked.has(code)) continue;
      const other = await readFile(join(first, relative(folder, name)), 'utf8').catch(() => '');
      if (code === withoutComments(other)) continue;
      this.#checked.add(code);
      unchecked.push(name);
    }
    return unchecked;
  }

  #check(roots: readonly string[], wanted: readonly string[], base: string): string[] {
    const program = ts.createProgram(roots, strictest, this.#host);
    const errors = wanted.flatMap((name) => {
      const source = program.getSourceFile(name);
      return [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ];
    });
    return errors.slice(0, listed).map((error) => describe(error, base));
  }
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\/|^\/\/.*$/gm, '');
}

function isShared(name: string): boolean {
  return name.includes('/node_modules/') && !name.includes('/.cache/');
}

function describe({ file, start, messageText }: ts.Diagnostic, folder: string): string {
  const message = ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300);
  if (file === undefined) return message;
  const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
  return `${relative(folder, file.fileName)}(${line + 1}): ${message}`;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

/** Writes a folder's modules as JavaScript into another folder, types stripped, everything else as it is. */
export async function transpile(from: string, to: string): Promise<void> {
  for (const file of await filesBelow(from)) {
    if (file.endsWith('.d.ts')) continue;
    const text = await readFile(file, 'utf8');
    const target = join(to, relative(from, file)).replace(/\.ts$/, '.js');
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, file.endsWith('.ts') ? stripTypes(text, file) : text);
  }
  await writeFile(join(to, 'package.json'), '{ "type": "module" }\n');
}

export function stripTypes(text: string, fileName: string): string {
  return ts.transpileModule(text, {
    fileName,
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  }).outputText;
}
