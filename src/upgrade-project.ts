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
import { loadSpec } from './load/index.js';
import { buildModel, compareVersions } from './model/index.js';
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
import { readText } from './upgrade/read-text.js';
import { withBuriedTypes } from './upgrade/types/buried-types.js';
import { patchOf } from './upgrade/patch-of.js';
import {
  applyWrite,
  checkFolders,
  inWholeFolders,
  nodeDisk,
  planWrite,
  readManifest,
  refuseHalfWritten,
  repairFolders,
  stagingName,
  undisturbed,
} from './write/index.js';
import type { Manifest, RunFolders, WritePlan } from './write/index.js';

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
  /** As given, and with what follows from the generated folder. */
  readonly given: UpgradeOptions;
  readonly options: UpgradeOptions;
  readonly manifest: Manifest;
  readonly before: LoadedSpec;
  readonly after: LoadedSpec;
  readonly diff: DiffSpecsReport;
  /** What an earlier run had left half-way and was completed first. */
  readonly repaired: readonly Diagnostic[];
}

export interface UpgradeReport extends UpgradeResult {
  /** False when the folder is at that version already: nothing was done. */
  readonly isNeeded: boolean;
  /** A unified diff of everything that changes. */
  readonly patch: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that an upgrade changes files in: the configuration stands in the current folder. */
function foldersOf({ out, handlers, cwd }: UpgradeOptions): RunFolders {
  return { out, user: handlers, cwd, also: [cwd] };
}

/**
 * Finds the old version in the generated folder's manifest, the new one, and compares them. What an
 * interrupted run has left is repaired before.
 * @throws {FteroGenError} FG8003, FG8006, FG6018 in a dry run, and everything that is wrong with the
 * folders and the specifications
 */
export async function prepareUpgrade(given: UpgradeOptions): Promise<PreparedUpgrade> {
  const folders = foldersOf(given);
  await checkFolders(nodeDisk, folders);
  const repaired = given.dryRun ? [] : await repairFolders(folders);
  return undisturbed(folders, async () => {
    await refuseHalfWritten(given);
    return { ...(await compare(given)), repaired };
  });
}

function folderName({ cwd, out }: UpgradeOptions): string {
  return relative(cwd, out).split(sep).join('/');
}

async function compare(given: UpgradeOptions): Promise<Comparison> {
  const { cwd, out } = given;
  const manifest = await readManifest(out, cwd);
  if (manifest === undefined) throw fail('FG8003', { folder: folderName(given) });
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
  return { given, options, manifest, before, after, diff };
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
  const { options, repaired } = prepared;
  if (isSame(prepared)) return nothingToDo(prepared, repaired);
  if (options.dryRun) {
    progress('Reading your code');
    const whole = await planAll(prepared);
    if (whole.write.conflicts.length > 0) throw new FteroGenError(whole.write.conflicts);
    return reportOf(prepared, whole, await patchOf(whole.write, options.cwd), []);
  }
  return inWholeFolders(foldersOf(options), async (lock, completed) => {
    const notes = [...repaired, ...completed];
    const current = (await isCurrent(prepared)) ? prepared : await compare(prepared.given);
    if (isSame(current)) return nothingToDo(current, notes);
    await refuseDirtyTree(options);
    progress('Reading your code');
    const whole = await planAll(current);
    progress('Writing');
    notes.push(...(await applyWrite(whole.write, lock)));
    return reportOf(current, whole, '', notes);
  });
}

type Comparison = Omit<PreparedUpgrade, 'repaired'>;

/** False when another run has generated the folder anew since it was looked at. */
async function isCurrent({ options, manifest }: Comparison): Promise<boolean> {
  const present = await readManifest(options.out, options.cwd);
  return JSON.stringify(present) === JSON.stringify(manifest);
}

function nothingToDo(compared: Comparison, diagnostics: readonly Diagnostic[]): UpgradeReport {
  const nothing = { rewrites: [], points: [], edited: [], created: [] };
  return { ...resultFacts(compared), ...nothing, isNeeded: false, patch: '', diagnostics };
}

function reportOf(
  compared: Comparison,
  { plan, write, diagnostics }: WholePlan,
  patch: string,
  notes: readonly Diagnostic[],
): UpgradeReport {
  const { after, options } = compared;
  return {
    ...resultFacts(compared),
    ...filesOf(plan.userFiles, options.cwd),
    rewrites: plan.rewrites,
    points: plan.points,
    isNeeded: true,
    patch,
    diagnostics: [
      ...notes,
      ...after.diagnostics,
      ...diagnostics,
      ...plan.diagnostics,
      ...write.warnings,
    ],
  };
}

function isSame({ before, after }: Comparison): boolean {
  return JSON.stringify(before.document) === JSON.stringify(after.document);
}

async function refuseDirtyTree({ cwd, force }: UpgradeOptions): Promise<void> {
  const files = force ? [] : await uncommitted(cwd, stagingName);
  if (files.length > 0) throw fail('FG8004', { files });
}

function resultFacts({ before, after, diff }: Comparison) {
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

async function planAll(prepared: Comparison): Promise<WholePlan> {
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

async function checklist(prepared: Comparison, plan: UpgradePlan): Promise<UserFile[]> {
  if (plan.points.length === 0) return [];
  const { cwd } = prepared.options;
  const path = join(cwd, checklistName);
  const before = await readText(path);
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
