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
const bases: readonly JsonValue[] = [rightDocument('3.1.0'), documentWithEverything(['plain'])];

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
  return size === 'full' ? all : all.filter(() => chance.below(300) === 0);
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

async function run(size: Size): Promise<Outcome> {
  const folder = await emptyFolder();
  const failures: string[] = [];
  const all = chosen(size);
  let ran = 0;
  try {
    const spec = join(folder, 'spec');
    await mkdir(spec);
    const runModules = moduleRunner(folder);
    const started = await Promise.all(
      bases.map((base) => tryDocument(spec, JSON.stringify(base), { advice: false })),
    );
    const before = started.flatMap(({ model }) => (model === undefined ? [] : [model]));
    const seen = new Set<string>();
    for (const { position, payload, document, base } of all) {
      const tried = await tryDocument(spec, JSON.stringify(document()), { advice: false });
      const { model, files, diagnostics, crash } = tried;
      const problems = crash === undefined ? [] : [`crash: ${crash}`];
      problems.push(...unreadable(files), ...nameProblems(tried), ...messageProblems(diagnostics));
      if (model !== undefined) {
        const made = await stubs(model, folder);
        problems.push(...unreadable(made));
        const old = before[base] ?? model;
        problems.push(
          ...reportProblems(diff(old, model, {})),
          ...reportProblems(diff(model, old, {})),
        );
        const isNew = files.some(({ path, content }) => {
          const isKnown = path.startsWith('runtime/') || seen.has(content);
          seen.add(content);
          return !isKnown;
        });
        if (isNew) {
          ran += 1;
          await runModules(files).catch((error: unknown) =>
            problems.push(`import: ${String(error)}`),
          );
        }
        if (canary() !== undefined) {
          problems.push('the payload ran');
          Reflect.deleteProperty(globalThis, 'fteroCanary');
        }
      }
      failures.push(...problems.map((problem) => `${position}, payload ${payload}: ${problem}`));
    }
  } finally {
    await removeFolders();
  }
  return { tried: all.length, failures, figures: `${ran} times the generated code was run.` };
}

const attack: Attack = {
  title: 'Injection',
  promise:
    'Each payload stands once at each text of a document, values and names of members alike. Generated code can be read and does not run it, stubs neither; no file is named by it; reports in every form, and messages on a screen, hold it as text.',
  run,
};

export default attack;
