import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** `dist`, or `src` where the tool is worked on. */
const code = fileURLToPath(new URL('..', import.meta.url));

/**
 * Tells this very tool from any other: each of its files and each package that it depends on, by
 * length and time of change. Not only the version, which stays the same while somebody works on it.
 */
export function toolIdentity(): string {
  const hash = createHash('sha256');
  for (const folder of [code, join(root, 'templates')]) {
    for (const path of filesBelow(folder)) note(path, statSync(path));
  }
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const { dependencies } = JSON.parse(text) as { readonly dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    const [path, status] = packageFile(name) ?? [];
    if (path !== undefined && status !== undefined) note(path, status);
  }
  return hash.update(text).digest('hex');

  function note(path: string, { size, mtimeMs }: Stats): void {
    hash.update(`${path}\n${size} ${mtimeMs}\n`);
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The package.json of a dependency, where Node would find it. */
function packageFile(name: string): [path: string, status: Stats] | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name, 'package.json');
    const status = statSync(path, { throwIfNoEntry: false });
    if (status !== undefined) return [path, status];
    if (dirname(folder) === folder) return undefined;
  }
}
