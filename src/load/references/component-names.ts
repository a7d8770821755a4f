import { posix } from 'node:path';
import { join } from '../../model/index.js';
import type { Pointer } from '../../model/index.js';
import { assignNames } from '../../model/naming/assign.js';
import type { SpecFile } from './reference-loader.js';
import { targetKey } from './target.js';
import type { Target } from './target.js';

const generic: ReadonlySet<string> = new Set(['index', 'schema', 'schemas', 'openapi', '']);

/**
 * A name for what stands in another file: the last token of its pointer, or the name of the file
 * (of its folder for `index.yaml`), in the characters that OpenAPI allows for components.
 */
export function componentName({ file, pointer }: Target): string {
  const last = pointer.slice(pointer.lastIndexOf('/') + 1);
  const path = decodePath(file.base.pathname).split('/');
  const words = pointer === '' ? [stem(path.at(-1)), path.at(-2) ?? ''] : [last];
  const name = words.find((word) => !generic.has(word)) ?? words[0] ?? '';
  return name.replaceAll('~1', '_').replaceAll(/[^\w.-]/g, '_') || 'Component';
}

function stem(fileName = ''): string {
  return fileName.replace(/\.(?:ya?ml|json)$/i, '');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What stands in another file, and the section of `components` that takes it. */
export interface Foreign {
  readonly section: string;
  readonly target: Target;
}

/** The identity of what becomes a component: one place may be read as two things. */
export function foreignKey({ section, target }: Foreign): string {
  return `${section} ${targetKey(target)}`;
}

/**
 * Decides the pointers of new components beside those that the document has, by `foreignKey`. A name
 * depends on the place alone that it stands for, seen from the document: not on the order of references.
 */
export function nameComponents(
  foreign: Iterable<Foreign>,
  existing: Iterable<Pointer>,
  root: SpecFile,
): Map<string, Pointer> {
  const wishes = [...foreign].map((one) => {
    const { section, target } = one;
    const place = `${placeFrom(root.base, target.file.base)}#${target.pointer}`;
    const wanted = join('/components', section, componentName(target));
    return { identity: foreignKey(one), key: `${section} ${place}`, wanted };
  });
  const own = [...existing].map((pointer) => ({ key: pointer, wanted: pointer }));
  const names = assignNames([...own, ...wishes], { suffix: 'Component' });
  return new Map(wishes.map(({ identity, key, wanted }) => [identity, names.get(key) ?? wanted]));
}

/** Where a file is, as seen from another: the same on every machine. */
function placeFrom(root: URL, file: URL): string {
  if (root.protocol !== file.protocol || root.host !== file.host) {
    return `${file.protocol}//${file.host}${file.pathname}${file.search}`;
  }
  return posix.relative(posix.dirname(root.pathname), file.pathname) + file.search;
}
