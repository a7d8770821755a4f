import { writeFile } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FteroGenError } from '../../src/diagnostics/index.js';
import { emit } from '../../src/emit/emit.js';
import type { RenderedFile } from '../../src/emit/rendered-file.js';
import { loadSpec } from '../../src/load/index.js';
import { buildModel } from '../../src/model/index.js';
import { planGeneration } from '../../src/plan/plan.js';
import { findTarget } from '../../src/plan/targets.js';
import { payloads } from './payloads.js';
import { positions } from './positions.js';
import { canary, moduleRunner } from './run-modules.js';
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

let folder: string;
let run: ReturnType<typeof moduleRunner>;

beforeAll(async () => {
  folder = await emptyFolder();
  run = moduleRunner(folder);
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
