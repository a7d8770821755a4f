import { readdirSync, readFileSync } from 'node:fs';

/** A declaration that generated validators may use. */
interface Helper {
  readonly text: string;
  readonly uses: readonly string[];
}

export type HelperLibrary = ReadonlyMap<string, Helper>;

const folder = new URL('../../../templates/shared/validators/', import.meta.url);

/** A declaration at the start of a line, with the comment above it, up to the next one. */
const declaration =
  /^((?:\/\*\*(?:(?!\*\/)[^])*\*\/\n|\/\/.*\n)*)(?:export )?((?:function|const) (\w+)[^]*?)(?=\n+(?:\/\*\*|\/\/|export |function |const )|\n*$(?![^]))/gm;

/** Takes modules apart into their declarations. */
export function parseHelpers(sources: readonly string[]): HelperLibrary {
  const texts = new Map<string, string>();
  for (const source of sources) {
    for (const [, comment = '', body = '', name = ''] of source.matchAll(declaration)) {
      texts.set(name, comment + body.trimEnd());
    }
  }
  const words = (text: string): Set<string> => new Set(text.match(/\b[A-Za-z]\w*\b/g));
  return new Map(
    [...texts].map(([name, text]) => {
      const used = [...words(text)].filter((word) => word !== name && texts.has(word));
      return [name, { text, uses: used }];
    }),
  );
}

let library: HelperLibrary | undefined;

/** The helpers in templates/shared/validators. */
export function helperLibrary(): HelperLibrary {
  library ??= parseHelpers(
    readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .sort()
      .map((file) => readFileSync(new URL(file, folder), 'utf8')),
  );
  return library;
}

/** The wanted helpers and all that these use, in the library's order. */
export function selectHelpers(all: HelperLibrary, wanted: Iterable<string>): [string, string][] {
  const needed = new Set<string>();
  const pending = [...wanted];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    pending.push(...(all.get(name)?.uses ?? []));
  }
  return [...all].filter(([name]) => needed.has(name)).map(([name, { text }]) => [name, text]);
}
