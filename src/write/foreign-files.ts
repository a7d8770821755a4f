import { stagingName } from './location.js';
import { manifestName } from './manifest.js';

/** Files that stand in any folder, and say nothing about whose it is. */
const bystanders: ReadonlySet<string> = new Set([
  ...[stagingName, manifestName, '.gitkeep', '.gitignore', '.gitattributes'],
  ...['.DS_Store', 'Thumbs.db', 'desktop.ini'],
]);

/**
 * What stands in a folder without a manifest and is nothing that this run generates: whoever named this
 * folder may have meant another.
 * @param entries the names in the folder
 * @param paths of the generated files
 */
export function foreignIn(entries: readonly string[], paths: readonly string[]): string[] {
  const own = new Set(paths.map((path) => path.split('/', 1)[0]));
  return entries.filter((name) => !bystanders.has(name) && !own.has(name)).sort();
}
