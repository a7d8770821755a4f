import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fail } from '../diagnostics/index.js';
import { listBundled } from '../load/catalogue.js';
import { targetNames } from '../plan/targets.js';
import { readConfiguration, type Configuration } from './config-file.js';
import { options, optionNames, type GivenOptions, type OptionName } from './options.js';

/** What one run does; it is never part of a configuration. */
export interface RunOptions {
  /** Write nothing, list how the folder differs from what would be generated. */
  readonly check: boolean;
  /** Write nothing, say what would be written. */
  readonly dryRun: boolean;
  /** Overwrite generated files that were edited. */
  readonly force: boolean;
}

/** Everything that `generate` needs to know, decided. */
export interface GenerateOptions extends RunOptions {
  /** Absolute. Relative references, and paths in messages, start here. */
  readonly cwd: string;
  readonly framework: string;
  /** `ftero`, `ftero@1.16.0`, a file, or an https URL. */
  readonly spec: string;
  readonly overlays: readonly string[];
  /** Absolute folders of generated code and of handlers. */
  readonly out: string;
  readonly handlers: string;
  readonly scaffold: boolean;
  readonly strict: boolean;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly allowRefs: readonly string[];
  readonly webhooks: boolean;
}

function isReferenceToFile(reference: string): boolean {
  const [name] = reference.split('@', 1);
  return (
    !/^[a-z][a-z\d+.-]+:/i.test(reference) &&
    !isAbsolute(reference) &&
    !listBundled().some((one) => one.name === name)
  );
}

/**
 * A reference that means a path from `folder`, as one from `cwd`. URLs, absolute paths and bundled
 * names mean the same everywhere.
 */
export function rebaseReference(reference: string, folder: string, cwd: string): string {
  if (folder === cwd || !isReferenceToFile(reference)) return reference;
  return relative(cwd, resolve(folder, reference)).split(sep).join('/');
}

/** A value as its option means it. */
function settle(
  name: OptionName,
  value: string | boolean | readonly string[],
  folder: string,
  cwd: string,
): unknown {
  const { meaning } = options[name];
  if (meaning === 'folder') return resolve(folder, String(value));
  if (meaning !== 'reference' || typeof value === 'boolean') return value;
  return typeof value === 'string'
    ? rebaseReference(value, folder, cwd)
    : value.map((one) => rebaseReference(one, folder, cwd));
}

/** Merges option by option: the command line, else the configuration, else the default. */
function merge(cwd: string, commandLine: GivenOptions, { folder, given }: Configuration) {
  const merged: Record<string, unknown> = {};
  for (const name of optionNames) {
    const option = options[name];
    const first = commandLine[name];
    const second = given[name];
    if (first !== undefined) merged[name] = settle(name, first, cwd, cwd);
    else if (second !== undefined) merged[name] = settle(name, second, folder, cwd);
    else if ('default' in option) merged[name] = settle(name, option.default, cwd, cwd);
  }
  return merged as Pick<GenerateOptions, Exclude<OptionName, 'framework'>> & {
    readonly framework?: string;
  };
}

/**
 * Decides every option of a run. Where an option is given twice, the command line wins.
 * @param commandLine options as given on the command line (or by a program)
 * @param config a configuration file to read instead of the one that is searched for
 * @throws {FteroGenError} FG3001 to FG3008
 */
export async function resolveOptions(
  cwd: string,
  commandLine: GivenOptions,
  run: RunOptions,
  config?: string,
): Promise<GenerateOptions> {
  const here = resolve(cwd);
  const merged = merge(here, commandLine, await readConfiguration(here, config));
  const { framework } = merged;
  if (framework === undefined) throw fail('FG3006', { known: targetNames() });
  return { ...merged, ...run, framework, cwd: here };
}
