import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { entriesBetween } from './changelog/index.js';
import type { GenerateOptions } from './config/index.js';
import { diagnostic, fail, FteroGenError } from './diagnostics/index.js';
import type { Diagnostic } from './diagnostics/index.js';
import { diffLoadedSpecs, versionReference } from './diff-specs.js';
import type { DiffSpecsReport } from './diff-specs.js';
import { publishedIn } from './bump-notice.js';
import { emit } from './emit/emit.js';
import type { UserFile } from './handlers/index.js';
import { compareVersions, loadSpec } from './load/index.js';
import { buildModel } from './model/index.js';
import type { LoadedSpec } from './model/index.js';
import { newerReference } from './newer-reference.js';
import { describeHandlers, manifestFacts } from './pipeline.js';
import type { Progress } from './pipeline-report.js';
import { planGeneration } from './plan/plan.js';
import { findTarget } from './plan/targets.js';
import { checklistName, joinChecklists } from './upgrade/checklist.js';
import { uncommitted } from './upgrade/git.js';
import type { UpgradePlan } from './upgrade/plan-upgrade.js';
import { renderMarkdownReport } from './upgrade/report/markdown.js';
import type { UpgradeResult } from './upgrade/report/result.js';
import { pinSpec } from './upgrade/pin.js';
import { withBuriedTypes } from './upgrade/types/buried-types.js';
import { patchOf } from './upgrade/patch-of.js';
import { applyWrite, planWrite, readManifest, repair } from './write/index.js';
import type { Manifest, WritePlan } from './write/index.js';

export interface UpgradeOptions extends GenerateOptions {
  /** The version to go to; absent: the configured one, or the newest bundled one. */
  readonly to?: string | undefined;
  /** Relative to `cwd`. */
  readonly tsconfig?: string | undefined;
  readonly changelog?: string | undefined;
  readonly decisions?: string | undefined;
}

/** An upgrade that is known to be possible: from what, to what, and what lies between. */
export interface PreparedUpgrade {
  readonly options: UpgradeOptions;
  readonly manifest: Manifest;
  readonly before: LoadedSpec;
  readonly after: LoadedSpec;
  readonly diff: DiffSpecsReport;
}

