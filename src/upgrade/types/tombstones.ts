import type { Change } from '../../diff/index.js';
import { isJsonObject, join, tokens, valueAt } from '../../model/index.js';
import type { JsonObject, JsonValue, LoadedSpec, Pointer } from '../../model/index.js';

/**
 * A property that a schema had in the version before. It stays in the types, as `never`, for one
 * version. The old name of a certain rename does not: what can be found was rewritten, and `keyof` would
 * list it beside the new name.
 */
export interface Tombstone {
  /** Pointer of the schema in the new document. */
  readonly schema: Pointer;
  readonly name: string;
  readonly note: string;
}

/** The properties that the changes take away from schemas which are still there. */
export function tombstonesOf(
  changes: readonly Change[],
  { normal, version }: Pick<LoadedSpec, 'normal' | 'version'>,
): Tombstone[] {
  const found = new Map<string, Tombstone>();
  for (const { kind, subject, after } of changes) {
    const name = subject.property?.before;
    if (name === undefined || after === undefined || !kind.startsWith('property-removed')) continue;
    const schema = after.pointer;
    if (!takesTombstone(normal, schema, name)) continue;
    found.set(join(schema, name), { schema, name, note: `Not known any more in ${version}.` });
  }
  return [...found.values()];
}

function takesTombstone(document: JsonObject, pointer: Pointer, name: string): boolean {
  const schema = valueAt(document, pointer);
  if (!isJsonObject(schema)) return false;
  const { properties } = schema;
  return !isJsonObject(properties) || !Object.hasOwn(properties, name);
}

/** The specification with tombstones in its schemas: properties that no value satisfies. For types only. */
export function withTombstones<T extends Pick<LoadedSpec, 'normal'>>(
  spec: T,
  tombstones: readonly Tombstone[],
): T {
  if (tombstones.length === 0) return spec;
  const normal = tombstones.reduce<JsonValue>(
    (document, one) => place(document, tokens(one.schema), one),
    spec.normal,
  );
  return { ...spec, normal: normal as JsonObject };
}

function place(node: JsonValue, path: readonly string[], tombstone: Tombstone): JsonValue {
  const [token, ...rest] = path;
  if (token === undefined) return bury(node, tombstone);
  if (Array.isArray(node)) {
    const items = node as readonly JsonValue[];
    return items.map((one, i) => (String(i) === token ? place(one, rest, tombstone) : one));
  }
  if (!isJsonObject(node) || !Object.hasOwn(node, token)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, one]) => [
      key,
      key === token ? place(one, rest, tombstone) : one,
    ]),
  );
}

function bury(schema: JsonValue, { name, note }: Tombstone): JsonValue {
  if (!isJsonObject(schema)) return schema;
  const { properties } = schema;
  const grave = { enum: [], deprecated: true, description: note };
  const own = isJsonObject(properties) ? Object.entries(properties) : [];
  return { ...schema, properties: Object.fromEntries([...own, [name, grave]]) };
}

/** Tombstones as the manifest keeps them. */
export function tombstonesToJson(tombstones: readonly Tombstone[]): JsonValue {
  return tombstones.map(({ schema, name, note }) => ({ schema, name, note }));
}

/** Reads them back; what somebody else wrote there is passed over. */
export function tombstonesFromJson(value: JsonValue | undefined): Tombstone[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly JsonValue[]).flatMap((one) => {
    if (!isJsonObject(one)) return [];
    const { schema, name, note } = one;
    return typeof schema === 'string' && typeof name === 'string' && typeof note === 'string'
      ? [{ schema, name, note }]
      : [];
  });
}
