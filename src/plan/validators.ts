import { assignNames } from '../model/naming/assign.js';
import { pascalCase } from '../model/naming/words.js';
import type { Direction, NamedSchema, Operation, Pointer, SchemaAt } from '../model/index.js';
import { localPointer, tokens } from '../model/index.js';
import type { ValidatorEntry } from './generation-plan.js';

/** What a schema is in an operation. */
export interface Role {
  readonly operation: Pick<Operation, 'key' | 'name' | 'pointer'>;
  /** For the name: `QueryLimit`. */
  readonly words: string;
  /** What tells it from all others of the operation, whatever the words come to: `query limit`. */
  readonly place: string;
}

/** Stands for the name of a validator until all of them are known. */
export class PendingName {
  constructor(readonly identity: string) {}
}

export interface ValidatorNames {
  /** The export name of the validator for a schema; the same schema in the same direction has one. */
  readonly nameFor: (at: SchemaAt, role: Role, direction: Direction) => PendingName;
}

/** The schemas of a group that need a validator, by what their names stand for. */
export type PendingEntries = ReadonlyMap<string, Omit<ValidatorEntry, 'name'>>;

interface Wish {
  readonly key: string;
  readonly wanted: string;
}

/** Collects what the schemas of an API want to be called, and then names all of them at once. */
export class ValidatorNaming {
  readonly #schemas: ReadonlyMap<Pointer, NamedSchema>;
  readonly #wishes = new Map<string, Wish>();

  constructor(schemas: ReadonlyMap<Pointer, NamedSchema>) {
    this.#schemas = schemas;
  }

  group(): ValidatorNames & { readonly entries: PendingEntries } {
    const entries = new Map<string, Omit<ValidatorEntry, 'name'>>();
    return {
      entries,
      nameFor: (at, role, direction) => {
        const named = referenced(at, this.#schemas);
        const { schema, pointer } = named ?? at;
        const identity = `${direction} ${pointer}`;
        this.#wish(
          identity,
          named === undefined ? wishOf(pointer, role, direction) : typeWish(named, direction),
        );
        const applyDefaults = direction === 'request';
        entries.set(identity, { at: { schema, pointer }, direction, applyDefaults });
        return new PendingName(identity);
      },
    };
  }

  /** Of several roles of one schema the first by its key names it, in whatever order they come. */
  #wish(identity: string, wish: Wish): void {
    const known = this.#wishes.get(identity);
    if (known === undefined || wish.key < known.key) this.#wishes.set(identity, wish);
  }

  /** The names by what they stand for. */
  settle(): ReadonlyMap<string, string> {
    const names = assignNames([...this.#wishes.values()], { suffix: 'Validator' });
    return new Map(
      [...this.#wishes].map(([identity, { key, wanted }]) => [identity, names.get(key) ?? wanted]),
    );
  }
}

/** The same data with names in place of what stood for them. */
export function withNames(data: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (data instanceof PendingName) return names.get(data.identity);
  if (Array.isArray(data)) return data.map((one) => withNames(one, names));
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, withNames(value, names)]),
  );
}

/** Types have names of their own already: theirs are never given to another. */
function typeWish({ name }: NamedSchema, direction: Direction): Wish {
  const wanted = `${direction}${pascalCase(name)}`;
  return { key: wanted, wanted };
}

/** A schema that several operations may share is called after the place that they have it from. */
function wishOf(pointer: Pointer, { operation, words, place }: Role, direction: Direction): Wish {
  if (pointer.startsWith(`${operation.pointer}/`)) {
    const key = `${direction} ${operation.key} ${place}`;
    return { key, wanted: `${operation.name}${words}` };
  }
  const path = tokens(pointer);
  const [, section = '', name = ''] = path;
  if (path[0] === 'components') {
    const kind = single.get(section);
    const wanted = kind === undefined ? pascalCase(name) + words : kind + pascalCase(name);
    return { key: `${direction} ${section} ${name} ${place}`, wanted: direction + wanted };
  }
  const wanted = `${direction}${pascalCase(section)}${words}`;
  return { key: `${direction} ${section} ${place}`, wanted };
}

/** Components that hold one schema: it needs no other name than theirs. */
const single: ReadonlyMap<string, string> = new Map([
  ['parameters', 'Parameter'],
  ['headers', 'Header'],
]);

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
