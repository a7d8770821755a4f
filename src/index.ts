/**
 * ftero-gen as a library: the stages that the command line is made of. Every function that can meet bad
 * input throws a {@link FteroGenError} that carries coded diagnostics, and nothing else.
 *
 * @example
 * const options = await resolveOptions(process.cwd(), { framework: 'fastify' }, { check: false, dryRun: false, force: false });
 * const report = await generate(options);
 * @packageDocumentation
 */

export {
  configSchema,
  resolveOptions,
  type GenerateOptions,
  type GivenOptions,
  type RunOptions,
} from './config/index.js';
export { parseChangelog, type ChangelogEntry } from './changelog/index.js';
export {
  FteroGenError,
  formatDiagnostic,
  type Diagnostic,
  type Place,
  type Severity,
} from './diagnostics/index.js';
export { diff, diffAlong, kinds } from './diff/index.js';
export type { Change, Decision, DiffOptions, DiffResult, KindId, Verdicts } from './diff/index.js';
export { diffSpecs, type DiffSpecsOptions, type DiffSpecsReport } from './diff-specs.js';
export { emit } from './emit/emit.js';
export type { Emission } from './emit/emission.js';
export type { RenderedFile } from './emit/rendered-file.js';
export { listBundled, loadSpec, type BundledSpec, type LoadOptions } from './load/index.js';
export { buildModel } from './model/index.js';
export type {
  ApiModel,
  Body,
  Content,
  Direction,
  Header,
  JsonObject,
  JsonValue,
  LoadedSpec,
  ModelOptions,
  NamedSchema,
  Operation,
  Parameter,
  Pointer,
  Response,
  Schema,
  SchemaAt,
  SchemaObject,
  SecurityScheme,
  Server,
  Tag,
} from './model/index.js';
export { generate } from './pipeline.js';
export type { GenerateReport, Progress } from './pipeline-report.js';
export type { GenerationPlan, PlannedFile } from './plan/generation-plan.js';
export { planGeneration } from './plan/plan.js';
export { findTarget, targetNames, type Target } from './plan/targets.js';
export {
  prepareUpgrade,
  upgrade,
  type PreparedUpgrade,
  type UpgradeOptions,
  type UpgradeReport,
} from './upgrade-project.js';
