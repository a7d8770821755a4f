import { childPointer, isArray, isObject, type Json } from './bundledSpecs.js';

export interface StructuralDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/**
 * JSON pointers (RFC 6901) at which two documents differ: `added` ones point into the newer
 * document, `removed` and `changed` ones into the older. An array of scalars differs as a whole;
 * in any other array, items belong together by `name`, `$ref` or place.
 */
export function structuralDifference(older: Json, newer: Json): StructuralDifference {
  const found = { added: [] as string[], removed: [] as string[], changed: [] as string[] };

  function compare(before: Json, after: Json, pointer: string): void {
    if (isDeepArray(before) && isDeepArray(after)) {
      compareEntries(itemsByIdentity(before, pointer), itemsByIdentity(after, pointer));
    } else if (isObject(before) && isObject(after)) {
      compareEntries(members(before, pointer), members(after, pointer));
    } else if (JSON.stringify(before) !== JSON.stringify(after)) {
      found.changed.push(pointer);
    }
  }

  function compareEntries(before: Map<string, Entry>, after: Map<string, Entry>): void {
    for (const [key, entry] of before) {
      const counterpart = after.get(key);
      if (counterpart) compare(entry.value, counterpart.value, entry.pointer);
      else found.removed.push(entry.pointer);
    }
    for (const [key, entry] of after) if (!before.has(key)) found.added.push(entry.pointer);
  }

  compare(older, newer, '');
  return found;
}

interface Entry {
  readonly pointer: string;
  readonly value: Json;
}

function isDeepArray(value: Json): value is readonly Json[] {
  return isArray(value) && !value.some((item) => typeof item !== 'object');
}

function members(value: { readonly [key: string]: Json }, pointer: string): Map<string, Entry> {
  return new Map(
    Object.entries(value).map(([key, member]) => [
      key,
      { pointer: childPointer(pointer, key), value: member },
    ]),
  );
}

function itemsByIdentity(items: readonly Json[], pointer: string): Map<string, Entry> {
  return new Map(
    items.map((value, index) => [
      identity(value) ?? `at ${index}`,
      { pointer: childPointer(pointer, index), value },
    ]),
  );
}

function identity(item: Json): string | undefined {
  if (!isObject(item)) return undefined;
  for (const key of ['name', '$ref']) {
    const value = item[key];
    if (typeof value === 'string') return `${key} ${value}`;
  }
  return undefined;
}
