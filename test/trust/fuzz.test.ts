import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FteroGenError } from '../../src/diagnostics/index.js';
import { emit } from '../../src/emit/emit.js';
import { loadSpec } from '../../src/load/index.js';
import { buildModel } from '../../src/model/index.js';
import type { JsonValue } from '../../src/model/index.js';
import { planGeneration } from '../../src/plan/plan.js';
import { findTarget } from '../../src/plan/targets.js';
import { Chance } from '../corpus/sample/chance.js';
import { documentWithEverything } from './everywhere.js';
import { mutate } from './mutate.js';
import { emptyFolder, optionsFor, removeFolders } from './support.js';

const rounds = 200;

const bundled = new URL('../../specs/ftero/1.19.0.yaml', import.meta.url);
const yaml = readFileSync(bundled, 'utf8');
const everything = JSON.stringify(documentWithEverything(['plain', 'a b', '*/ x']));

function textOf(chance: Chance): { readonly file: string; readonly text: string } {
  const kind = chance.below(4);
  if (kind === 0) {
    const lines = yaml.split('\n');
    lines.splice(chance.below(lines.length), 1 + chance.below(3));
    return { file: 'api.yaml', text: lines.join('\n') };
  }
  if (kind === 1) return { file: 'api.yaml', text: yaml.slice(0, chance.below(yaml.length)) };
  const document = JSON.parse(everything) as JsonValue;
  mutate(document, chance);
  return { file: 'api.json', text: JSON.stringify(document) };
}

let folder: string;

beforeAll(async () => {
  folder = await emptyFolder();
});
afterAll(removeFolders);

/** The problems of one round, empty when all is well. */
async function round(seed: number): Promise<string[]> {
  const { file, text } = textOf(new Chance(seed));
  const spec = join(folder, `${seed}-${file}`);
  await writeFile(spec, text);
  const options = optionsFor(folder, spec);
  try {
    const loaded = await loadSpec(spec, options);
    const plan = planGeneration(buildModel(loaded, options), loaded, findTarget('fastify'));
    return emit(plan)
      .files.filter(({ path }) => /(?<!\.d)\.[jt]s$/.test(path) && !path.startsWith('runtime/'))
      .flatMap(({ path, content }) => syntaxErrors(path, content));
  } catch (error) {
    if (error instanceof FteroGenError) {
      return error.diagnostics.every(({ code }) => /^FG\d{4}$/.test(code)) ? [] : ['no code'];
    }
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

function syntaxErrors(fileName: string, text: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, { fileName, reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => `${fileName}: ${JSON.stringify(messageText)}`);
}

test(`${rounds} broken documents are refused with a code, or give code that can be read`, async () => {
  const problems: string[] = [];
  for (let seed = 1; seed <= rounds; seed++) {
    problems.push(...(await round(seed)).map((problem) => `round ${seed}: ${problem}`));
  }
  expect(problems).toEqual([]);
}, 240_000);
