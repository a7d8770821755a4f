import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { diff, renderReport, reportFormats } from '../../src/diff/index.js';
import { FteroGenError } from '../../src/diagnostics/index.js';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { emit } from '../../src/emit/emit.js';
import type { RenderedFile } from '../../src/emit/rendered-file.js';
import { loadSpec } from '../../src/load/index.js';
import { buildModel } from '../../src/model/index.js';
import type { ApiModel } from '../../src/model/index.js';
import { planGeneration } from '../../src/plan/plan.js';
import { findTarget } from '../../src/plan/targets.js';
import { optionsFor } from './support.js';

/** What the tool makes of a document: files, or a refusal; a crash is neither. */
export interface Tried {
  readonly files: readonly RenderedFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly model?: ApiModel;
  /** What nobody foresaw, in one line. */
  readonly crash?: string;
}

/** Takes a document through everything that decides what is written, in a folder that is there. */
export async function tryDocument(
  folder: string,
  text: string,
  { advice }: { readonly advice: boolean },
): Promise<Tried> {
  const spec = join(folder, 'api.json');
  await writeFile(spec, text);
  const options = optionsFor(folder, spec);
  try {
    const loaded = await loadSpec(spec, { ...options, advice });
    const model = buildModel(loaded, options);
    const emitted = emit(planGeneration(model, loaded, findTarget('fastify')));
    // What a report says of it is text for people, and must not fail either.
    const result = diff(model, model, { locateBefore: loaded.locate, locateAfter: loaded.locate });
    for (const format of reportFormats) renderReport(result, format);
    const found = [...loaded.diagnostics, ...model.diagnostics, ...emitted.diagnostics];
    return { files: emitted.files, diagnostics: found, model };
  } catch (error) {
    if (error instanceof FteroGenError) return { files: [], diagnostics: error.diagnostics };
    const crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { files: [], diagnostics: [], crash: crash.split('\n').slice(0, 3).join(' ') };
  }
}

/** Most documents differ in few files. */
const known = new Map<string, readonly string[]>();

/** Modules of which the compiler cannot even read the syntax. */
export function unreadable(files: readonly RenderedFile[]): string[] {
  return files
    .filter(({ path }) => /(?<!\.d)\.[jt]s$/.test(path) && !path.startsWith('runtime/'))
    .flatMap(({ path, content }) => {
      const before = known.get(content);
      if (before !== undefined) return before;
      const options = { fileName: path, reportDiagnostics: true };
      const { diagnostics = [] } = ts.transpileModule(content, options);
      const found = diagnostics.map(({ messageText }) => `${path}: ${JSON.stringify(messageText)}`);
      known.set(content, found);
      return found;
    });
}
