import type { RenderedFile } from '../../emit/rendered-file.js';
import type { LoadedSpec, ModelOptions } from '../../model/index.js';
import type { Target } from '../../plan/targets.js';
import type { Manifest } from '../../write/index.js';
import { emitTypes } from './emit-types.js';
import { tombstonesFromJson, withTombstones, type Tombstone } from './tombstones.js';

/** The tombstones that an upgrade to this version left in a generated folder: `generate` keeps them. */
export function keptTombstones(
  manifest: Manifest | undefined,
  spec: Pick<LoadedSpec, 'title' | 'version'>,
): Tombstone[] {
  const isSame = manifest?.spec.title === spec.title && manifest.spec.version === spec.version;
  return isSame ? tombstonesFromJson(manifest.options['tombstones']) : [];
}

/** The generated files with tombstones in their types, and nowhere else: validators know nothing of them. */
export function withBuriedTypes(
  files: readonly RenderedFile[],
  tombstones: readonly Tombstone[],
  version: {
    readonly spec: LoadedSpec;
    readonly options: ModelOptions;
    readonly target: Target;
  },
): readonly RenderedFile[] {
  if (tombstones.length === 0) return files;
  const spec = withTombstones(version.spec, tombstones);
  const types = emitTypes(spec, version.options, version.target);
  const byPath = new Map(types.map((file) => [file.path, file]));
  return files.map((file) => byPath.get(file.path) ?? file);
}
