// Compiles the Handlebars templates, so that the generator needs only what runs them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Handlebars from 'handlebars';

const here = new URL('./', import.meta.url);
const out = new URL('../dist/templates.cjs', import.meta.url);

const options = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { quote: true, comment: true, json: true },
};

const entries = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.hbs'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map((path) => {
    const source = readFileSync(new URL(path, here), 'utf8');
    const code = Handlebars.precompile(source, options);
    return `${JSON.stringify(path.replace(/\.hbs$/, ''))}: ${code}`;
  });

mkdirSync(new URL('./', out), { recursive: true });
writeFileSync(out, `module.exports = {\n${entries.join(',\n')},\n};\n`);
