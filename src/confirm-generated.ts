import type { GenerateOptions } from './config/index.js';
import { planHandlers } from './handlers/index.js';
import { recall } from './memory/index.js';
import type { GenerateReport, Progress } from './pipeline-report.js';
import { foldersOf } from './run-folders.js';
import { confirmUnchanged } from './write/index.js';

/**
 * The report of a run that would change nothing, without the work of it: what the last run came to is
 * remembered, its inputs are the same to the byte, every generated file is what it was, and the handlers
 * have what they need. Undefined whenever any of that is not so, or nothing is remembered.
 * @throws {FteroGenError} FG5007, FG6001
 */
export async function confirmGenerated(
  options: GenerateOptions,
  progress: Progress = () => undefined,
): Promise<GenerateReport | undefined> {
  const started = performance.now();
  // A check and a dry run say what is so, not what is remembered.
  const isPlain = !options.force && !options.check && !options.dryRun;
  const recalled = isPlain ? await recall(options) : undefined;
  if (recalled === undefined) return undefined;
  const { manifest, operations, securitySchemes } = recalled;
  const { cwd, handlers: folder } = options;
  if (options.strict && recalled.diagnostics.some(({ severity }) => severity === 'warning')) {
    return undefined;
  }
  progress('Comparing');
  const report = await confirmUnchanged(foldersOf(options), manifest);
  if (report === undefined) return undefined;
  const previous = manifest.operations;
  const handlers = options.scaffold
    ? await planHandlers({ description: recalled.handlers, folder, cwd, previous })
    : { files: [], diagnostics: [] };
  if (handlers.files.length > 0) return undefined;
  return {
    spec: manifest.spec,
    operations,
    securitySchemes,
    ...report,
    diagnostics: [...recalled.diagnostics, ...handlers.diagnostics],
    milliseconds: Math.round(performance.now() - started),
  };
}
