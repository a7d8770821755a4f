/** Where a type is at home that generated code names; `global` is what TypeScript has everywhere. */
export type SymbolHome = 'models' | 'runtime' | 'global';

/** A type by its identity. What a module calls it, the module decides; see `module-names.ts`. */
export interface TypeSymbol {
  readonly from: SymbolHome;
  readonly name: string;
}
