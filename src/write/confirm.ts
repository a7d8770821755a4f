import { join } from 'node:path';
import { nodeDisk, type Disk } from './disk.js';
import { hashText } from './hash.js';
import { absolute, shown, stagingName, staysInside, type Roots } from './location.js';
import { manifestName, renderManifest, type Manifest } from './manifest.js';
import { checkOutputFolder } from './output-folder.js';
import { statusOf, textOf } from './present.js';
import type { WriteInput } from './write-plan.js';
import type { WriteReport } from './write.js';

export type ConfirmInput = Pick<WriteInput, 'outDir' | 'userRoot' | 'cwd'>;

/**
 * The report of a run that would find nothing to do, or undefined when it would: when any generated
 * file is not what the manifest says, or is not where it should be, or a run was interrupted.
 * @throws {FteroGenError} FG6001 when something cannot be read
 */
export async function confirmUnchanged(
  { outDir, userRoot, cwd }: ConfirmInput,
  manifest: Manifest,
  disk: Disk = nodeDisk,
): Promise<WriteReport | undefined> {
  const roots: Roots = { out: outDir, user: userRoot };
  const problems = await checkOutputFolder(disk, { out: outDir, user: undefined, cwd });
  if (problems.length > 0) return undefined;
  for (const root of Object.values(roots)) {
    if ((await statusOf(disk, join(root, stagingName))) !== undefined) return undefined;
  }
  const expected = { ...manifest.files, [manifestName]: hashText(renderManifest(manifest)) };
  const folders = new Map(
    Object.keys(expected).map((path) => [path.slice(0, path.lastIndexOf('/') + 1), path]),
  );
  for (const path of folders.values()) {
    if (!(await staysInside(disk, roots, { root: 'out', path }))) return undefined;
  }
  const same = await Promise.all(
    Object.entries(expected).map(([path, sha256]) =>
      isSame(disk, absolute(roots, { root: 'out', path }), sha256),
    ),
  );
  if (!same.every(Boolean)) return undefined;
  return {
    written: [],
    unchanged: Object.keys(expected)
      .map((path) => shown(cwd, join(outDir, path)))
      .sort(),
    removed: [],
    created: [],
    edited: [],
    drift: [],
    diagnostics: [],
    previous: manifest,
  };
}

async function isSame(disk: Disk, path: string, sha256: string): Promise<boolean> {
  const status = await statusOf(disk, path);
  return status?.isFile() === true && hashText((await textOf(disk, path)) ?? '') === sha256;
}
