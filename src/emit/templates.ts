import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import { templateHelpers } from './template-helpers.js';

type Runtime = typeof Handlebars;

const require = createRequire(import.meta.url);

/** What `npm run build` compiles from `templates`: the compiler itself is not loaded here. */
const precompiled = require('../../dist/templates.cjs') as Readonly<
  Record<string, TemplateSpecification>
>;

/**
 * Handlebars makes text that nobody owns yet. Templates see derived fields only; strings of a document
 * reach them through `quote` and `comment`. Prototype access is off and a missing field is an error.
 */
const handlebars = (require('handlebars/runtime') as Runtime).create();
for (const [name, helper] of Object.entries(templateHelpers)) {
  handlebars.registerHelper(name, (value: unknown) => helper(value));
}

const templates = new Map<string, Handlebars.TemplateDelegate>();

/** Renders `templates/<name>.hbs`. */
export function renderTemplate(name: string, view: object): string {
  let template = templates.get(name);
  if (template === undefined) {
    template = handlebars.template(precompiled[name] ?? {});
    templates.set(name, template);
  }
  return template(view, {
    allowProtoMethodsByDefault: false,
    allowProtoPropertiesByDefault: false,
  });
}
