import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ts } from 'ts-morph';
import { fail } from '../../../diagnostics/index.js';

/** A tsconfig with the files that it takes in. */
export interface ProjectConfig {
  readonly path: string;
  readonly options: ts.CompilerOptions;
  readonly fileNames: readonly string[];
}

/** The nearest tsconfig.json, from a folder upwards. */
export function findTsconfig(folder: string): string | undefined {
  return ts.findConfigFile(folder, (path) => existsSync(path));
}

/**
 * A configuration and all that it refers to. Each is checked by itself, sources in place of build
 * output, so nothing needs to have been built.
 * @throws {FteroGenError} FG8001
 */
export function readConfigs(path: string, shown: (path: string) => string): ProjectConfig[] {
  const found: ProjectConfig[] = [];
  const seen = new Set<string>();
  const pending = [resolve(path)];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const parsed = parseConfig(next, shown);
    found.push({
      path: next,
      options: optionsFor(next, parsed.options),
      fileNames: parsed.fileNames,
    });
    for (const reference of parsed.projectReferences ?? []) {
      pending.push(ts.resolveProjectReferencePath(reference));
    }
  }
  return found;
}

/** No such file, or no JSON: what else the compiler dislikes about a tsconfig is not our business. */
const fatal = new Set([5083, 5012, 6053]);

function parseConfig(path: string, shown: (path: string) => string): ts.ParsedCommandLine {
  const problem = (reason: string) => fail('FG8001', { path: shown(path), reason });
  let failure: string | undefined;
  const parsed = ts.getParsedCommandLineOfConfigFile(path, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (one) => {
      failure = ts.flattenDiagnosticMessageText(one.messageText, ' ');
    },
  });
  const broken = parsed?.errors.find(({ code }) => fatal.has(code));
  if (broken !== undefined) throw problem(ts.flattenDiagnosticMessageText(broken.messageText, ' '));
  if (failure !== undefined || parsed === undefined) throw problem(failure ?? 'it cannot be read');
  return parsed;
}

/** Only checked, never emitted: what concerns output would only add complaints. */
const checkOnly: ts.CompilerOptions = {
  noEmit: true,
  composite: false,
  incremental: false,
  declaration: false,
  declarationMap: false,
  skipLibCheck: true,
};

function optionsFor(config: string, own: ts.CompilerOptions): ts.CompilerOptions {
  const defaults = installedMajor(dirname(config)) < 6 ? defaultsBefore6 : {};
  const options = { ...defaults, ...own, ...checkOnly };
  delete options.tsBuildInfoFile;
  return options;
}

/** TypeScript 6 changed these defaults; a project with an older one means the older ones. */
const defaultsBefore6: ts.CompilerOptions = { types: ['*'], strict: false };

/** The major version of the TypeScript that the project uses; of ours when it has none. */
function installedMajor(folder: string): number {
  for (let here = folder; ; here = dirname(here)) {
    const text = ts.sys.readFile(join(here, 'node_modules/typescript/package.json'));
    const major = /"version":\s*"(\d+)/.exec(text ?? '')?.[1];
    if (major !== undefined) return Number(major);
    if (dirname(here) === here) return Number(ts.versionMajorMinor.split('.')[0]);
  }
}