export interface UpgradeReport extends UpgradeResult {
  /** False when the folder is at that version already: nothing was done. */
  readonly isNeeded: boolean;
  /** A unified diff of everything that changes. */
  readonly patch: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the old version in the generated folder's manifest, the new one, and compares them.
 * @throws {FteroGenError} FG8003, FG8006, and everything that is wrong with the specifications
 */
export async function prepareUpgrade(given: UpgradeOptions): Promise<PreparedUpgrade> {
  const { cwd, out } = given;
  const manifest = await readManifest(out, cwd);
  const folder = relative(cwd, out).split(sep).join('/');
  if (manifest === undefined) throw fail('FG8003', { folder });
  const before = await loadSpec(publishedIn(given), { cwd });
  const reference = given.to ?? newerReference(given.spec, manifest.spec.reference);
  const after = await loadSpec(reference, given);
  const { framework } = manifest;
  const options = { ...given, framework, spec: reference };
  const [from, to] = [before.version, after.version];
  if (compareVersions(from, to) > 0 && !given.force) throw fail('FG8006', { from, to });
  const diff = await diffLoadedSpecs(
    {
      cwd,
      before: versionReference(manifest.spec),
      after: after.reference,
      ...(given.changelog === undefined ? {} : { changelog: given.changelog }),
      ...(given.decisions === undefined ? {} : { decisions: given.decisions }),
    },
    { before, after },
    options,
  );
  return { options, manifest, before, after, diff };
}

/**
 * Carries a project to another version of its specification: generated code, the user's code and the
 * configuration together, or nothing at all.
 * @throws {FteroGenError} FG8001 to FG8005, and what `generate` throws; nothing is written then
 */
export async function upgrade(
  prepared: PreparedUpgrade,
  progress: Progress = () => undefined,
): Promise<UpgradeReport> {
  const { options, before, after } = prepared;
  const { cwd, out, dryRun } = options;
  const facts = resultFacts(prepared);
  const nothing = { ...facts, rewrites: [], points: [], edited: [], created: [] };
  if (isSame(before, after)) return { ...nothing, isNeeded: false, patch: '', diagnostics: [] };
  if (!dryRun) {
    await refuseDirtyTree(options);
    await repair({ outDir: out, userRoot: options.handlers, cwd });
  }
  progress('Reading your code');
  const { plan, write, diagnostics } = await planAll(prepared);
  if (write.conflicts.length > 0) throw new FteroGenError(write.conflicts);
  const patch = dryRun ? await patchOf(write, cwd) : '';
  if (!dryRun) {
    progress('Writing');
    await applyWrite(write);
  }
  return {
    ...facts,
    ...filesOf(plan.userFiles, cwd),
    rewrites: plan.rewrites,
    points: plan.points,
    isNeeded: true,
    patch,
    diagnostics: [...after.diagnostics, ...diagnostics, ...plan.diagnostics, ...write.warnings],
  };
}

function isSame(before: LoadedSpec, after: LoadedSpec): boolean {
  return JSON.stringify(before.document) === JSON.stringify(after.document);
}

async function refuseDirtyTree({ cwd, force }: UpgradeOptions): Promise<void> {
  const files = force ? [] : await uncommitted(cwd);
  if (files.length > 0) throw fail('FG8004', { files });
}

function resultFacts({ before, after, diff }: PreparedUpgrade) {
  const { title } = after;
  const [from, to] = [before.version, after.version];
  return {
    title,
    from,
    to,
    diff: diff.result,
    changelog: entriesBetween(diff.changelog, from, to),
  };
}

function filesOf(files: readonly UserFile[], cwd: string) {
  const shown = ({ path }: UserFile) => relative(cwd, path).split(sep).join('/');
  return {
    edited: files.filter(({ before }) => before !== undefined).map(shown),
    created: files.filter(({ before }) => before === undefined).map(shown),
  };
}

interface WholePlan {
  readonly plan: UpgradePlan;
  readonly write: WritePlan;
  readonly diagnostics: readonly Diagnostic[];
}

async function planAll(prepared: PreparedUpgrade): Promise<WholePlan> {
  const { options, manifest, before, after, diff } = prepared;
  const { cwd, out, handlers, force, scaffold } = options;
  const target = findTarget(options.framework);
  const model = buildModel(after, options);
  const generated = emit(planGeneration(model, after, target));
  // The compiler takes half a second to load, and is needed from here on only.
  const { siblingsOf } = await import('./upgrade/generated-folders.js');
  const { planUpgrade } = await import('./upgrade/plan-upgrade.js');
  const siblings = await siblingsOf(out, manifest, cwd);
  const plan = await planUpgrade({
    cwd,
    handlers,
    folders: [{ path: out, target }, ...siblings],
    tsconfig: options.tsconfig === undefined ? undefined : resolve(cwd, options.tsconfig),
    before: { spec: before, options },
    after: { spec: after, options },
    diff: diff.result,
    description: describeHandlers(model, out, handlers),
    scaffold,
    force,
  });
  // Secrets of an address that was named on the command line are not written into a file.
  const pin =
    options.spec === after.reference
      ? await pinSpec(cwd, manifest.spec.reference, after.reference)
      : { files: [], isFloating: false };
  const userFiles = [...plan.userFiles, ...pin.files, ...(await checklist(prepared, plan))];
  const write = await planWrite({
    outDir: out,
    files: withBuriedTypes(generated.files, plan.tombstones, { spec: after, options, target }),
    facts: manifestFacts(options, after, model, plan.tombstones),
    userRoot: commonFolder([handlers, ...userFiles.map(({ path }) => dirname(path))]),
    userFiles,
    cwd,
    force,
  });
  const found = [...diff.diagnostics, ...model.diagnostics, ...generated.diagnostics];
  const unpinned = options.to !== undefined && pin.files.length === 0 && !pin.isFloating;
  if (unpinned) found.push(diagnostic('FG8009', { reference: after.reference }));
  if (siblings.length > 0) {
    const folders = siblings.map(({ path }) => relative(cwd, path).split(sep).join('/'));
    found.push(diagnostic('FG8010', { folders, to: after.version }));
  }
  return { plan, write, diagnostics: found };
}

async function checklist(prepared: PreparedUpgrade, plan: UpgradePlan): Promise<UserFile[]> {
  if (plan.points.length === 0) return [];
  const { cwd } = prepared.options;
  const path = join(cwd, checklistName);
  const before = await readFile(path, 'utf8').catch(() => undefined);
  const report = renderMarkdownReport({
    ...resultFacts(prepared),
    ...filesOf(plan.userFiles, cwd),
    rewrites: plan.rewrites,
    points: plan.points,
  });
  return [{ path, before, after: joinChecklists(report, before) }];
}

/** The nearest folder that all of these are in. */
function commonFolder(folders: readonly string[]): string {
  return folders.reduce((one, other) => {
    let folder = one;
    while (other !== folder && !other.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
      folder = dirname(folder);
    }
    return folder;
  });
}
