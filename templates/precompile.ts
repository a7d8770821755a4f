// Compiles the Handlebars templates, so that the generator needs only what runs them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { templateHelpers } from '../src/emit/template-helpers.js';

const here = new URL('./', import.meta.url);
const out = new URL('../dist/templates.cjs', import.meta.url);

const options: PrecompileOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(templateHelpers).map((name) => [name, true])),
};

const entries = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.hbs'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map((path) => {
    const code = Handlebars.precompile(readFileSync(new URL(path, here), 'utf8'), options);
    return `${JSON.stringify(path.replace(/\.hbs$/, ''))}: ${String(code)}`;
  });

mkdirSync(new URL('./', out), { recursive: true });
writeFileSync(out, `module.exports = {\n${entries.join(',\n')},\n};\n`);
