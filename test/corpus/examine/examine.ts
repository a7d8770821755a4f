import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GenerateOptions } from '../../../src/config/index.js';
import { FteroGenError } from '../../../src/diagnostics/index.js';
import { loadSpec } from '../../../src/load/index.js';
import { buildModel } from '../../../src/model/index.js';
import { generate } from '../../../src/pipeline.js';
import type { GenerateReport } from '../../../src/pipeline-report.js';
import { StrictCompiler, transpile } from './compile.js';
import { frameworks } from './document.js';
import type { CorpusDocument, Framework, Outcome, ServerOutcome } from './document.js';
import { planExercise, runExercise } from './exercise.js';

const compiler = new StrictCompiler();

const untried = {
  openapi: '',
  operations: 0,
  milliseconds: 0,
  files: 0,
  refused: [],
  warnings: {},
  typeErrors: [],
  servers: {},
  unsampled: [],
};

/**
 * Takes a document all the way: generated for every framework, type-checked, started, and sent a request
 * for each operation. What is generated goes below `work`, which is emptied first.
 */
export async function examine(
  document: CorpusDocument,
  file: string,
  work: string,
): Promise<Outcome> {
  try {
    await rm(work, { recursive: true, force: true });
    await mkdir(work, { recursive: true });
    await writeFile(join(work, 'package.json'), '{ "type": "module" }\n');
    return await takeThrough(document, file, work);
  } catch (error) {
    if (error instanceof FteroGenError) {
      const refused = error.diagnostics.map(({ code, message }) => `${code} ${message}`);
      return { ...untried, document, refused };
    }
    const crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...untried, document, crash: crash.slice(0, 1500) };
  }
}

async function takeThrough(document: CorpusDocument, file: string, work: string): Promise<Outcome> {
  const folder = (framework: string, part: string) => join(work, framework, part);
  const reports: GenerateReport[] = [];
  for (const framework of frameworks) {
    reports.push(await generate(optionsFor(framework, file, work)));
  }
  const typeErrors = await compiler.errorsIn(frameworks.map((framework) => join(work, framework)));
  const [report] = reports;
  const options = optionsFor('fastify', file, work);
  const spec = await loadSpec(file, options);
  const model = buildModel(spec, options);
  const exercise = planExercise(model);
  const servers: Partial<Record<Framework, ServerOutcome>> = {};
  for (const framework of frameworks) {
    const running = folder(framework, 'running');
    await transpile(folder(framework, 'generated'), running);
    servers[framework] = await runExercise(model, exercise, framework, running);
  }
  return {
    document,
    openapi: spec.openapi,
    operations: model.operations.length + model.webhooks.length,
    milliseconds: Math.min(...reports.map(({ milliseconds }) => milliseconds)),
    files: report?.written.length ?? 0,
    refused: [],
    warnings: counted((report?.diagnostics ?? []).map(({ code }) => code)),
    typeErrors,
    servers,
    unsampled: exercise.unsampled,
  };
}

function optionsFor(framework: Framework, spec: string, work: string): GenerateOptions {
  const folder = join(work, framework);
  return {
    cwd: folder,
    framework,
    spec,
    overlays: [],
    out: join(folder, 'generated'),
    handlers: join(folder, 'handlers'),
    scaffold: true,
    strict: false,
    include: [],
    exclude: [],
    allowRefs: [],
    webhooks: true,
    check: false,
    dryRun: false,
    force: false,
  };
}

function counted(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
