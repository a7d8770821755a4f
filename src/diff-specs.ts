import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseChangelog } from './changelog/index.js';
import type { ChangelogEntry } from './changelog/index.js';
import { diagnostic, fail, systemCode, systemReason } from './diagnostics/index.js';
import type { Diagnostic } from './diagnostics/index.js';
import { diffAlong, readDecisions } from './diff/index.js';
import type { Decision, DiffResult } from './diff/index.js';
import { listBundled, loadSpec } from './load/index.js';
import type { BundledSpec } from './load/index.js';
import { parseText } from './load/parse/parse-text.js';
import { buildModel, compareVersions } from './model/index.js';
import type { LoadedSpec, ModelOptions } from './model/index.js';

export interface DiffSpecsOptions {
  readonly cwd: string;
  /** Specification references: `ftero@1.15.0`, a file, an https URL. */
  readonly before: string;
  readonly after: string;
  /** A Markdown file. Absent: the one beside a bundled specification, else the newer description. */
  readonly changelog?: string;
  /** A file of answers to proposals; it need not exist. */
  readonly decisions?: string;
}

export interface DiffSpecsReport {
  readonly result: DiffResult;
  /** All entries of the changelog that was found. */
  readonly changelog: readonly ChangelogEntry[];
  /** The answers that the decisions file holds. */
  readonly decisions: readonly Decision[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compares two specifications. Between two bundled versions those in between are looked at too, so that
 * a rename of a rename is known as one.
 * @throws {FteroGenError} everything that is wrong with the input
 */
export async function diffSpecs(options: DiffSpecsOptions): Promise<DiffSpecsReport> {
  const { cwd } = options;
  // Advice is for who generates from a document; here two of them are only compared.
  const [before, after] = [
    await loadSpec(options.before, { cwd, advice: false }),
    await loadSpec(options.after, { cwd, advice: false }),
  ];
  return diffLoadedSpecs(options, { before, after });
}

/**
 * The same for specifications that are loaded already. `options.before` and `options.after` are what
 * they are called, which tells of versions in between and of the changelog.
 * @param modelOptions how models are made of them, where that is not the default
 * @throws {FteroGenError} everything that is wrong with the input
 */
export async function diffLoadedSpecs(
  options: DiffSpecsOptions,
  { before, after }: { readonly before: LoadedSpec; readonly after: LoadedSpec },
  modelOptions: ModelOptions = {},
): Promise<DiffSpecsReport> {
  const { cwd } = options;
  const diagnostics: Diagnostic[] = [];
  const between = await Promise.all(
    referencesBetween(options.before, options.after).map((reference) =>
      loadSpec(reference, { cwd, advice: false }),
    ),
  );
  const changelog = await findChangelog(options, before, after, diagnostics);
  const decisions = await loadDecisions(options);
  const models = [before, ...between, after].map((spec) => buildModel(spec, modelOptions));
  const result = diffAlong(models, {
    changelog,
    decisions,
    locateBefore: before.locate,
    locateAfter: after.locate,
  });
  return { result, changelog, decisions, diagnostics };
}

/** A version as a reference that stays the same when newer ones are bundled: `ftero@1.15.0` for `ftero`. */
export function versionReference(spec: Pick<LoadedSpec, 'reference' | 'version'>): string {
  const [name] = spec.reference.split('@', 1);
  const isBundled = listBundled().some((one) => one.name === name && one.version === spec.version);
  return isBundled ? `${name}@${spec.version}` : spec.reference;
}

function findBundled(reference: string): BundledSpec | undefined {
  const [name, version] = reference.split('@', 2);
  return listBundled().find(
    (one) => one.name === name && (version === undefined ? one.newest : one.version === version),
  );
}

/** The bundled versions between two of the same name, in the direction of the comparison. */
function referencesBetween(before: string, after: string): string[] {
  const [from, to] = [findBundled(before), findBundled(after)];
  if (from === undefined || to === undefined || from.name !== to.name) return [];
  const isUpward = compareVersions(from.version, to.version) < 0;
  const [low, high] = isUpward ? [from, to] : [to, from];
  const between = listBundled()
    .filter(({ name }) => name === from.name)
    .filter(
      ({ version }) =>
        compareVersions(version, low.version) > 0 && compareVersions(version, high.version) < 0,
    )
    .map(({ name, version }) => `${name}@${version}`);
  return isUpward ? between : between.reverse();
}

async function findChangelog(
  { cwd, changelog, before: old, after: reference }: DiffSpecsOptions,
  before: LoadedSpec,
  after: LoadedSpec,
  diagnostics: Diagnostic[],
): Promise<ChangelogEntry[]> {
  if (changelog !== undefined) {
    const entries = parseChangelog(await readText(resolve(cwd, changelog), changelog));
    if (entries.length === 0) {
      diagnostics.push(diagnostic('FG7002', { path: changelog }, { file: changelog }));
    }
    return entries;
  }
  const bundled = findBundled(reference) ?? findBundled(old);
  if (
    bundled !== undefined &&
    (bundled.name === findBundled(old)?.name || findBundled(old) === undefined)
  ) {
    const text = await readIfThere(join(dirname(bundled.path), 'changelog.md'), 'changelog.md');
    if (text !== undefined) return parseChangelog(text);
  }
  const newer = compareVersions(before.version, after.version) > 0 ? before : after;
  const info = newer.document['info'];
  const description =
    typeof info === 'object' && info !== null && 'description' in info
      ? info.description
      : undefined;
  return typeof description === 'string' ? parseChangelog(description) : [];
}

async function loadDecisions({ cwd, decisions }: DiffSpecsOptions): Promise<Decision[]> {
  if (decisions === undefined) return [];
  const text = await readIfThere(resolve(cwd, decisions), decisions);
  if (text === undefined || text.trim() === '') return [];
  return readDecisions((await parseText(text, decisions)).value, decisions);
}

async function readText(path: string, shown: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw fail('FG1001', { path: shown, reason: systemReason(error) });
  }
}

async function readIfThere(path: string, shown: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw fail('FG1001', { path: shown, reason: systemReason(error) });
  }
}
