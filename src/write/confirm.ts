import { join } from 'node:path';
import { nodeDisk, type Disk } from './disk.js';
import { hashText } from './hash.js';
import { absolute, shown, staysInside, type Roots } from './location.js';
import { manifestName, renderManifest, type Manifest } from './manifest.js';
import { checkFolders, type Folders } from './output-folder.js';
import { statusOf, textOf } from './present.js';
import { stagingPath } from './staging.js';
import type { WriteReport } from './write.js';

/**
 * The report of a run that would find nothing to do, or undefined when it would: when any generated
 * file is not what the manifest says, or is not where it should be, or a run was interrupted.
 * @throws {FteroGenError} see `checkFolders`; FG6001 when something cannot be read
 */
export async function confirmUnchanged(
  folders: Folders,
  manifest: Manifest,
  disk: Disk = nodeDisk,
): Promise<WriteReport | undefined> {
  const { out, user, cwd } = folders;
  await checkFolders(disk, folders);
  const roots: Roots = { out, user: user ?? out };
  for (const root of Object.values(roots)) {
    if ((await statusOf(disk, stagingPath(root))) !== undefined) return undefined;
  }
  const expected = { ...manifest.files, [manifestName]: hashText(renderManifest(manifest)) };
  const onePerFolder = new Map(
    Object.keys(expected).map((path) => [path.slice(0, path.lastIndexOf('/') + 1), path]),
  );
  for (const path of onePerFolder.values()) {
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
      .map((path) => shown(cwd, join(out, path)))
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
