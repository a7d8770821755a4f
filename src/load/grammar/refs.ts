import { isJsonObject } from '../../model/index.js';
import type { JsonObject, JsonValue } from '../../model/index.js';
import { sections } from './grammar.js';
import type { Shape } from './grammar.js';
import { refOf } from './walk.js';

/** True for a position whose reference can name a component; any other is replaced by what it names. */
export function isHoistable({ kind, holds }: Shape): boolean {
  return holds === 'one' && sections.has(kind);
}

/**
 * The discriminator values of a schema that are references, not names (OpenAPI 3.1.0, Discriminator
 * Object): those with a path or a fragment in them.
 */
export function mappedRefs(shape: Shape, value: JsonValue): [string, string][] {
  if (shape.kind !== 'schema' || shape.holds !== 'one' || !isJsonObject(value)) return [];
  const discriminator = Object.hasOwn(value, 'discriminator') ? value['discriminator'] : undefined;
  if (!isJsonObject(discriminator) || !isJsonObject(discriminator['mapping'])) return [];
  return Object.entries(discriminator['mapping']).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && /[#/]|\.(?:ya?ml|json)$/i.test(entry[1]),
  );
}

/** A schema with other references in its discriminator. */
export function withMapping(value: JsonObject, refs: ReadonlyMap<string, string>): JsonObject {
  const discriminator = value['discriminator'] as JsonObject;
  const mapping = Object.entries(discriminator['mapping'] as JsonObject).map(
    ([name, ref]) => [name, refs.get(name) ?? ref] as const,
  );
  return { ...value, discriminator: { ...discriminator, mapping: Object.fromEntries(mapping) } };
}

/** Every reference at a position, with the shape of what it must lead to. */
export function refsAt(shape: Shape, value: JsonValue): { ref: string; shape: Shape }[] {
  const own = refOf(value);
  const mapped = mappedRefs(shape, value).map(([, ref]) => ({ ref, shape }));
  return own === undefined ? mapped : [{ ref: own, shape }, ...mapped];
}
