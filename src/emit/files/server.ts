import type { GenerationPlan } from '../../plan/generation-plan.js';
import { renderTemplate } from '../templates.js';
import { docblock } from '../text/docblock.js';
import { header } from './header.js';

export function renderServer({ model, target }: GenerationPlan): string {
  return renderTemplate('shared/server', {
    header: header(model),
    server: target.server,
    doc: docblock([`Serves ${model.title} ${model.version}: ${target.server.usage}`], '').trimEnd(),
  });
}
