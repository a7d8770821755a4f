import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');

/** Dependencies run from right to left; folders in one row are siblings and do not import each other. */
const layers: readonly (readonly string[])[] = [
  ['diagnostics'],
  ['model'],
  ['load', 'changelog'],
  ['diff'],
  ['plan'],
  ['emit', 'handlers'],
  ['write', 'config'],
  ['upgrade', 'init', 'memory'],
  ['.'],
  ['cli'],
];

/** Each package has one home. */
const homes: Readonly<Record<string, readonly string[]>> = {
  '@apidevtools/swagger-parser': ['load'],
  yaml: ['load'],
  'markdown-it': ['changelog'],
  '@eslint-community/regexpp': ['load'],
  'openapi3-ts': ['model'],
  handlebars: ['emit'],
  'ts-morph': ['handlers'],
  prettier: ['write'],
  commander: ['cli'],
  diff: ['upgrade'],
};

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

const folderOf = (file: string) => (file.includes(sep) ? (file.split(sep)[0] ?? '.') : '.');

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8');
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, target = '']) => ({ file, folder: folderOf(file), target }));
});

const rank = (folder: string) => layers.findIndex((row) => row.includes(folder));

describe('architecture', () => {
  it('has a layer for every folder', () => {
    expect(files.map(folderOf).filter((folder) => rank(folder) === -1)).toEqual([]);
  });

  it('lets dependencies run one way', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .flatMap(({ file, folder, target }) => {
        const to = folderOf(relative(src, resolve(src, dirname(file), target)));
        return to === folder || rank(to) < rank(folder) ? [] : [`${file} imports ${target}`];
      });
    expect(wrong).toEqual([]);
  });

  it('keeps each package in its one home', () => {
    const packages = new Map<string, Set<string>>();
    for (const { folder, target } of imports) {
      if (target.startsWith('.') || target.startsWith('node:') || builtinModules.includes(target))
        continue;
      const name = target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
      packages.set(name, (packages.get(name) ?? new Set()).add(folder));
    }
    for (const [name, folders] of packages) {
      expect([...folders], name).toHaveLength(1);
      const home = homes[name];
      if (home !== undefined) expect([...folders], name).toEqual(home);
    }
    for (const name of Object.keys(homes)) expect([...packages.keys()], name).toContain(name);
  });
});
