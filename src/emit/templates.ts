import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { commentLines, quote } from './text/escape.js';

/**
 * Handlebars makes text that nobody owns yet. Templates see derived fields only; strings of a document
 * reach them through `quote` and `comment`. Prototype access is off and a missing field is an error.
 */
const handlebars = Handlebars.create();
handlebars.registerHelper('quote', (text: unknown) => quote(String(text)));
handlebars.registerHelper('comment', (text: unknown) => commentLines(String(text)).join(' '));
handlebars.registerHelper('json', (value: unknown) => JSON.stringify(value));

const root = new URL('../../templates/', import.meta.url);
const compiled = new Map<string, Handlebars.TemplateDelegate>();

/** Renders `templates/<name>.hbs`. */
export function renderTemplate(name: string, view: object): string {
  let template = compiled.get(name);
  if (template === undefined) {
    const source = readFileSync(new URL(`${name}.hbs`, root), 'utf8');
    template = handlebars.compile(source, {
      noEscape: true,
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: { quote: true, comment: true, json: true },
    });
    compiled.set(name, template);
  }
  return template(view, {
    allowProtoMethodsByDefault: false,
    allowProtoPropertiesByDefault: false,
  });
}
