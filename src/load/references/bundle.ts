import { fail } from '../../diagnostics/index.js';
import { isJsonObject, join, tokens } from '../../model/index.js';
import type { JsonObject, JsonValue, Pointer } from '../../model/index.js';
import { sections } from '../grammar/grammar.js';
import type { Shape } from '../grammar/grammar.js';
import { transform } from '../grammar/transform.js';
import type { OnCopy } from '../grammar/transform.js';
import { omit } from '../omit.js';
import { refOf } from '../grammar/walk.js';
import { linkKey, staysLocal } from './collect.js';
import type { Collected, Links } from './collect.js';
import { componentName, foreignKey, nameComponents } from './component-names.js';
import { isHoistable, mappedRefs, withMapping } from '../grammar/refs.js';
import type { SpecFile } from './reference-loader.js';
import { targetKey } from './target.js';
import type { Target } from './target.js';

/**
 * One document from several files. What another file holds becomes a component, once, under a name
 * that says what it is; what cannot be a component replaces its reference. No name depends on the order
 * of the document. Fails with FG1043 when replacing would not end.
 */
export function bundle(root: SpecFile, collected: Collected, onCopy: OnCopy): JsonObject {
  return new Bundler(root, collected, onCopy).run();
}

class Bundler {
  readonly #root: SpecFile;
  readonly #links: Links;
  readonly #onCopy: OnCopy;
  /** Where the targets in other files live in the bundled document. */
  readonly #homes: Map<string, Pointer>;
  /** Components that are there, or on the list of what is hoisted. */
  readonly #settled: Set<Pointer>;
  readonly #hoisted: { pointer: Pointer; target: Target; shape: Shape }[] = [];
  readonly #replacing = new Set<string>();

  constructor(root: SpecFile, { links, foreign }: Collected, onCopy: OnCopy) {
    this.#root = root;
    this.#links = links;
    this.#onCopy = onCopy;
    const aliases = this.#aliases();
    const existing = this.#componentPointers().map(({ pointer }) => pointer);
    const strangers = foreign.filter((one) => !aliases.has(foreignKey(one)));
    this.#homes = new Map([...nameComponents(strangers, existing, root), ...aliases]);
    this.#settled = new Set(aliases.values());
  }

  run(): JsonObject {
    const shape: Shape = { kind: 'document', holds: 'one' };
    const document = this.#copy(this.#root, this.#root.value, shape, '') as JsonObject;
    const components = new Map<string, Map<string, JsonValue>>();
    // Copying one component may find the next, so the list grows while it is read.
    for (const { pointer, target, shape: kind } of this.#hoisted) {
      const [, section = '', name = ''] = tokens(pointer);
      const named = components.get(section) ?? new Map<string, JsonValue>();
      components.set(section, named);
      named.set(name, this.#copy(target.file, target.value, kind, target.pointer));
    }
    return withComponents(document, components, this.#onCopy);
  }

  /**
   * A component that is nothing but a reference to another file is the home of what it names. Of several
   * it is the one that is called like it, or else the first by its name.
   */
  #aliases(): Map<string, Pointer> {
    const found = this.#componentPointers().flatMap(({ pointer, value }) => {
      const ref = refOf(value);
      const target = ref === undefined ? undefined : this.#links.get(linkKey(this.#root, ref));
      if (target === undefined || target.file === this.#root) return [];
      const [, section = '', name = ''] = tokens(pointer);
      const rank = `${name === componentName(target) ? 0 : 1} ${pointer}`;
      return [{ key: foreignKey({ section, target }), pointer, rank }];
    });
    const worstFirst = found.sort((one, other) => (one.rank < other.rank ? 1 : -1));
    return new Map(worstFirst.map(({ key, pointer }) => [key, pointer]));
  }

