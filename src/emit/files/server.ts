import type { GenerationPlan } from '../../plan/generation-plan.js';
import type { Target } from '../../plan/targets.js';
import { renderTemplate } from '../templates.js';
import { docblock } from '../text/docblock.js';
import { header } from './header.js';
import { runtimeModule } from './runtime.js';

const width = 100;

/** Where the factory's call goes when the line is too long for it, in the form that prettier leaves alone. */
function gapBefore({ exportName, exportType, factory }: Target['server']): string {
  const line = `export const ${exportName}: ${exportType} = ${factory}<ServerOptions>(api);`;
  return line.length <= width ? ' ' : '\n  ';
}

export function renderServer({ model, target }: GenerationPlan): string {
  return renderTemplate('shared/server', {
    header: header(model),
    runtime: `./${runtimeModule}`,
    server: target.server,
    gap: gapBefore(target.server),
    doc: docblock([`Serves ${model.title} ${model.version}: ${target.server.usage}`], '').trimEnd(),
  });
}
