import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emit } from '../emit/emit.js';
import type { RenderedFile } from '../emit/rendered-file.js';
import type { Overlay } from '../handlers/codemod/index.js';
import { buildModel } from '../model/index.js';
import type { LoadedSpec, ModelOptions } from '../model/index.js';
import { planGeneration } from '../plan/plan.js';
import { findTarget, type Target } from '../plan/targets.js';
import { manifestName, readManifest } from '../write/index.js';
import type { Manifest } from '../write/index.js';
import { emitTypes } from './types/emit-types.js';
import { withOrigins } from './types/origins.js';
import { withTombstones, type Tombstone } from './types/tombstones.js';

/** A version of a specification and how its model is made. */
export interface Version {
  readonly spec: LoadedSpec;
  readonly options: ModelOptions;
}

/** A folder that the tool generated, with the framework that it is for. */
export interface GeneratedFolder {
  readonly path: string;
  readonly target: Target;
}

/**
 * Folders beside the generated one that were made from the same version, for other frameworks: one set
 * of handlers can serve them all. The user's code is checked as if they were generated anew too.
 */
export async function siblingsOf(
  out: string,
  { spec }: Manifest,
  cwd: string,
): Promise<GeneratedFolder[]> {
  const parent = dirname(out);
  const found: GeneratedFolder[] = [];
  for (const entry of readdirSync(parent, { withFileTypes: true })) {
    const path = join(parent, entry.name);
    if (!entry.isDirectory() || path === out || !existsSync(join(path, manifestName))) continue;
    const manifest = await readManifest(path, cwd, true);
    if (manifest?.spec.title !== spec.title || manifest.spec.version !== spec.version) continue;
    found.push({ path, target: findTarget(manifest.framework) });
  }
  return found;
}

function overlay(folder: string, files: readonly RenderedFile[]): [string, string][] {
  return files.map(({ path, content }) => [join(folder, path), content]);
}

/** Every file of a generated folder as one that is not there. */
function hidden(folder: string): [string, null][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [join(entry.parentPath, entry.name), null]);
}

/** The modules of the old version, each member telling its origin. */
export function oldModules(
  folders: readonly GeneratedFolder[],
  { spec, options }: Version,
): Overlay {
  const told = withOrigins(spec);
  return new Map(
    folders.flatMap(({ path, target }) => overlay(path, emitTypes(told, options, target))),
  );
}

/** The modules of the new version. */
export function newModules(
  folders: readonly GeneratedFolder[],
  { spec, options }: Version,
): Overlay {
  const model = buildModel(spec, options);
  return new Map(
    folders.flatMap(({ path, target }) => [
      ...hidden(path),
      ...overlay(path, emit(planGeneration(model, spec, target)).files),
    ]),
  );
}

/** Those modules of the new version that hold types, with tombstones in them: as they are written. */
export function buriedModules(
  folders: readonly GeneratedFolder[],
  { spec, options }: Version,
  tombstones: readonly Tombstone[],
): Overlay {
  const buried = withTombstones(spec, tombstones);
  return new Map(
    folders.flatMap(({ path, target }) => overlay(path, emitTypes(buried, options, target))),
  );
}
