import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FteroGenError } from '../../src/diagnostics/index.js';
import { emit } from '../../src/emit/emit.js';
import type { RenderedFile } from '../../src/emit/rendered-file.js';
import { loadSpec } from '../../src/load/index.js';
import { buildModel } from '../../src/model/index.js';
import { planGeneration } from '../../src/plan/plan.js';
import { findTarget } from '../../src/plan/targets.js';
import { stripTypes } from '../corpus/examine/compile.js';
import { payloads } from './payloads.js';
import { positions } from './positions.js';
import { emptyFolder, optionsFor, removeFolders } from './support.js';

/** The payloads that end what they stand in; the others differ from these in nothing that matters here. */
const sharp = [
  'singleQuote',
  'backtick',
  'interpolation',
  'trailingBackslash',
  'commentEnd',
  'newline',
  'handlebars',
  'traversal',
  'proto',
  'loneSurrogate',
] as const;

const canary = (): unknown => Reflect.get(globalThis, 'fteroCanary');

let folder: string;
let runs = 0;

beforeAll(async () => {
  folder = await emptyFolder();
});
afterAll(removeFolders);

/** What would be written, or the codes of the refusal. Any other error ends the test. */
async function filesFor(text: string): Promise<readonly RenderedFile[] | readonly string[]> {
  const spec = join(folder, 'api.json');
  await writeFile(spec, text);
  const options = optionsFor(folder, spec);
  try {
    const loaded = await loadSpec(spec, options);
    return emit(planGeneration(buildModel(loaded, options), loaded, findTarget('fastify'))).files;
  } catch (error) {
    if (!(error instanceof FteroGenError)) throw error;
    return error.diagnostics.map(({ code }) => code);
  }
}

/** Imports every module; the runtime is no text of the document's, so that it is written only once. */
async function run(files: readonly RenderedFile[]): Promise<void> {
  const here = join(folder, `run-${(runs += 1)}`);
  const runtime = join(folder, 'runtime');
  const isRuntime = ({ path }: RenderedFile) => path.startsWith('runtime/');
  await mkdir(here);
  if (runs === 1) await writeModules(folder, files.filter(isRuntime));
  await symlink(runtime, join(here, 'runtime'), 'junction');
  for (const module of await writeModules(
    here,
    files.filter((one) => !isRuntime(one)),
  )) {
    await import(/* @vite-ignore */ pathToFileURL(module).href);
  }
}

async function writeModules(into: string, files: readonly RenderedFile[]): Promise<string[]> {
  const modules = files.filter(({ path }) => /(?<!\.d)\.[jt]s$/.test(path));
  const names: string[] = [];
  for (const { path, content } of modules) {
    const name = join(into, path.replace(/\.ts$/, '.js'));
    await mkdir(dirname(name), { recursive: true });
    await writeFile(name, stripTypes(content, path));
    names.push(name);
  }
  return names;
}

describe('where not every text is allowed, a payload is refused with a code or harmless', () => {
  test.each(positions)('$name', async ({ put }) => {
    for (const name of sharp) {
      const files = await filesFor(JSON.stringify(put(payloads[name] ?? '')));
      for (const file of files) {
        if (typeof file === 'string') expect(file, name).toMatch(/^FG[1-9]\d{3}$/);
        else {
          expect(file.path, name).toMatch(/^[\p{L}\p{M}\p{N}._/-]+$/u);
          expect(isAbsolute(file.path) || normalize(file.path).startsWith('..'), name).toBe(false);
        }
      }
      await run(files.filter((file) => typeof file !== 'string'));
    }
    expect(canary()).toBeUndefined();
  });
});
