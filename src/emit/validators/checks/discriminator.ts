import { isJsonObject, localPointer, tokens } from '../../../model/index.js';
import type { JsonValue, SchemaAt } from '../../../model/index.js';
import type { Facts, Tag } from '../facts.js';
import type { SchemaGraph } from '../graph.js';
import { childList } from '../keywords.js';

export interface Cases {
  /** Where the tag is: property names from the value inwards. */
  readonly path: readonly string[];
  readonly branches: readonly { readonly tags: ReadonlySet<Tag>; readonly at: SchemaAt }[];
  /** The keyword of the finding for an unknown tag, if not that of the union. */
  readonly keyword?: 'discriminator';
}

function areDisjoint(sets: readonly ReadonlySet<Tag>[]): boolean {
  const all = sets.flatMap((set) => [...set]);
  return new Set(all).size === all.length;
}

/**
 * Cases that follow from the alternatives themselves: a required property that each fixes to values of its own.
 * A value can match no other alternative than the one that its tag names, so this is exact for `anyOf` and `oneOf`.
 */
export function impliedCases(members: readonly SchemaAt[], facts: Facts): Cases | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  for (const path of facts.tagPaths(first)) {
    const branches = members.flatMap((at) => {
      const tags = facts.tags(at, path);
      return tags === undefined ? [] : [{ tags, at }];
    });
    if (branches.length < members.length) continue;
    if (areDisjoint(branches.map((one) => one.tags))) return { path, branches };
  }
  return undefined;
}

/** A mapping's value is a reference or the name of a schema (OpenAPI 3.1.0, Discriminator Object). */
function leadsTo(target: string, at: SchemaAt): boolean {
  const pointer = localPointer(target) ?? `/components/schemas/${target}`;
  return pointer === at.pointer;
}

/** The tags of one alternative: those that `mapping` gives it, those it fixes itself, or else its own name. */
function tagsOf(
  at: SchemaAt,
  name: string,
  mapping: readonly [string, JsonValue][],
  graph: SchemaGraph,
  facts: Facts,
): Set<Tag> | undefined {
  const target = graph.target(at);
  const mapped = mapping.flatMap(([tag, to]) =>
    target !== undefined && typeof to === 'string' && leadsTo(to, target) ? [tag] : [],
  );
  const fixed = facts.tags(at, [name]);
  if (mapped.length > 0 || fixed !== undefined) return new Set<Tag>([...mapped, ...(fixed ?? [])]);
  if (target === undefined) return undefined;
  const isUnion = (['oneOf', 'anyOf'] as const).some((one) => childList(target, one).length > 0);
  const last = tokens(target.pointer).at(-1);
  return isUnion || last === undefined ? undefined : new Set([last]);
}

/** The cases of the `discriminator` keyword; undefined when it does not tell the alternatives apart. */
export function declaredCases(
  at: SchemaAt,
  alternatives: readonly SchemaAt[],
  graph: SchemaGraph,
  facts: Facts,
): Cases | undefined {
  const { schema } = at;
  const discriminator = typeof schema === 'boolean' ? undefined : (schema.discriminator as unknown);
  if (!isJsonObject(discriminator)) return undefined;
  const name = discriminator.propertyName;
  if (typeof name !== 'string') return undefined;
  const mapping = isJsonObject(discriminator.mapping) ? Object.entries(discriminator.mapping) : [];
  const objects = alternatives.filter((one) => facts.kinds(one).has('object'));
  const known = objects.flatMap((one) => {
    const tags = tagsOf(one, name, mapping, graph, facts);
    return tags === undefined ? [] : [{ tags, at: one }];
  });
  if (known.length < objects.length || known.length === 0) return undefined;
  if (!areDisjoint(known.map((one) => one.tags))) return undefined;
  return { path: [name], branches: known, keyword: 'discriminator' };
}
