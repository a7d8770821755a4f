/**
 * Where a member of a generated type comes from: the JSON pointer of its property, parameter or header
 * in the old document; for a handler method or a key of `Handlers`, see `handlerOrigin`.
 */
export type Origin = string;

/** The method of a handler interface, or the key of a handler object in `Handlers`. */
export function handlerOrigin(interfaceName: string, member: string): Origin {
  return `${interfaceName}#${member}`;
}

/** What becomes of a name. `change` is the id of the change that decides it. */
export type Fate =
  | { readonly kind: 'rename'; readonly from: string; readonly to: string; readonly change: string }
  /** Not certain, or not possible: every use needs a person. */
  | { readonly kind: 'report'; readonly from: string; readonly change: string }
  /** The name stays, but what it stands for is not what it was. */
  | { readonly kind: 'watch'; readonly from: string; readonly change: string };

export type Rename = Extract<Fate, { readonly kind: 'rename' }>;

/** A value of an enumeration that is called otherwise now. */
export interface ValueRename extends Rename {
  /** Pointer of the schema that lists the value. */
  readonly schema: string;
}

/** Everything that the user's code may have to follow. */
export interface Fates {
  readonly members: ReadonlyMap<Origin, Fate>;
  readonly values: readonly ValueRename[];
  /** Exported types of the generated modules, by their old name. */
  readonly exports: ReadonlyMap<string, Fate>;
  /** Generated modules that moved, without extension, relative to the generated folder. */
  readonly modules: ReadonlyMap<string, Rename>;
  /** Names of handler methods whose place in the user's code is wanted. */
  readonly methods: ReadonlySet<string>;
}
