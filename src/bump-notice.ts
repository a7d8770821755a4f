import { lstatSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { GenerateOptions } from './config/index.js';
import { diagnostic, fail } from './diagnostics/index.js';
import type { Diagnostic } from './diagnostics/index.js';
import { summarise } from './diff/index.js';
import { diffLoadedSpecs, versionReference } from './diff-specs.js';
import { loadSpec } from './load/index.js';
import { compareVersions } from './model/index.js';
import type { LoadedSpec } from './model/index.js';
import type { Manifest } from './write/index.js';

/**
 * The document that a folder was generated from, as a reference from the current folder.
 * @throws {FteroGenError} FG6015: git carries links, and one may lead to a device that never ends
 */
export function publishedIn({ cwd, out }: Pick<GenerateOptions, 'cwd' | 'out'>): string {
  const document = join(out, 'openapi.json');
  const path = relative(cwd, document).split(sep).join('/');
  const isFile = lstatSync(document, { throwIfNoEntry: false })?.isFile() ?? true;
  if (!isFile) throw fail('FG6015', { path });
  return path.startsWith('.') ? path : `./${path}`;
}

/**
 * What `generate` says when the specification is newer than the one that the folder was generated
 * from: what the change means, in numbers, and that `upgrade` would carry the handlers along.
 */
export async function noticeBump(
  options: GenerateOptions,
  manifest: Manifest | undefined,
  spec: LoadedSpec,
): Promise<Diagnostic[]> {
  const [from, to] = [manifest?.spec.version ?? spec.version, spec.version];
  if (manifest === undefined || compareVersions(from, to) >= 0) return [];
  const before = await loadSpec(publishedIn(options), { cwd: options.cwd });
  const { result } = await diffLoadedSpecs(
    { cwd: options.cwd, before: versionReference(manifest.spec), after: options.spec },
    { before, after: spec },
    options,
  );
  const { levels } = summarise(result);
  const counts = { breaks: levels.breaks, mayBreak: levels['may-break'], ok: levels.ok };
  return [diagnostic('FG8008', { from, to, ...counts })];
}
