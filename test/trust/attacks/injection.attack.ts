import { mkdir } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import { diff } from '../../../src/diff/index.js';
import { planHandlers } from '../../../src/handlers/index.js';
import type { ApiModel, JsonValue } from '../../../src/model/index.js';
import { describeHandlers } from '../../../src/pipeline.js';
import { Chance } from '../../corpus/sample/chance.js';
import { documentWithEverything } from '../everywhere.js';
import { nameOf, textPositions, withText } from '../every-position.js';
import { messageProblems, reportProblems } from '../inert.js';
import { payloads } from '../payloads.js';
import { positions } from '../positions.js';
import { canary, moduleRunner } from '../run-modules.js';
import { emptyFolder, removeFolders } from '../support.js';
import { tryDocument, unreadable } from '../try-document.js';
import type { Tried } from '../try-document.js';
import { rightDocument } from '../wrong-kinds.js';
import type { Attack, Outcome, Size } from './attack.js';

interface Trial {
  readonly position: string;
  readonly payload: string;
  readonly document: () => JsonValue;
  /** The document of `bases` that it is compared with. */
  readonly base: number;
}

/** Texts that no payload is, so that every name of these documents is one of a kind. */
const bases: readonly JsonValue[] = [rightDocument('3.1.0'), documentWithEverything(['some text'])];

function* trials(): Generator<Trial> {
  for (const [payload, text] of Object.entries(payloads)) {
    for (const { name, put } of positions) {
      yield { position: name, payload, document: () => put(text), base: 0 };
    }
    for (const [base, right] of bases.entries()) {
      for (const one of textPositions(right)) {
        const position = `document ${base + 1}, ${nameOf(one)}`;
        yield { position, payload, document: () => withText(right, one, text), base };
      }
    }
  }
}

function chosen(size: Size): Trial[] {
  const all = [...trials()];
  const chance = new Chance(16);
  return size === 'full' ? all : all.filter(() => chance.below(500) === 0);
}

/** Stubs for a project that has none yet. */
async function stubs(model: ApiModel, folder: string) {
  const [out, handlers] = [join(folder, 'generated'), join(folder, 'handlers')];
  const description = describeHandlers(model, out, handlers);
  const { files } = await planHandlers({ description, folder: handlers, cwd: folder });
  return files.map(({ path, after }) => ({
    path: path.slice(handlers.length + 1),
    content: after,
    formatted: true,
  }));
}

function nameProblems({ files }: Tried): string[] {
  return files
    .map(({ path }) => path)
    .filter(
      (path) =>
        !/^[\p{L}\p{M}\p{N}._/-]+$/u.test(path) ||
        isAbsolute(path) ||
        normalize(path).startsWith('..'),
    )
    .map((path) => `file ${JSON.stringify(path)}`);
}

/** What everything that is made of one document is held against. */
interface Judge {
  readonly problemsOf: (trial: Trial, number: number) => Promise<string[]>;
  /** How often generated code was run. */
  readonly runs: () => number;
}

async function judgeIn(folder: string): Promise<Judge> {
  const spec = join(folder, 'spec');
  await mkdir(spec);
  const take = (document: JsonValue) =>
    tryDocument(spec, JSON.stringify(document), { advice: false });
  const before: ApiModel[] = [];
  for (const base of bases) {
    const { model } = await take(base);
    if (model === undefined) throw new Error('A document without payloads is refused.');
    before.push(model);
  }
  const runModules = moduleRunner(folder);
  const seen = new Set<string>();
  let runs = 0;

  /** Runs code that was not run before. */
  async function runProblems(files: Tried['files']): Promise<string[]> {
    const fresh = files.filter(
      ({ path, content }) => !path.startsWith('runtime/') && !seen.has(content),
    );
    for (const { content } of fresh) seen.add(content);
    if (fresh.length === 0) return [];
    runs += 1;
    const problems: string[] = [];
    await runModules(files).catch((error: unknown) => problems.push(`import: ${String(error)}`));
    if (canary() === undefined) return problems;
    Reflect.deleteProperty(globalThis, 'fteroCanary');
    return [...problems, 'the payload ran'];
  }

  return {
    runs: () => runs,
    async problemsOf({ document, base }, number) {
      const tried = await take(document());
      const { model, files, diagnostics, crash } = tried;
      const told = [...nameProblems(tried), ...messageProblems(diagnostics)];
      if (crash !== undefined) told.push(`crash: ${crash}`);
      const old = before[base];
      if (model === undefined || old === undefined) return told;
      const made = await stubs(model, folder);
      // What appears and what disappears are told in other words.
      const sides = number % 2 === 0 ? ([old, model] as const) : ([model, old] as const);
      return [
        ...told,
        ...unreadable([...files, ...made]),
        ...reportProblems(diff(...sides, {})),
        ...(await runProblems(files)),
      ];
    },
  };
}

async function run(size: Size): Promise<Outcome> {
  const folder = await emptyFolder();
  const failures: string[] = [];
  const all = chosen(size);
  try {
    const { problemsOf, runs } = await judgeIn(folder);
    for (const [number, trial] of all.entries()) {
      const where = `${trial.position}, payload ${trial.payload}`;
      const problems = await problemsOf(trial, number);
      failures.push(...problems.map((problem) => `${where}: ${problem}`));
    }
    const figures = `The generated code was run ${runs()} times.`;
    return { tried: all.length, failures, figures };
  } finally {
    await removeFolders();
  }
}

const attack: Attack = {
  title: 'Injection',
  promise:
    'Each payload stands once at each text of a document, values and names of members alike. Generated code can be read and does not run it, stubs neither; no file is named by it; reports in every form, and messages on a screen, hold it as text.',
  run,
};

export default attack;
