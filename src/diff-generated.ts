import { relative } from 'node:path';
import { publishedIn } from './bump-notice.js';
import type { GenerateOptions } from './config/index.js';
import { fail } from './diagnostics/index.js';
import { diffLoadedSpecs, versionReference } from './diff-specs.js';
import type { DiffSpecsOptions, DiffSpecsReport } from './diff-specs.js';
import { loadSpec } from './load/index.js';
import { newerReference } from './newer-reference.js';
import { readManifest, refuseHalfWritten } from './write/index.js';

/**
 * Compares what the generated folder was made from with the configured specification, under the
 * configured overlays and selection; see {@link newerReference} for a configuration that pins it.
 * @throws {FteroGenError} FG6018; FG7005 when nothing was generated, and everything that is wrong with the input
 */
export async function diffGenerated(
  options: GenerateOptions,
  more: Pick<DiffSpecsOptions, 'changelog' | 'decisions'>,
): Promise<DiffSpecsReport> {
  const { cwd, out, spec } = options;
  await refuseHalfWritten(options);
  const manifest = await readManifest(out, cwd);
  if (manifest === undefined) throw fail('FG7005', { folder: relative(cwd, out) });
  const reference = newerReference(spec, manifest.spec.reference);
  const { overlays, allowRefs } = options;
  const before = await loadSpec(publishedIn(options), { cwd, advice: false });
  const after = await loadSpec(reference, { cwd, overlays, allowRefs, advice: false });
  const names = { before: versionReference(manifest.spec), after: reference };
  return diffLoadedSpecs({ cwd, ...names, ...more }, { before, after }, options);
}
