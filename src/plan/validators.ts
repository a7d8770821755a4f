import { pascalCase } from '../model/naming/words.js';
import type { Direction, NamedSchema, Pointer, SchemaAt } from '../model/index.js';
import { localPointer } from '../model/index.js';
import type { ValidatorEntry } from './generation-plan.js';

export interface ValidatorNames {
  /** The export name of the validator for a schema; the same schema in the same direction has one. */
  readonly nameFor: (at: SchemaAt, wanted: string, direction: Direction) => string;
  readonly entries: () => ValidatorEntry[];
}

/** Collects the validators of a group of operations and gives each an export name of its own. */
export function collectValidators(schemas: ReadonlyMap<Pointer, NamedSchema>): ValidatorNames {
  const entries = new Map<string, ValidatorEntry>();
  const taken = new Set<string>();

  function free(wanted: string): string {
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}_${count}`;
    taken.add(name);
    return name;
  }

  return {
    nameFor(at, wanted, direction) {
      const named = referenced(at, schemas);
      const target = named ?? at;
      const key = `${direction} ${target.pointer}`;
      const known = entries.get(key);
      if (known !== undefined) return known.name;
      const name = free(named === undefined ? wanted : `${direction}${pascalCase(named.name)}`);
      entries.set(key, {
        name,
        at: { schema: target.schema, pointer: target.pointer },
        direction,
        applyDefaults: direction === 'request',
      });
      return name;
    },
    entries: () => [...entries.values()],
  };
}

/** The named schema behind a plain `$ref`; a reference with siblings is a schema of its own. */
function referenced(
  { schema }: SchemaAt,
  schemas: ReadonlyMap<Pointer, NamedSchema>,
): NamedSchema | undefined {
  if (typeof schema === 'boolean' || schema.$ref === undefined) return undefined;
  const onlyRef = Object.keys(schema).every(
    (key) => key === '$ref' || key === 'description' || key === 'summary' || key.startsWith('x-'),
  );
  const pointer = localPointer(schema.$ref);
  return onlyRef && pointer !== undefined ? schemas.get(pointer) : undefined;
}
