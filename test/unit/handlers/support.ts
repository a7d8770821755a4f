import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import {
  planHandlers,
  type HandlerFile,
  type HandlersDescription,
} from '../../../src/handlers/index.js';

export type Files = Readonly<Record<string, string>>;

function group(name: string, operations: readonly string[]): HandlerFile {
  const typeName = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return {
    fileName: `${name}.ts`,
    objectName: name,
    interfaceName: `${typeName}Handlers`,
    operations: operations.map((one) => ({ name: one, summary: `About ${one}` })),
  };
}

/** A description with these operations by object. */
export function describeHandlers(groups: Readonly<Record<string, readonly string[]>>) {
  const description: HandlersDescription = {
    files: Object.entries(groups).map(([name, operations]) => group(name, operations)),
    index: { fileName: 'index.ts', objectName: 'handlers', interfaceName: 'Handlers' },
    importFrom: '../generated/handlers.js',
  };
  return description;
}

/** A generated handlers module of the same shape as the real one. */
export function generatedModule({ files }: HandlersDescription): string {
  const interfaces = files.map(
    ({ interfaceName, operations }) =>
      `export interface ${interfaceName} {\n${operations
        .map(
          ({ name }) =>
            `  ${name}(request: { body: string }, context: object): Promise<{ status: 204 }>;`,
        )
        .join('\n')}\n}`,
  );
  const all = files.map(({ objectName, interfaceName }) => `  ${objectName}: ${interfaceName};`);
  return [
    'export declare function notImplemented(operation: string): Error;',
    ...interfaces,
    `export interface Handlers {\n${all.join('\n')}\n}`,
    '',
  ].join('\n');
}

export function put(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export interface Outcome {
  /** The handlers folder after the plan was carried out. */
  readonly files: Record<string, string>;
  /** Paths that the plan touches. */
  readonly touched: readonly string[];
  /** `FG5002 src/handlers/calls.ts:3`, and the message. */
  readonly reports: readonly string[];
  readonly messages: readonly string[];
  /** What the type checker says about the result. */
  readonly errors: readonly string[];
}

/** The standard library is parsed once for all programs. */
const library = new Map<string, ts.SourceFile | undefined>();

function hostWithSharedLibrary(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    if (!name.includes('/node_modules/typescript/lib/')) return read(name, ...rest);
    if (!library.has(name)) library.set(name, read(name, ...rest));
    return library.get(name);
  };
  return host;
}

function typeErrors(cwd: string, files: Files): string[] {
  put(cwd, files);
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    isolatedModules: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    paths: { '~/*': [join(cwd, 'src/*')] },
    types: [],
  };
  const names = Object.keys(files).filter((path) => /\.tsx?$/.test(path));
  const program = ts.createProgram(
    names.map((path) => join(cwd, path)),
    options,
    hostWithSharedLibrary(options),
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map((one) => ts.flattenDiagnosticMessageText(one.messageText, '\n'));
}

/**
 * Plans and carries out, in a project whose generated folder is that of `before` while planning and
 * that of `groups` when the result is type-checked.
 */
export async function outcome(
  groups: Readonly<Record<string, readonly string[]>>,
  handlers: Files,
  before: Readonly<Record<string, readonly string[]>> = groups,
  more: Files = {},
): Promise<Outcome> {
  const cwd = mkdtempSync(join(tmpdir(), 'handlers-'));
  const folder = join(cwd, 'src', 'handlers');
  const inFolder = Object.fromEntries(
    Object.entries(handlers).map(([path, text]) => [`src/handlers/${path}`, text]),
  );
  const generated = generatedModule(describeHandlers(before));
  put(cwd, { ...inFolder, ...more, 'src/generated/handlers.ts': generated });
  const description = describeHandlers(groups);
  const plan = await planHandlers({ description, folder, cwd, previous: before });
  const result: Record<string, string> = { ...handlers };
  const touched: string[] = [];
  for (const { path, before: text, after } of plan.files) {
    const name = relative(folder, path);
    if (text !== handlers[name]) throw new Error(`The plan for ${name} is not based on its text.`);
    result[name] = after;
    touched.push(name);
  }
  const after = Object.fromEntries(
    Object.entries(result).map(([path, text]) => [`src/handlers/${path}`, text]),
  );
  return {
    files: result,
    touched,
    reports: plan.diagnostics.map(
      ({ code, place }) =>
        `${code} ${place?.file ?? ''}${place?.line === undefined ? '' : `:${place.line}`}`,
    ),
    messages: plan.diagnostics.map(({ message }) => message),
    errors: typeErrors(cwd, {
      ...after,
      ...more,
      'src/generated/handlers.ts': generatedModule(description),
    }),
  };
}
