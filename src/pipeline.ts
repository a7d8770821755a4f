import { relative, sep } from 'node:path';
import type { GenerateOptions } from './config/index.js';
import { FteroGenError, withoutCredentials } from './diagnostics/index.js';
import type { Diagnostic } from './diagnostics/index.js';
import { emit } from './emit/emit.js';
import { planHandlers } from './handlers/index.js';
import type { HandlersDescription, HandlersPlan } from './handlers/index.js';
import { loadSpec } from './load/index.js';
import { remember } from './memory/index.js';
import { askedSchemes, buildModel, operationsByTag } from './model/index.js';
import type { ApiModel, LoadedSpec } from './model/index.js';
import type { GenerateReport, Progress } from './pipeline-report.js';
import { findTarget } from './plan/targets.js';
import { planGeneration } from './plan/plan.js';
import { foldersOf } from './run-folders.js';
import { toolVersion } from './tool-version.js';
import { keptTombstones, withBuriedTypes } from './upgrade/types/buried-types.js';
import { tombstonesToJson, type Tombstone } from './upgrade/types/tombstones.js';
import { readManifest, write } from './write/index.js';
import type { Manifest, ManifestFacts, WriteInput } from './write/index.js';

/**
 * The straight line: load → model → plan → emit → write. Every stage takes one noun and gives one; the
 * disk changes in the last step alone, and only when nothing failed before it.
 * @throws {FteroGenError} everything that is wrong with the input, nothing written
 */
export async function generate(
  options: GenerateOptions,
  progress: Progress = () => undefined,
): Promise<GenerateReport> {
  const started = performance.now();
  const target = findTarget(options.framework);
  progress(`Reading ${withoutCredentials(options.spec)}`);
  const spec = await loadSpec(options.spec, options);
  const model = buildModel(spec, options);
  progress(`Generating ${model.operations.length} operations for ${options.framework}`);
  const { files, diagnostics } = emit(planGeneration(model, spec, target));
  const found = [...spec.diagnostics, ...model.diagnostics, ...diagnostics];
  refuseWarnings(options, found);

  const mode = options.check ? 'check' : options.dryRun ? 'dry-run' : 'write';
  const { out: outDir, handlers: userRoot, cwd } = options;
  const description = describeHandlers(model, outDir, userRoot);
  let advice: readonly Diagnostic[] = [];
  const decide = async (): Promise<WriteInput> => {
    const previous = await readManifest(outDir, cwd, options.force);
    const handlers = await handlersFor(options, description, previous);
    const tombstones = keptTombstones(previous, spec);
    advice = [...(await bumpOf(options, previous, spec)), ...handlers.diagnostics];
    return {
      outDir,
      files: withBuriedTypes(files, tombstones, { spec, options, target }),
      facts: manifestFacts(options, spec, model, tombstones),
      userRoot,
      userFiles: handlers.files,
      cwd,
      force: options.force,
    };
  };
  progress(mode === 'write' ? 'Writing' : 'Comparing');
  const report = await write(foldersOf(options), decide, mode);
  const counts = {
    operations: model.operations.length + model.webhooks.length,
    securitySchemes: askedSchemes(model).map(({ key }) => key),
  };
  const manifest = mode === 'write' ? await readManifest(outDir, cwd) : undefined;
  if (manifest !== undefined) {
    const { inputs } = spec;
    remember(options, { ...counts, inputs, manifest, handlers: description, diagnostics: found });
  }
  return {
    spec: { reference: spec.reference, title: spec.title, version: spec.version },
    ...counts,
    ...report,
    diagnostics: [...found, ...advice, ...report.diagnostics],
    milliseconds: Math.round(performance.now() - started),
  };
}

async function handlersFor(
  { handlers: folder, cwd, scaffold }: GenerateOptions,
  description: HandlersDescription,
  manifest: Manifest | undefined,
): Promise<HandlersPlan> {
  if (!scaffold) return { files: [], diagnostics: [] };
  const previous = manifest === undefined ? {} : { previous: manifest.operations };
  return planHandlers({ description, folder, cwd, ...previous });
}

/** Comparing versions takes a while to load, and most runs stay at theirs. */
async function bumpOf(
  options: GenerateOptions,
  previous: Manifest | undefined,
  spec: LoadedSpec,
): Promise<Diagnostic[]> {
  if (previous === undefined || previous.spec.version === spec.version) return [];
  const { noticeBump } = await import('./bump-notice.js');
  return noticeBump(options, previous, spec);
}

/** With `--strict` whatever cannot be honoured stops the run. */
function refuseWarnings({ strict }: GenerateOptions, found: readonly Diagnostic[]): void {
  const warnings = found.filter(({ severity }) => severity === 'warning');
  if (strict && warnings.length > 0) {
    throw new FteroGenError(warnings.map((one) => ({ ...one, severity: 'error' })));
  }
}

/** What the handlers folder has to contain. */
export function describeHandlers(
  model: ApiModel,
  outDir: string,
  folder: string,
): HandlersDescription {
  const path = relative(folder, outDir).split(sep).join('/');
  return {
    files: [...operationsByTag(model)].map(([tag, operations]) => ({
      fileName: `${tag.fileName}.ts`,
      objectName: tag.name,
      interfaceName: `${tag.typeName}Handlers`,
      operations: operations.map(({ name, summary }) => ({
        name,
        ...(summary === undefined ? {} : { summary }),
      })),
    })),
    index: { fileName: 'index.ts', objectName: 'handlers', interfaceName: 'Handlers' },
    importFrom: `${path.startsWith('.') ? path : `./${path}`}/handlers.js`,
  };
}

/** What the manifest of a generated folder says, but for its files. */
export function manifestFacts(
  { framework, include, exclude, overlays, webhooks }: GenerateOptions,
  { reference, title, version }: LoadedSpec,
  model: ApiModel,
  tombstones: readonly Tombstone[],
): ManifestFacts {
  return {
    tool: { name: 'ftero-gen', version: toolVersion() },
    spec: { reference, title, version },
    framework,
    options: {
      include,
      exclude,
      overlays,
      webhooks,
      ...(tombstones.length === 0 ? {} : { tombstones: tombstonesToJson(tombstones) }),
    },
    operations: Object.fromEntries(
      [...operationsByTag(model)].map(([tag, operations]) => [
        tag.name,
        operations.map(({ name }) => name),
      ]),
    ),
  };
}
