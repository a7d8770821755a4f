import { Project, ts } from 'ts-morph';

const folder = '/node_modules/typescript/lib';

let host: ts.ModuleResolutionHost | undefined;

/** The compiler's own declarations (`lib.es2022.d.ts`), which it carries within itself. */
export function readLibrary(path: string): string | undefined {
  if (!isLibrary(path)) return undefined;
  host ??= new Project({ skipAddingFilesFromTsConfig: true }).getModuleResolutionHost();
  return host.readFile(path);
}

export function isLibrary(path: string): boolean {
  return path.startsWith(`${folder}/lib.`);
}

export function libraryFolder(): string {
  return folder;
}

export function libraryPath(options: ts.CompilerOptions): string {
  return `${folder}/${ts.getDefaultLibFileName(options)}`;
}
