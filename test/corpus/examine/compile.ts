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
   * The first errors, `file(line): message`.
   * @param checked a folder that was checked before: files that are the same there are not checked again
   */
  async errorsIn(folder: string, checked?: string): Promise<string[]> {
    const roots = (await filesBelow(folder)).filter((name) => name.endsWith('.ts'));
    const program = ts.createProgram(roots, strictest, this.#host);
    const errors: ts.Diagnostic[] = [];
    for (const root of roots) {
      if (checked !== undefined && (await areSame(root, join(checked, relative(folder, root))))) {
        continue;
      }
      const source = program.getSourceFile(root);
      errors.push(...program.getSyntacticDiagnostics(source));
      errors.push(...program.getSemanticDiagnostics(source));
    }
    return errors.slice(0, listed).map((error) => describe(error, folder));
  }
}

function isShared(name: string): boolean {
  return name.includes('/node_modules/') && !name.includes('/.cache/');
}

async function areSame(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((name) => readFile(name, 'utf8').catch(() => undefined)),
  );
  return first === second;
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
