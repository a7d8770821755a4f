import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import blankTypes from 'ts-blank-space';
import ts from 'typescript';
import { dts } from 'rollup-plugin-dts';

/**
 * Makes each target's runtime from the small modules in here: one JavaScript file and its declarations,
 * because a server loads one file faster than sixty and users' compilers have nothing to check in it.
 * Comments and names stay, so that it can be read where it is used.
 */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const targets = readdirSync(here('.')).filter((name) => existsSync(here(`${name}/target.json`)));
const shared = here('shared/runtime/');

/** Modules of the file that only APIs with multipart bodies get; all others are in `index.js`. */
const multipart = ['multipart', 'multipart-fields'].map((name) => `${shared}${name}.ts`);

/** Finds `./name.js` among the target's own modules and the shared ones. */
function sources(target, isSeparate) {
  return {
    name: 'sources',
    resolveId(path, importer) {
      if (importer === undefined || !path.startsWith('./')) return null;
      const name = `${path.slice(2, -'.js'.length)}.ts`;
      const found = [here(`${target}/${name}`), `${shared}${name}`].find((one) => existsSync(one));
      if (found === undefined) this.error(`There is no ${path} for ${target}.`);
      return isSeparate && !multipart.includes(found)
        ? { id: './index.js', external: true }
        : found;
    },
  };
}

/** Statements that say something of types only go with their comments, all other types without a trace. */
function withoutTypes(code) {
  const { statements } = ts.createSourceFile('module.ts', code, ts.ScriptTarget.ES2023);
  const declarations = statements.filter(
    (one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one),
  );
  const values = declarations.reduceRight(
    (text, one) => text.slice(0, one.getFullStart()) + text.slice(one.end),
    code,
  );
  return blankTypes(values);
}

const types = {
  name: 'types',
  transform: (code, id) => (id.endsWith('.ts') ? { code: withoutTypes(code), map: null } : null),
};

const prettierForm = {
  name: 'prettier-form',
  renderChunk: async (code, { fileName }) =>
    format(code, {
      ...(await resolveConfig(here(fileName))),
      parser: fileName.endsWith('.d.ts') ? 'typescript' : 'babel',
    }),
};

const external = (id) => !id.startsWith('.') && !isAbsolute(id);

const files = [
  { name: 'index', isSeparate: false },
  { name: 'multipart', isSeparate: true },
];

export default targets.flatMap((target) =>
  files.flatMap(({ name, isSeparate }) => {
    const input = `${shared}${name}.ts`;
    const out = here(`../dist/runtime/${target}/${name}`);
    const find = sources(target, isSeparate);
    return [
      {
        input,
        external,
        plugins: [find, types],
        output: { file: `${out}.js`, plugins: [prettierForm] },
      },
      {
        input,
        external,
        plugins: [find, dts({ tsconfig: here('tsconfig.json'), respectExternal: false })],
        output: { file: `${out}.d.ts`, plugins: [prettierForm] },
      },
    ];
  }),
);
