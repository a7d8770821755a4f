import { fail } from '../diagnostics/index.js';
import { listBundled, type BundledSpec } from '../load/index.js';

/**
 * The bundled specification that a word names: `1.16.0` (of the only or first name), `ftero`
 * (its newest) or `ftero@1.16.0`.
 * @throws {FteroGenError} FG1002
 */
export function findBundled(word: string): BundledSpec {
  const all = listBundled();
  const [first = ''] = all.map(({ name }) => name);
  const [name = '', version] = /^\d/.test(word) ? [first, word] : word.split('@', 2);
  const own = all.filter((one) => one.name === name);
  const found = own.find((one) => (version === undefined ? one.newest : one.version === version));
  if (found !== undefined) return found;
  const versions = (own.length > 0 ? own : all).map((one) => one.version);
  throw fail('FG1002', { name: own.length > 0 ? name : first, version: version ?? word, versions });
}

export function referenceOf({ name, version }: BundledSpec): string {
  return `${name}@${version}`;
}
