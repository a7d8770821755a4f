import { assignLocalNames } from '../../model/naming/local-names.js';
import { quote } from '../text/escape.js';
import type { SymbolHome, TypeSymbol } from '../types/type-symbol.js';

const width = 100;

type ImportedHome = Exclude<SymbolHome, 'global'>;

/** Homes in order of precedence, and what their types are called where another has their name. */
const homes: readonly {
  readonly from: ImportedHome;
  readonly alias: (name: string) => string;
}[] = [
  { from: 'models', alias: (name) => `${name}Model` },
  { from: 'runtime', alias: (name) => `Runtime${name}` },
];

/** What a module calls the types that it mentions, and the lines that import them. */
export interface ModuleNames {
  readonly local: (symbol: TypeSymbol) => string;
  readonly imports: string;
}

/**
 * Decides the names inside one module. What it declares comes first, then the types of the API, then
 * those of the runtime; whoever comes too late is imported under an alias, and a global type that an
 * import or a declaration hides is reached through `globalThis`.
 */
export function nameModule(module: {
  readonly declared: readonly string[];
  readonly mentioned: Iterable<TypeSymbol>;
  readonly paths: Readonly<Partial<Record<ImportedHome, string>>>;
}): ModuleNames {
  const { declared, mentioned, paths } = module;
  const wanted = new Map([...mentioned].map((symbol) => [keyOf(symbol), symbol]));
  const requests = homes.flatMap(({ from, alias }) =>
    [...wanted]
      .filter(([, symbol]) => symbol.from === from && paths[from] !== undefined)
      .map(([key, { name }]) => ({ key, name, alias: alias(name) })),
  );
  const locals = assignLocalNames(requests, declared);
  const hidden = new Set([...declared, ...locals.values()]);
  return {
    local: (symbol) => {
      if (symbol.from !== 'global') return locals.get(keyOf(symbol)) ?? symbol.name;
      return hidden.has(symbol.name) ? `globalThis.${symbol.name}` : symbol.name;
    },
    imports: homes
      .flatMap(({ from }) => {
        const path = paths[from];
        const names = [...wanted.values()].filter((symbol) => symbol.from === from);
        return path === undefined || names.length === 0 ? [] : [{ path, names }];
      })
      .sort((one, other) => (one.path < other.path ? -1 : 1))
      .map(({ path, names }) =>
        importLine(
          path,
          names.map((symbol) => clause(symbol.name, locals.get(keyOf(symbol)))).sort(),
        ),
      )
      .join(''),
  };
}

function keyOf({ from, name }: TypeSymbol): string {
  return `${from} ${name}`;
}

function clause(name: string, local: string | undefined): string {
  return local === undefined || local === name ? name : `${name} as ${local}`;
}

function importLine(from: string, names: readonly string[]): string {
  const flat = `import type { ${names.join(', ')} } from ${quote(from)};`;
  if (flat.length <= width) return `${flat}\n`;
  return `import type {\n${names.map((name) => `  ${name},\n`).join('')}} from ${quote(from)};\n`;
}
