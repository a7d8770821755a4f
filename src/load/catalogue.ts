import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { compareVersions } from '../model/index.js';

/** One version of a specification that comes with the package. */
export interface BundledSpec {
  readonly name: string;
  readonly version: string;
  /** Absolute path of the document. */
  readonly path: string;
  /** True for the newest version of its name. */
  readonly newest: boolean;
}

// Two levels up from src/load and from dist/load alike.
const specsFolder = fileURLToPath(new URL('../../specs', import.meta.url));

const document = /^(?<version>\d.*)\.(?:ya?ml|json)$/;

/**
 * The specifications that come with the package, by name and then from the oldest version to the
 * newest. A version is a file `specs/NAME/VERSION.yaml`; adding the file is all that it takes.
 */
export function listBundled(folder: string = specsFolder): BundledSpec[] {
  return subfolders(folder).flatMap((name) => {
    const found = readdirSync(join(folder, name))
      .flatMap((file) => {
        const version = document.exec(file)?.groups?.['version'];
        return version === undefined ? [] : [{ name, version, path: join(folder, name, file) }];
      })
      .sort((a, b) => compareVersions(a.version, b.version));
    return found.map((spec, index) => ({ ...spec, newest: index === found.length - 1 }));
  });
}

function subfolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map((one) => one.name)
    .sort();
}
