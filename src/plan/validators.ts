import { pascalCase } from '../model/naming/words.js';
import type { Direction, NamedSchema, Pointer, SchemaAt } from '../model/index.js';
import { localPointer } from '../model/index.js';
import type { ValidatorEntry } from './generation-plan.js';

export interface ValidatorNames {
  /** The export name of the validator for a schema; the same schema in the same direction has one. */
  readonly nameFor: (at: SchemaAt, wanted: string, direction: Direction) => string;
  readonly entries: () => ValidatorEntry[];
}

/** Gives each schema that needs a validator one name in the whole API, and collects those of each group. */
export function validatorNaming(schemas: ReadonlyMap<Pointer, NamedSchema>): () => ValidatorNames {
  const names = new Map<string, string>();
  const taken = new Set<string>();

  function free(wanted: string): string {
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}_${count}`;
    taken.add(name);
    return name;
  }

  function nameOf(key: string, wanted: string): string {
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = free(wanted);
    names.set(key, name);
    return name;
  }

  return () => {
    const entries = new Map<string, ValidatorEntry>();
    return {
      nameFor(at, wanted, direction) {
        const named = referenced(at, schemas);
        const { schema, pointer } = named ?? at;
        const key = `${direction} ${pointer}`;
        const name = nameOf(
          key,
          named === undefined ? wanted : `${direction}${pascalCase(named.name)}`,
        );
        const applyDefaults = direction === 'request';
        entries.set(key, { name, at: { schema, pointer }, direction, applyDefaults });
        return name;
      },
      entries: () => [...entries.values()],
    };
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
