import { join, relative, sep } from 'node:path';
import { diagnostic, fail, FteroGenError, type Diagnostic } from '../diagnostics/index.js';
import type { UserFile } from '../handlers/user-file.js';
import { nodeDisk, type Disk } from './disk.js';
import { foreignIn } from './foreign-files.js';
import { formatFiles } from './format.js';
import { hashText } from './hash.js';
import { absolute, isInside, shown, staysInside, type Roots } from './location.js';
import { manifestName, parseManifest, renderManifest, type Manifest } from './manifest.js';
import { statusOf, textOf } from './present.js';
import { checkPaths } from './safe-path.js';
import type { Drift, PlannedRemoval, PlannedWrite, WriteInput, WritePlan } from './write-plan.js';

/** What planning finds out, file by file. */
interface Findings {
  readonly writes: PlannedWrite[];
  readonly removals: PlannedRemoval[];
  readonly unchanged: string[];
  readonly drift: Drift[];
  readonly conflicts: Diagnostic[];
  readonly warnings: Diagnostic[];
}

class Planner {
  readonly found: Findings = {
    writes: [],
    removals: [],
    unchanged: [],
    drift: [],
    conflicts: [],
    warnings: [],
  };
  readonly #roots: Roots;

  constructor(
    readonly disk: Disk,
    readonly input: WriteInput,
    readonly previous: Manifest | undefined,
  ) {
    this.#roots = { out: input.outDir, user: input.userRoot };
  }

  get roots(): Roots {
    return this.#roots;
  }

