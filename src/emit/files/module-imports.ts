import { quote } from '../text/escape.js';

const width = 100;

/** Collects the types that a module mentions and writes its import lines, sorted. */
export interface ModuleImports {
  readonly use: (from: string, name: string) => void;
  readonly lines: () => string;
}

export function collectImports(): ModuleImports {
  const modules = new Map<string, Set<string>>();
  return {
    use(from, name) {
      const names = modules.get(from);
      if (names === undefined) modules.set(from, new Set([name]));
      else names.add(name);
    },
    lines: () =>
      [...modules]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([from, names]) => importLine(from, [...names].sort()))
        .join(''),
  };
}

function importLine(from: string, names: readonly string[]): string {
  const flat = `import type { ${names.join(', ')} } from ${quote(from)};`;
  if (flat.length <= width) return `${flat}\n`;
  return `import type {\n${names.map((name) => `  ${name},\n`).join('')}} from ${quote(from)};\n`;
}
