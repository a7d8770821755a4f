import { ts } from 'ts-morph';
import { originOf } from './origins.js';
import type { Fate, Fates, Origin } from './renames.js';

/** What the declarations of a symbol say about it: all the same, or `mixed`. */
export type Verdict = Fate | { readonly kind: 'mixed'; readonly changes: readonly string[] };

/** Properties of this name: of a union, those of the branches that have it. */
export function propertiesOf(type: ts.Type, name: string): ts.Symbol[] {
  if (!type.isUnion()) {
    const own =
      type.getProperty(name) ?? type.getApparentProperties().find((one) => one.name === name);
    return own === undefined ? [] : [own];
  }
  return type.types.flatMap((branch) => propertiesOf(branch, name));
}

/**
 * Decides what becomes of a symbol, by its declarations. A declaration of the user's own stays as it
 * is, unless it has to follow a generated one: see `follow`.
 */
export class SymbolFates {
  readonly #fates: Fates;
  readonly #isGenerated: (path: string) => boolean;
  readonly #followers = new Map<ts.Node, Fate>();
  /** The user's own declarations of handlers, by what they implement. */
  readonly implementations = new Map<Origin, ts.Node>();
  readonly #origins = new Map<ts.Node, Fate | undefined>();

  constructor(fates: Fates, isGenerated: (path: string) => boolean) {
    this.#fates = fates;
    this.#isGenerated = isGenerated;
  }

  /** A declaration of the user's own that is renamed because of what it implements or is assigned to. */
  follow(declaration: ts.Node, fate: Fate): void {
    this.#followers.set(declaration, fate);
  }

  isFollower(declaration: ts.Node): boolean {
    return this.#followers.has(declaration);
  }

  /** How many of the user's declarations follow one of ours. */
  get followers(): number {
    return this.#followers.size;
  }

  /** Remembers where the user implements a handler. */
  locate(declaration: ts.Node, implemented: readonly ts.Symbol[]): void {
    for (const one of implemented.flatMap(({ declarations = [] }) => declarations)) {
      const origin = this.#isGenerated(one.getSourceFile().fileName) ? originOf(one) : undefined;
      if (origin?.includes('#') === true) this.implementations.set(origin, declaration);
    }
  }

  /** The common fate of some symbols of one name; undefined: they stay. */
  of(symbols: readonly ts.Symbol[], name: string): Verdict | undefined {
    const found = symbols.flatMap(({ declarations = [] }) =>
      declarations.map((one) => this.#ofDeclaration(one, name)),
    );
    const decided = found.filter((one) => one !== undefined);
    const [first] = decided;
    if (first === undefined) return undefined;
    const report = decided.find(({ kind }) => kind === 'report');
    if (report !== undefined) return report;
    if (decided.every(({ kind }) => kind === 'watch')) return first;
    const target = (fate: Fate) => (fate.kind === 'rename' ? fate.to : undefined);
    if (found.every((one) => one !== undefined && target(one) === target(first))) return first;
    return { kind: 'mixed', changes: [...new Set(decided.map(({ change }) => change))] };
  }

  #ofDeclaration(declaration: ts.Declaration, name: string): Fate | undefined {
    const follower = this.#followers.get(declaration);
    if (follower !== undefined) return follower;
    if (!this.#origins.has(declaration)) {
      this.#origins.set(declaration, this.#ofGenerated(declaration));
    }
    const fate = this.#origins.get(declaration);
    return fate?.from === name ? fate : undefined;
  }

  #ofGenerated(declaration: ts.Declaration): Fate | undefined {
    if (!this.#isGenerated(declaration.getSourceFile().fileName)) return undefined;
    const origin = originOf(declaration);
    return origin === undefined ? undefined : this.#fates.members.get(origin);
  }

  /** What becomes of an exported type of the generated modules. */
  ofExport(symbol: ts.Symbol): Fate | undefined {
    const fate = this.#fates.exports.get(symbol.name);
    const isGenerated = (symbol.declarations ?? []).some(
      (one) =>
        this.#isGenerated(one.getSourceFile().fileName) &&
        (ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one)),
    );
    return isGenerated ? fate : undefined;
  }
}
