import { dirname, sep } from 'node:path';
import { ts } from 'ts-morph';
import { libraryFolder, libraryPath } from './libraries.js';
import { SourceStore, type StoredText } from './source-store.js';
import type { ProjectConfig } from './tsconfig.js';

/** Texts that take the place of files on the disk, by absolute path; null: there is no such file. */
export type Overlay = ReadonlyMap<string, string | null>;

/** One tsconfig's files, ready to be asked for types. */
export interface CheckedProject {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** The user's own files that no project before this one had. */
  readonly files: readonly ts.SourceFile[];
}

/** The user's code on the disk, and programs of it with some of its texts replaced. */
export class Codebase {
  readonly #store = new SourceStore();
  readonly #configs: readonly ProjectConfig[];
  readonly #generated: readonly string[];

  constructor(configs: readonly ProjectConfig[], generated: readonly string[]) {
    this.#configs = configs;
    this.#generated = generated;
  }

  read(path: string): StoredText | undefined {
    return this.#store.read(path);
  }

  isGenerated(path: string): boolean {
    return this.generatedFolder(path) !== undefined;
  }

  /** The generated folder that a file is in. */
  generatedFolder(path: string): string | undefined {
    return this.#generated.find(
      (folder) => path.startsWith(folder + sep) || path.startsWith(`${folder}/`),
    );
  }

  projects(overlay: Overlay): CheckedProject[] {
    const seen = new Set<string>();
    return this.#configs.map(({ options, fileNames }) => {
      const program = ts.createProgram({
        rootNames: fileNames.filter((path) => !this.isGenerated(path)),
        options,
        host: this.#host(options, overlay),
      });
      const files = program.getSourceFiles().filter((file) => {
        const isOwn = !seen.has(file.fileName) && this.#isUsers(file, program);
        seen.add(file.fileName);
        return isOwn;
      });
      return { program, checker: program.getTypeChecker(), files };
    });
  }

  #isUsers(file: ts.SourceFile, program: ts.Program): boolean {
    return (
      !this.isGenerated(file.fileName) &&
      !file.fileName.includes('/node_modules/') &&
      !program.isSourceFileFromExternalLibrary(file) &&
      !program.isSourceFileDefaultLibrary(file) &&
      !file.fileName.endsWith('.json')
    );
  }

  #host(options: ts.CompilerOptions, overlay: Overlay): ts.CompilerHost {
    const folders = foldersOf(overlay);
    const textOf = (path: string): string | undefined =>
      overlay.has(path) ? (overlay.get(path) ?? undefined) : this.#store.read(path)?.text;
    return {
      ...ts.sys,
      realpath: (path) => (overlay.has(path) ? path : (ts.sys.realpath?.(path) ?? path)),
      fileExists: (path) =>
        overlay.has(path)
          ? overlay.get(path) !== null
          : path.startsWith(libraryFolder())
            ? textOf(path) !== undefined
            : ts.sys.fileExists(path),
      directoryExists: (path) => folders.has(path) || ts.sys.directoryExists(path),
      readFile: textOf,
      getSourceFile: (path, languageOptions) => {
        const text = textOf(path);
        if (text === undefined) return undefined;
        const parse =
          typeof languageOptions === 'object'
            ? languageOptions
            : { languageVersion: languageOptions };
        return this.#store.source(path, text, parse, this.isGenerated(path));
      },
      getDefaultLibFileName: libraryPath,
      getDefaultLibLocation: libraryFolder,
      writeFile: () => undefined,
      getCurrentDirectory: () => dirname(this.#configs[0]?.path ?? ''),
      getCanonicalFileName: (path) =>
        ts.sys.useCaseSensitiveFileNames ? path : path.toLowerCase(),
      useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
      getNewLine: () => '\n',
    };
  }
}

function foldersOf(overlay: Overlay): Set<string> {
  const folders = new Set<string>();
  for (const [path, text] of overlay) {
    for (let folder = dirname(path); text !== null && !folders.has(folder);) {
      folders.add(folder);
      folder = dirname(folder);
    }
  }
  return folders;
}
