import { Scalar, isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Alias, ParsedNode, YAMLMap } from 'yaml';

import { fail } from '../../diagnostics/index.js';
import type { Place } from '../../diagnostics/index.js';
import { isJsonObject } from '../../model/index.js';
import type { JsonObject, JsonValue } from '../../model/index.js';
import { describe } from '../describe.js';
import { maximumValues } from './limits.js';

const coreTags: ReadonlySet<string> = new Set(
  ['map', 'seq', 'str', 'int', 'float', 'bool', 'null'].map((name) => `tag:yaml.org,2002:${name}`),
);

export type YamlNode = ParsedNode | null;

/** True for a plain `<<` key, whose value is merged into the object (YAML merge key, type 2005). */
export function isMergeKey(key: YamlNode): boolean {
  return isScalar(key) && key.type === Scalar.PLAIN && key.value === '<<';
}

/** The text of a scalar key as written: `200` and `1.10` stay as they are. */
export function keyText(key: YamlNode, target: (alias: Alias) => YamlNode): string | undefined {
  const node = isAlias(key) ? target(key) : key;
  if (node === null) return '';
  if (!isScalar(node)) return undefined;
  return node.type === Scalar.PLAIN && node.source !== undefined ? node.source : String(node.value);
}

/**
 * Turns a syntax tree into plain JSON. Aliases share the value that they name, so that a bomb of
 * aliases costs nothing here; what it would expand to is counted. Fails with FG1012, FG1013 and
 * FG1015 to FG1019.
 */
export class YamlReader {
  /** What each alias names: needed again when a place is asked for. */
  readonly targets = new Map<Alias, YamlNode>();
  readonly #placeOf: (offset: number) => Place;
  readonly #anchors = new Map<string, YamlNode>();
  readonly #open = new Set<YamlNode>();
  readonly #done = new Map<YamlNode, { value: JsonValue; size: number }>();
  #size = 0;

  constructor(placeOf: (offset: number) => Place) {
    this.#placeOf = placeOf;
  }

  read(node: YamlNode): JsonValue {
    this.#grow(1, node);
    if (node === null) return null;
    if (isAlias(node)) return this.#readAlias(node);
    if (node.tag !== undefined && !coreTags.has(node.tag)) {
      throw fail('FG1013', { tag: node.tag }, this.#at(node));
    }
    if (node.anchor === undefined) return this.#readPlain(node);
    this.#anchors.set(node.anchor, node);
    this.#open.add(node);
    const before = this.#size;
    const value = this.#readPlain(node);
    this.#open.delete(node);
    this.#done.set(node, { value, size: this.#size - before + 1 });
    return value;
  }

  #at(node: YamlNode): Place {
    return this.#placeOf(node?.range[0] ?? 0);
  }

  #grow(by: number, node: YamlNode): void {
    this.#size += by;
    if (this.#size > maximumValues) throw fail('FG1015', { limit: maximumValues }, this.#at(node));
  }

  #readAlias(alias: Alias.Parsed): JsonValue {
    const target = this.#anchors.get(alias.source);
    if (target === undefined) throw fail('FG1021', { anchor: alias.source }, this.#at(alias));
    this.targets.set(alias, target);
    const done = this.#done.get(target);
    if (done === undefined) throw fail('FG1016', { anchor: alias.source }, this.#at(alias));
    this.#grow(done.size, alias);
    return done.value;
  }

  #readPlain(node: Exclude<ParsedNode, Alias.Parsed>): JsonValue {
    if (isMap(node)) return this.#readMap(node as YAMLMap<ParsedNode, YamlNode>);
    if (isSeq(node)) {
      return node.items.map((item: unknown) =>
        // `- a: b` inside brackets is a pair: an object of one key.
        isPair(item)
          ? this.#readPairs([item as { key: ParsedNode; value: YamlNode }])
          : this.read(item as YamlNode),
      );
    }
    const { value } = node as Scalar;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw fail('FG1017', { value: String((node as Scalar).source ?? value) }, this.#at(node));
    }
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null;
  }

  #readMap(map: YAMLMap<ParsedNode, YamlNode>): JsonObject {
    return this.#readPairs(map.items);
  }

  #readPairs(pairs: readonly { key: ParsedNode; value: YamlNode }[]): JsonObject {
    const entries = new Map<string, JsonValue>();
    const explicit = new Set<string>();
    for (const { key, value } of pairs) {
      if (isMergeKey(key)) {
        for (const [name, merged] of this.#readMerge(value)) {
          if (!entries.has(name)) entries.set(name, merged);
        }
        continue;
      }
      // Reading the key, and not only its text, makes its anchor known.
      this.read(key);
      const name = keyText(key, (alias) => this.targets.get(alias) ?? null);
      if (name === undefined) throw fail('FG1018', {}, this.#at(key));
      if (explicit.has(name)) throw fail('FG1012', { key: name }, this.#at(key));
      explicit.add(name);
      entries.set(name, this.read(value));
    }
    // As entries, so that a key such as __proto__ becomes a property like any other.
    return Object.fromEntries(entries);
  }

  #readMerge(node: YamlNode): [string, JsonValue][] {
    const value = this.read(node);
    const sources: readonly JsonValue[] = Array.isArray(value) ? value : [value];
    return sources.flatMap((source) => {
      if (!isJsonObject(source)) throw fail('FG1019', { alias: describe(source) }, this.#at(node));
      return Object.entries(source);
    });
  }
}