  #componentPointers(): { pointer: Pointer; value: JsonValue }[] {
    const root = this.#root.value;
    const components = isJsonObject(root) ? root['components'] : undefined;
    if (!isJsonObject(components)) return [];
    return [...sections.values()].flatMap((section) => {
      const named = Object.hasOwn(components, section) ? components[section] : undefined;
      if (!isJsonObject(named)) return [];
      return Object.entries(named).map(([name, value]) => ({
        pointer: join('/components', section, name),
        value,
      }));
    });
  }

  #copy(file: SpecFile, value: JsonValue, shape: Shape, start: Pointer): JsonValue {
    const rewrite = (inner: JsonValue, at: Shape, pointer: Pointer) =>
      this.#rewrite(file, inner, at, pointer);
    return transform(value, shape, start, rewrite, this.#onCopy) ?? value;
  }

  #rewrite(file: SpecFile, value: JsonValue, shape: Shape, pointer: Pointer): JsonValue {
    const mapped = this.#rewriteMapping(file, value, shape);
    const ref = refOf(mapped);
    if (ref === undefined || !isJsonObject(mapped)) return mapped;
    const target = this.#links.get(linkKey(file, ref));
    if (target === undefined) return mapped;
    if (!isHoistable(shape)) return this.#replace(mapped, ref, target, shape, file, pointer);
    const home = this.#homeOf(target, shape);
    if (file === this.#root && home === pointer) {
      return this.#replace(mapped, ref, target, shape, file, pointer);
    }
    return this.#redirect(mapped, home);
  }

  #redirect(value: JsonObject, home: Pointer): JsonObject {
    const copy = { ...value, $ref: refTo(home) };
    this.#onCopy(copy, value);
    return copy;
  }

  #rewriteMapping(file: SpecFile, value: JsonValue, shape: Shape): JsonValue {
    const refs = new Map<string, string>();
    for (const [name, ref] of mappedRefs(shape, value)) {
      const target = this.#links.get(linkKey(file, ref));
      if (target !== undefined) refs.set(name, refTo(this.#homeOf(target, shape)));
    }
    if (refs.size === 0) return value;
    const copy = withMapping(value as JsonObject, refs);
    this.#onCopy(copy, value);
    return copy;
  }

  #homeOf(target: Target, shape: Shape): Pointer {
    if (target.file === this.#root) return target.pointer;
    const section = sections.get(shape.kind) ?? '';
    const home =
      this.#homes.get(foreignKey({ section, target })) ??
      join('/components', section, componentName(target));
    if (!this.#settled.has(home)) {
      this.#settled.add(home);
      this.#hoisted.push({ pointer: home, target, shape });
    }
    return home;
  }

  /** What stands beside the reference wins over what it names, as for path items. */
  #replace(
    value: JsonObject,
    ref: string,
    target: Target,
    shape: Shape,
    file: SpecFile,
    pointer: Pointer,
  ): JsonValue {
    if (target.file === this.#root && staysLocal(shape)) {
      return this.#redirect(value, target.pointer);
    }
    const key = targetKey(target);
    if (this.#replacing.has(key)) {
      throw fail('FG1043', { ref }, file.place([...tokens(pointer), '$ref']));
    }
    this.#replacing.add(key);
    const copy = this.#copy(target.file, target.value, shape, target.pointer);
    this.#replacing.delete(key);
    if (Object.keys(value).length === 1 || !isJsonObject(copy)) return copy;
    const merged = { ...copy, ...omit(value, '$ref') };
    this.#onCopy(merged, copy);
    return merged;
  }
}

function refTo(pointer: Pointer): string {
  return `#${encodeURI(pointer).replaceAll('#', '%23')}`;
}

/** What was brought in stands behind what the document has, by name: the order of references shows nowhere. */
function byName<T>(named: ReadonlyMap<string, T>): [string, T][] {
  return [...named].sort(([one], [other]) => (one < other ? -1 : 1));
}

function withComponents(
  document: JsonObject,
  added: ReadonlyMap<string, ReadonlyMap<string, JsonValue>>,
  onCopy: OnCopy,
): JsonObject {
  if (added.size === 0) return document;
  const old = isJsonObject(document['components']) ? document['components'] : {};
  const components = new Map(Object.entries(old));
  for (const [section, named] of added) {
    const before = components.get(section);
    const merged = {
      ...(isJsonObject(before) ? before : {}),
      ...Object.fromEntries(byName(named)),
    };
    if (before !== undefined) onCopy(merged, before);
    components.set(section, merged);
  }
  const merged = Object.fromEntries(components);
  onCopy(merged, old);
  const result = { ...document, components: merged };
  onCopy(result, document);
  return result;
}