  #shown(path: string): string {
    return shown(this.input.cwd, join(this.input.outDir, path));
  }

  #knownHash(path: string): string | undefined {
    const files = this.previous?.files;
    return files !== undefined && Object.hasOwn(files, path) ? files[path] : undefined;
  }

  async planGenerated(path: string, text: string): Promise<void> {
    const { found, disk, input } = this;
    const location = { root: 'out', path } as const;
    const target = absolute(this.roots, location);
    const display = this.#shown(path);
    const status = await statusOf(disk, target);
    const after = hashText(text);
    if (status === undefined) {
      found.drift.push({ path: display, kind: 'missing' });
      found.writes.push({ ...location, text, after, before: null });
      return;
    }
    if (!status.isFile()) {
      found.conflicts.push(diagnostic('FG6015', { path: display }));
      return;
    }
    const before = hashText((await textOf(disk, target)) ?? '');
    if (before === after) {
      found.unchanged.push(display);
      return;
    }
    const known = this.#knownHash(path);
    const ours = known === before || path === manifestName;
    found.drift.push({ path: display, kind: ours ? 'outdated' : 'edited' });
    if (!ours && !input.force) {
      const code = known === undefined ? 'FG6006' : 'FG6005';
      found.conflicts.push(diagnostic(code, { path: display }, { file: display }));
      return;
    }
    found.writes.push({ ...location, text, after, before, mode: status.mode });
  }

  async planStale(path: string, sha256: string): Promise<void> {
    const { found, disk } = this;
    const location = { root: 'out', path } as const;
    const target = absolute(this.roots, location);
    if (!(await staysInside(disk, this.roots, location))) return;
    const status = await statusOf(disk, target);
    if (status === undefined || !status.isFile()) return;
    const display = this.#shown(path);
    if (hashText((await textOf(disk, target)) ?? '') === sha256) {
      found.removals.push({ path, sha256 });
      found.drift.push({ path: display, kind: 'stale' });
    } else {
      found.warnings.push(diagnostic('FG6008', { path: display }, { file: display }));
    }
  }

  async planUserFile({ path, before, after }: UserFile): Promise<void> {
    const { found, disk, input } = this;
    const display = shown(input.cwd, path);
    const status = await statusOf(disk, path);
    const isLink = status?.isSymbolicLink() === true;
    const target = isLink ? await disk.realpath(path).catch(() => undefined) : path;
    if (target === undefined) {
      found.conflicts.push(diagnostic('FG6021', { path: display }));
      return;
    }
    const root = isLink ? await disk.realpath(input.userRoot) : input.userRoot;
    const location = { root: 'user', path: relative(root, target).split(sep).join('/') } as const;
    if (!isInside(root, target) || !(await staysInside(disk, this.roots, location))) {
      const folder = shown(input.cwd, input.userRoot);
      found.conflicts.push(diagnostic('FG6009', { path: display, folder }));
      return;
    }
    if ((await textOf(disk, target)) !== before) {
      found.conflicts.push(diagnostic('FG6012', { path: display }));
      return;
    }
    found.drift.push({ path: display, kind: 'handler' });
    found.writes.push({
      ...location,
      text: after,
      after: hashText(after),
      before: before === undefined ? null : hashText(before),
      ...(status === undefined ? {} : { mode: status.mode }),
    });
  }

  /** A folder without a manifest is taken only when nothing else is in it. */
  async checkForeign(paths: readonly string[]): Promise<void> {
    const { outDir, cwd, force } = this.input;
    if (this.previous !== undefined || force) return;
    if ((await statusOf(this.disk, outDir)) === undefined) return;
    const found = foreignIn(await this.disk.list(outDir), paths);
    if (found.length === 0) return;
    this.found.conflicts.push(diagnostic('FG6020', { path: shown(cwd, outDir), found }));
  }

  async checkFolders(paths: readonly string[]): Promise<void> {
    const folders = new Map(paths.map((path) => [path.slice(0, path.lastIndexOf('/') + 1), path]));
    for (const path of folders.values()) {
      if (await staysInside(this.disk, this.roots, { root: 'out', path })) continue;
      const folder = shown(this.input.cwd, this.input.outDir);
      this.found.conflicts.push(diagnostic('FG6009', { path: this.#shown(path), folder }));
    }
  }
}

/**
 * The manifest of a generated folder, or undefined when it has none.
 * @param isForced a damaged one counts as none
 * @throws {FteroGenError} FG6001, FG6007
 */
export async function readManifest(
  outDir: string,
  cwd: string,
  isForced = false,
  disk: Disk = nodeDisk,
): Promise<Manifest | undefined> {
  const path = join(outDir, manifestName);
  const status = await statusOf(disk, path);
  if (status === undefined) return undefined;
  try {
    if (!status.isFile()) {
      throw fail('FG6007', { path: shown(cwd, path), reason: 'it is a folder or a link' });
    }
    const text = await textOf(disk, path);
    if (text === undefined) return undefined;
    return parseManifest(text, shown(cwd, path));
  } catch (error) {
    if (isForced && error instanceof FteroGenError) return undefined;
    throw error;
  }
}

/**
 * Compares what was generated with what is on the disk. Changes nothing. Call `checkFolders` first.
 * @throws {FteroGenError} FG6001 (unreadable), FG6004 (unsafe path), FG6007 (damaged manifest), FG6010 (text that does not parse). What the user can overrule is
 * in the plan's `conflicts` instead.
 */
export async function planWrite(input: WriteInput, disk: Disk = nodeDisk): Promise<WritePlan> {
  const { outDir, cwd, userFiles } = input;
  const problems = checkPaths(input.files.map(({ path }) => path));
  if (problems.length > 0) throw new FteroGenError(problems);

  const previous = await readManifest(outDir, cwd, input.force, disk);
  const planner = new Planner(disk, input, previous);
  const { found } = planner;
  const paths = input.files.map(({ path }) => path);
  await planner.checkForeign(paths);
  await planner.checkFolders(paths);

  const files = await formatFiles(input.files);
  for (const { path, text } of files) await planner.planGenerated(path, text);
  for (const file of userFiles) await planner.planUserFile(file);
  const hashes = Object.fromEntries(files.map(({ path, text }) => [path, hashText(text)]));
  for (const [path, sha256] of Object.entries(previous?.files ?? {})) {
    if (!Object.hasOwn(hashes, path)) await planner.planStale(path, sha256);
  }
  await planner.planGenerated(manifestName, renderManifest({ ...input.facts, files: hashes }));
  const { roots } = planner;
  return { roots, cwd, ...found, ...(previous === undefined ? {} : { previous }) };
}
