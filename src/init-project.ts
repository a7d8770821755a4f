import { readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { rebaseReference, resolveOptions } from './config/index.js';
import { fail, FteroGenError, systemReason, visible } from './diagnostics/index.js';
import { packageName } from './init/package-json.js';
import { freeHealthPath, skeleton } from './init/skeleton.js';
import { toolDependency } from './init/tool-dependency.js';
import { listBundled } from './load/index.js';
import { isJsonObject } from './model/index.js';
import { generate } from './pipeline.js';
import type { GenerateReport, Progress } from './pipeline-report.js';
import { findTarget } from './plan/targets.js';
import { toolVersion } from './tool-version.js';
import { isEmptyFolder, writeNewFiles } from './write/index.js';

export interface InitOptions {
  /** What `dir` and a relative `spec` start from. */
  readonly cwd: string;
  /** A new or empty folder. */
  readonly dir: string;
  readonly framework?: string | undefined;
  readonly spec?: string | undefined;
}

export interface InitReport {
  readonly folder: string;
  /** Every file of the new project but those in `src/generated`, relative to it. */
  readonly files: readonly string[];
  readonly generated: GenerateReport;
  readonly nextSteps: string;
}

/** A new project names its version: the next one is taken when its people decide to. */
function pinned(reference: string): string {
  const newest = listBundled().find((one) => one.name === reference && one.newest);
  return newest === undefined ? reference : `${newest.name}@${newest.version}`;
}

async function pathsOf(outDir: string): Promise<Set<string>> {
  const document: unknown = JSON.parse(await readFile(join(outDir, 'openapi.json'), 'utf8'));
  const paths = isJsonObject(document) ? document['paths'] : undefined;
  return new Set(isJsonObject(paths) ? Object.keys(paths) : []);
}

async function refuseUsedFolder(folder: string, display: string): Promise<void> {
  try {
    if (await isEmptyFolder(folder)) return;
  } catch (error) {
    throw fail('FG3022', { path: display, reason: systemReason(error) });
  }
  throw fail('FG3021', { path: display });
}

/**
 * Makes a new project that runs at once: generated code, handlers that answer 501, a server, a test.
 * @throws {FteroGenError} FG3006, FG3021, FG3022, and everything that `generate` throws; nothing written
 */
export async function initProject(
  { cwd, dir, framework, spec }: InitOptions,
  progress: Progress = () => undefined,
): Promise<InitReport> {
  const folder = resolve(cwd, dir);
  const display = relative(cwd, folder).split(sep).join('/') || '.';
  await refuseUsedFolder(folder, display);
  const reference = pinned(rebaseReference(spec ?? 'ftero', cwd, folder));
  const run = { check: false, dryRun: false, force: false };
  const options = await resolveOptions(folder, { framework, spec: reference }, run);
  const target = findTarget(options.framework);
  const generated = await generate(options, progress);
  progress('Making the project');
  const files = skeleton({
    name: packageName(basename(folder)),
    title: generated.spec.title,
    version: generated.spec.version,
    spec: reference,
    target,
    tool: toolDependency(folder, toolVersion()),
    healthPath: freeHealthPath(await pathsOf(options.out)),
    schemes: generated.securitySchemes,
  });
  try {
    await writeNewFiles(folder, files);
  } catch (error) {
    if (error instanceof FteroGenError) throw error;
    throw fail('FG3022', { path: display, reason: systemReason(error) });
  }
  return {
    folder,
    files: [...files.map(({ path }) => path), ...generated.created].sort(),
    generated,
    nextSteps: nextSteps(display, generated),
  };
}

function nextSteps(display: string, { spec, operations }: GenerateReport): string {
  const enter = display === '.' ? '' : `  cd ${visible(display)}\n`;
  return (
    `A server for ${visible(`${spec.title} ${spec.version}`)} with ${operations} operations is in ${visible(display)}.\n` +
    `Next:\n${enter}  npm install\n  npm test\n  npm run dev\n` +
    'The handlers in src/handlers answer 501 until they are written.\n'
  );
}
