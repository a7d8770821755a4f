import type { GenerationPlan } from '../../plan/generation-plan.js';
import type { Target } from '../../plan/targets.js';
import { renderTemplate } from '../templates.js';
import { docblock } from '../text/docblock.js';
import { header } from './header.js';
import { runtimeModule } from './runtime.js';

const width = 100;

/** On one line where it fits, in the form that prettier leaves alone. */
function typeArguments({ exportName, exportType, factory }: Target['server']): string {
  const flat = 'Handlers, Security';
  const line = `export const ${exportName}: ${exportType} = ${factory}<${flat}>(api);`;
  return line.length <= width ? flat : '\n  Handlers,\n  Security\n';
}

export function renderServer({ model, target }: GenerationPlan): string {
  return renderTemplate('shared/server', {
    header: header(model),
    runtime: `./${runtimeModule}`,
    server: target.server,
    arguments: typeArguments(target.server),
    doc: docblock([`Serves ${model.title} ${model.version}: ${target.server.usage}`], '').trimEnd(),
  });
}
