import type { Operation } from '../api-model.js';
import type { JsonObject } from '../json.js';
import { join } from '../pointer.js';
import type { Pointer } from '../pointer.js';
import { resolveSchema } from '../resolve.js';
import type { SchemaAt } from '../schema.js';
import { nestedSchemas } from '../visit.js';
import { readSchema } from './content.js';
import { object } from './reader.js';

type HasSchemas = Pick<Operation, 'parameters' | 'body' | 'responses'>;

/** Every schema that an operation mentions itself, without those that stand inside it. */
export function schemasOfOperation({ parameters, body, responses }: HasSchemas): SchemaAt[] {
  const contents = [...(body?.contents ?? []), ...responses.flatMap((one) => one.contents)];
  return [
    ...parameters,
    ...contents.flatMap(({ schema }) => (schema === undefined ? [] : [schema])),
    ...responses.flatMap(({ headers }) => headers),
  ].map(({ schema, pointer }) => ({ schema, pointer }));
}

/** What a schema refers to, itself and inside, through `$ref` and discriminator mappings. */
function references(root: SchemaAt): string[] {
  const refs: string[] = [];
  for (const { schema } of nestedSchemas(root)) {
    if (typeof schema === 'boolean') continue;
    if (schema.$ref !== undefined) refs.push(schema.$ref);
    const mapping = Object.values(schema.discriminator?.mapping ?? {});
    refs.push(...mapping.filter((target) => target.startsWith('#/')));
  }
  return refs;
}

export interface SchemaGraph {
  /** Component schemas and every other target of a `$ref`, in document order, then in order of discovery. */
  readonly schemas: ReadonlyMap<Pointer, SchemaAt>;
  /** Those that differ by direction: a `readOnly` or `writeOnly` property can be reached from them. */
  readonly twoFaced: ReadonlySet<Pointer>;
}

/** Finds the schemas that deserve a name. With `onlyUsed`, components that no operation reaches are left out. */
export function collectSchemas(
  document: JsonObject,
  operations: readonly HasSchemas[],
  onlyUsed: boolean,
): SchemaGraph {
  const edges = new Map<Pointer, Pointer[]>();
  const found = new Map<Pointer, SchemaAt>();
  const pending: SchemaAt[] = [];
  const reach = (refs: readonly string[]): Pointer[] =>
    refs.flatMap((ref) => {
      const target = resolveSchema({ document }, ref);
      if (target === undefined) return [];
      if (!found.has(target.pointer)) {
        found.set(target.pointer, target);
        pending.push(target);
      }
      return [target.pointer];
    });

  const components = componentSchemas(document);
  if (!onlyUsed) {
    for (const at of components.values()) found.set(at.pointer, at);
    pending.push(...components.values());
  }
  for (const operation of operations) {
    for (const at of schemasOfOperation(operation)) reach(references(at));
  }
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    edges.set(next.pointer, reach(references(next)));
  }
  return { schemas: inDocumentOrder(found, components), twoFaced: findTwoFaced(found, edges) };
}

function componentSchemas(document: JsonObject): Map<Pointer, SchemaAt> {
  const result = new Map<Pointer, SchemaAt>();
  for (const [key, value] of Object.entries(object(object(document['components'])['schemas']))) {
    const at = readSchema(value, join('/components/schemas', key));
    if (at !== undefined) result.set(at.pointer, at);
  }
  return result;
}

/** Components as the document orders them; the rest by pointer, so that no traversal order shows. */
function inDocumentOrder(
  found: ReadonlyMap<Pointer, SchemaAt>,
  components: ReadonlyMap<Pointer, SchemaAt>,
): Map<Pointer, SchemaAt> {
  const others = [...found.keys()].filter((pointer) => !components.has(pointer)).sort();
  const ordered = [...components.keys()].filter((pointer) => found.has(pointer)).concat(others);
  return new Map(
    ordered.flatMap((key) => {
      const at = found.get(key);
      return at === undefined ? [] : [[key, at] as const];
    }),
  );
}

function findTwoFaced(
  found: ReadonlyMap<Pointer, SchemaAt>,
  edges: ReadonlyMap<Pointer, readonly Pointer[]>,
): Set<Pointer> {
  const users = new Map<Pointer, Pointer[]>();
  for (const [from, targets] of edges) {
    for (const to of targets) users.set(to, [...(users.get(to) ?? []), from]);
  }
  const result = new Set<Pointer>();
  const pending = [...found.values()].filter(hasDirectedProperty).map(({ pointer }) => pointer);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (result.has(next)) continue;
    result.add(next);
    pending.push(...(users.get(next) ?? []));
  }
  return result;
}

/** True when a property inside says `readOnly` or `writeOnly` (OpenAPI 3.1.0, Schema Object). */
export function hasDirectedProperty(root: SchemaAt): boolean {
  for (const { schema } of nestedSchemas(root)) {
    if (typeof schema === 'boolean') continue;
    for (const property of Object.values(schema.properties ?? {})) {
      if (
        typeof property === 'object' &&
        (property.readOnly === true || property.writeOnly === true)
      ) {
        return true;
      }
    }
  }
  return false;
}
