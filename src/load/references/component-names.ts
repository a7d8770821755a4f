import { join } from '../../model/index.js';
import type { Pointer } from '../../model/index.js';
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

/** Hands out names in the sections of `components`: the wanted one, or with the first free number. */
export class ComponentNames {
  readonly #taken: Set<Pointer>;

  constructor(taken: Iterable<Pointer>) {
    this.#taken = new Set(taken);
  }

  take(section: string, wanted: string): Pointer {
    let pointer = join('/components', section, wanted);
    for (let number = 2; this.#taken.has(pointer); number += 1) {
      pointer = join('/components', section, `${wanted}${number}`);
    }
    this.#taken.add(pointer);
    return pointer;
  }
}
