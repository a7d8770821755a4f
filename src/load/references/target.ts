import { localPointer, valueAt } from '../../model/index.js';
import type { JsonValue, Pointer } from '../../model/index.js';
import { walk } from '../grammar/walk.js';
import type { SpecFile } from './reference-loader.js';

/** What a reference leads to: a place in a file. */
export interface Target {
  readonly file: SpecFile;
  readonly pointer: Pointer;
  readonly value: JsonValue;
}

/** The identity of a place in any file. */
export function targetKey({ file, pointer }: { file: SpecFile; pointer: Pointer }): string {
  return `${file.base.href}#${pointer}`;
}

/** A reference taken apart: the URL of its file, and the fragment with its `#`. */
export function splitRef(ref: string, base: URL): { url: URL; fragment: string } | undefined {
  if (!URL.canParse(ref, base.href)) return undefined;
  const hash = ref.indexOf('#');
  const url = new URL(hash === -1 ? ref : ref.slice(0, hash), base);
  url.hash = '';
  return { url, fragment: hash === -1 ? '#' : ref.slice(hash) };
}

/** Finds a fragment in a file: a JSON pointer, or the name of an anchor. */
export function findTarget(file: SpecFile, fragment: string): Target | undefined {
  const pointer = localPointer(fragment) ?? anchorPointer(file.value, fragment.slice(1));
  if (pointer === undefined) return undefined;
  const value = valueAt(file.value, pointer);
  return value === undefined ? undefined : { file, pointer, value };
}

// The file of an external schema is a schema; one with components is a description.
function anchorPointer(root: JsonValue, anchor: string): Pointer | undefined {
  for (const kind of ['schema', 'document'] as const) {
    for (const { value, pointer } of walk(root, { kind, holds: 'one' })) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
      if ('$anchor' in value && value['$anchor'] === anchor) return pointer;
    }
  }
  return undefined;
}
