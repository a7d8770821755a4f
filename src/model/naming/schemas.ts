import type { NamedSchema } from '../api-model.js';
import { tokens } from '../pointer.js';
import type { Pointer } from '../pointer.js';
import type { SchemaAt } from '../schema.js';
import { assignNames } from './assign.js';
import { pascalCase } from './words.js';

/** Tokens of a pointer that say nothing about what stands there. */
const structural = new Set([
  'components',
  'schemas',
  'properties',
  'paths',
  'content',
  'schema',
  'responses',
  'parameters',
  'requestBody',
  'requestBodies',
  'headers',
  '$defs',
  'definitions',
]);

const componentSchema = /^\/components\/schemas\/([^/]+)$/;

function keyOf(pointer: Pointer): string {
  const all = tokens(pointer);
  return componentSchema.test(pointer) ? (all.at(-1) ?? '') : all.join(' ');
}

function wantedName(pointer: Pointer): string {
  const all = tokens(pointer);
  if (componentSchema.test(pointer)) return pascalCase(all.at(-1) ?? '');
  return pascalCase(all.filter((token) => !structural.has(token)).join(' '));
}

/**
 * Decides the type names of schemas. No name is refused: what else is called so gets an alias where they
 * meet. `twoFaced` are those whose requests differ from their responses.
 */
export function nameSchemas(
  schemas: ReadonlyMap<Pointer, SchemaAt>,
  twoFaced: ReadonlySet<Pointer>,
): Map<Pointer, NamedSchema> {
  const pointers = [...schemas.keys()];
  const names = assignNames(
    pointers.map((pointer) => ({ key: keyOf(pointer), wanted: wantedName(pointer) })),
    { suffix: 'Model' },
  );
  const taken = new Set(names.values());
  const named = new Map<Pointer, NamedSchema>();
  for (const [pointer, at] of schemas) {
    const key = keyOf(pointer);
    const name = names.get(key) ?? key;
    named.set(pointer, {
      ...at,
      key,
      name,
      ...(twoFaced.has(pointer) ? { requestName: free(`${name}Input`, taken) } : {}),
    });
  }
  return named;
}

function free(wanted: string, taken: Set<string>): string {
  let name = wanted;
  while (taken.has(name)) name = `${name}_`;
  taken.add(name);
  return name;
}
