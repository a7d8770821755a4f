import { tokens } from '../../model/index.js';
import type { JsonValue, Pointer, SpecInput } from '../../model/index.js';
import type { Place } from '../../diagnostics/index.js';
import type { InputFile } from '../parse/parsed-file.js';

interface Origin {
  readonly file: InputFile;
  readonly parent?: object;
  readonly key?: string;
}

/**
 * Remembers which file every object of a document comes from, by the object itself: it may be moved
 * about freely, and a changed copy says what it is a copy of. Nothing is computed before a place is
 * asked for.
 */
export class Origins {
  readonly #files: InputFile[] = [];
  readonly #originals = new WeakMap<object, object>();
  #index: Map<object, Origin> | undefined;

  add(file: InputFile): void {
    this.#files.push(file);
    this.#index = undefined;
  }

  get inputs(): readonly SpecInput[] {
    return this.#files.map(({ input }) => input);
  }

  /** Says that `copy` stands where `original` stood. */
  derive(copy: JsonValue, original: JsonValue): void {
    if (isContainer(copy) && isContainer(original) && copy !== original) {
      this.#originals.set(copy, original);
    }
  }

  /** The place of what a pointer leads to in a document, or of its nearest ancestor that has one. */
  locate(document: JsonValue, pointer: Pointer): Place {
    return this.locatePath(document, tokens(pointer));
  }

  locatePath(document: JsonValue, path: readonly string[]): Place {
    const whole = this.#files.find((file) => file.value === document);
    if (whole !== undefined) return whole.place(path);
    const index = (this.#index ??= indexFiles(this.#files));
    const passed = containersOn(document, path);
    for (let depth = passed.length - 1; depth >= 0; depth -= 1) {
      const container = this.#original(passed[depth] as object);
      const origin = index.get(container);
      if (origin !== undefined) {
        return origin.file.place([...pathOf(index, container), ...path.slice(depth)]);
      }
    }
    const [root] = this.#files;
    return root === undefined ? { file: '' } : root.place([]);
  }

  #original(container: object): object {
    let original = container;
    for (
      let next = this.#originals.get(original);
      next !== undefined;
      next = this.#originals.get(original)
    ) {
      original = next;
    }
    return original;
  }
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The containers that a path leads through, the document itself first. */
function containersOn(document: JsonValue, path: readonly string[]): object[] {
  const passed: object[] = [];
  let node: unknown = document;
  for (const token of [...path, undefined]) {
    if (!isContainer(node)) break;
    passed.push(node);
    if (token === undefined || !Object.hasOwn(node, token)) break;
    node = (node as Record<string, unknown>)[token];
  }
  return passed;
}

function indexFiles(files: readonly InputFile[]): Map<object, Origin> {
  const index = new Map<object, Origin>();
  for (const file of files) {
    if (!isContainer(file.value)) continue;
    index.set(file.value, { file });
    const pending: object[] = [file.value];
    for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
      for (const [key, value] of Object.entries(parent) as [string, unknown][]) {
        // An alias shares the value of its anchor, and with it the place.
        if (!isContainer(value) || index.has(value)) continue;
        index.set(value, { file, parent, key });
        pending.push(value);
      }
    }
  }
  return index;
}

function pathOf(index: ReadonlyMap<object, Origin>, container: object): string[] {
  const path: string[] = [];
  let at: object | undefined = container;
  while (at !== undefined) {
    const origin: Origin | undefined = index.get(at);
    if (origin?.key !== undefined) path.unshift(origin.key);
    at = origin?.parent;
  }
  return path;
}
