import type { GenerateOptions } from './config/index.js';
import { planHandlers } from './handlers/index.js';
import { recall } from './memory/index.js';
import type { GenerateReport, Progress } from './pipeline-report.js';
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
  const recalled = options.force ? undefined : await recall(options);
  if (recalled === undefined) return undefined;
  const { manifest, operations, securitySchemes } = recalled;
  const { cwd, out: outDir, handlers: userRoot } = options;
  if (options.strict && recalled.diagnostics.some(({ severity }) => severity === 'warning')) {
    return undefined;
  }
  progress('Comparing');
  const report = await confirmUnchanged({ outDir, userRoot, cwd }, manifest);
  if (report === undefined) return undefined;
  const previous = manifest.operations;
  const handlers = options.scaffold
    ? await planHandlers({ description: recalled.handlers, folder: userRoot, cwd, previous })
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
