import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, FteroGenError, reasonOf, systemCode, systemReason } from '../diagnostics/index.js';
import { parseText } from '../load/parse/parse-text.js';
import { isJsonObject } from '../model/index.js';
import { checkOptions } from './check-options.js';
import type { GivenOptions } from './options.js';
import { plainValue } from './plain-value.js';

/** The key of package.json, and the start of a configuration file's name. */
const toolName = 'ftero-gen';

/** Options with the folder that their relative paths start from. */
export interface Configuration {
  readonly folder: string;
  readonly given: GivenOptions;
}

type Reader = (path: string, display: string) => Promise<GivenOptions>;

async function readConfigText(path: string, display: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw fail('FG3003', { path: display, reason: systemReason(error) });
  }
}

/** YAML or JSON, with the place of every key. A file of nothing but comments sets nothing. */
async function readData(path: string, display: string): Promise<GivenOptions> {
  const text = await readConfigText(path, display);
  if (text.replace(/^\s*#.*$/gm, '').trim() === '') return {};
  const parsed = await parseText(text, display);
  return checkOptions(parsed.value, parsed.place);
}

/** A module of the user's own: it is run only because it stands there or was named. */
async function readModule(path: string, display: string): Promise<GivenOptions> {
  await readConfigText(path, display);
  let module: { readonly default?: unknown };
  try {
    module = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
  } catch (error) {
    throw fail('FG3005', { path: display, reason: reasonOf(error) }, { file: display });
  }
  try {
    return checkOptions(plainValue(module.default), () => ({ file: display }));
  } catch (error) {
    if (error instanceof FteroGenError) throw error;
    throw fail('FG3005', { path: display, reason: reasonOf(error) }, { file: display });
  }
}

async function readPackage(path: string, display: string): Promise<GivenOptions> {
  const { value, place } = await parseText(await readConfigText(path, display), display);
  const section = isJsonObject(value) ? value[toolName] : undefined;
  if (section === undefined) return {};
  return checkOptions(section, (keys) => place([toolName, ...keys]));
}

const readers: ReadonlyMap<string, Reader> = new Map([
  ['.yaml', readData],
  ['.yml', readData],
  ['.json', readData],
  ['.js', readModule],
  ['.mjs', readModule],
]);

function readerOf(path: string): Reader | undefined {
  return basename(path) === 'package.json' ? readPackage : readers.get(extname(path));
}

async function exists(path: string): Promise<boolean> {
  try {
    await readFile(path);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ENOENT' && systemCode(error) !== 'ENOTDIR';
  }
}

/** True when package.json has a section of ours. What else is wrong with that file is not our business. */
async function hasSection(path: string): Promise<boolean> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isJsonObject(value) && Object.hasOwn(value, toolName);
  } catch {
    return false;
  }
}

async function search(cwd: string): Promise<string | undefined> {
  const names = [...readers.keys()].map((extension) => `${toolName}.config${extension}`);
  const found: string[] = [];
  for (const name of names) if (await exists(join(cwd, name))) found.push(name);
  if (await hasSection(join(cwd, 'package.json'))) found.push('package.json');
  if (found.length > 1) throw fail('FG3004', { paths: found });
  return found[0];
}

/**
 * Reads the configuration: the named file, or `ftero-gen.config.*` or the section `ftero-gen` of
 * package.json in the current folder. None is as good as an empty one.
 * @throws {FteroGenError} FG3001 to FG3005, FG3007, FG3008; FG1010 and FG1011 for broken YAML and JSON
 */
export async function readConfiguration(
  cwd: string,
  named: string | undefined,
): Promise<Configuration> {
  const name = named ?? (await search(cwd));
  if (name === undefined) return { folder: cwd, given: {} };
  const path = resolve(cwd, name);
  const display = relative(cwd, path).split(sep).join('/');
  const reader = readerOf(path);
  if (reader === undefined) {
    throw fail('FG3008', { path: display, extensions: [...readers.keys()] });
  }
  return { folder: dirname(path), given: await reader(path, display) };
}
