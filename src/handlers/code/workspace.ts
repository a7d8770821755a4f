import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Project, ts, type SourceFile } from 'ts-morph';
import type { CodeFile } from '../read-code.js';

function nearestTsconfig(folder: string): string | undefined {
  for (let here = folder; ; here = dirname(here)) {
    const path = join(here, 'tsconfig.json');
    if (existsSync(path)) return path;
    if (dirname(here) === here) return undefined;
  }
}

/** What is needed to resolve imports and the shape of objects; nothing is checked or emitted. */
const lightOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  lib: ['lib.es5.d.ts'],
  types: [],
  target: ts.ScriptTarget.ES2022,
};

function createProject(folder: string): Project {
  const tsConfigFilePath = nearestTsconfig(folder);
  if (tsConfigFilePath !== undefined) {
    try {
      return new Project({
        tsConfigFilePath,
        skipAddingFilesFromTsConfig: true,
        compilerOptions: lightOptions,
      });
    } catch {
      // A tsconfig that cannot be read must not keep stubs from being written; aliases stay unknown.
    }
  }
  const compilerOptions = {
    ...lightOptions,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  return new Project({ compilerOptions, skipAddingFilesFromTsConfig: true });
}

/** The user's files, parsed. Types of imported modules are resolved from the disk when first asked for. */
export class Workspace {
  readonly #files: ReadonlyMap<string, { readonly code: CodeFile; readonly source: SourceFile }>;
  readonly #project: Project;

  constructor(folder: string, files: readonly CodeFile[]) {
    this.#project = createProject(folder);
    this.#files = new Map(
      files.map((code) => [
        code.path,
        { code, source: this.#project.createSourceFile(code.path, code.text, { overwrite: true }) },
      ]),
    );
  }

  get sources(): SourceFile[] {
    return [...this.#files.values()].map(({ source }) => source);
  }

  source(path: string): SourceFile | undefined {
    return this.#files.get(path)?.source;
  }

  code(source: SourceFile): CodeFile | undefined {
    return [...this.#files.values()].find((file) => file.source === source)?.code;
  }

  /** The line of the first syntax error of a file, or undefined. */
  brokenLine(source: SourceFile): number | undefined {
    const [first] = this.#project.getProgram().getSyntacticDiagnostics(source);
    return first?.getLineNumber();
  }
}
