import { readdirSync } from 'node:fs';
import type { ApiModel } from '../../model/index.js';
import type { GenerationPlan } from '../../plan/generation-plan.js';
import type { RenderedFile } from '../rendered-file.js';
import { readTemplateFile, templateFolder } from '../templates.js';

/** Folders whose TypeScript files are copied as they are, and where to. */
const sources = [
  { from: () => 'shared/runtime', to: 'runtime/' },
  { from: (framework: string) => `${framework}/runtime`, to: 'runtime/' },
  { from: (framework: string) => `${framework}/root`, to: '' },
] as const;

/** Files that only some APIs need. */
const conditions: Readonly<Record<string, (model: ApiModel) => boolean>> = {};

/** The runtime of the target: framework-neutral files and the framework's own, verbatim. */
export function runtimeFiles({ model, target }: GenerationPlan): RenderedFile[] {
  return sources.flatMap(({ from, to }) => {
    const folder = from(target.name);
    return readdirSync(templateFolder(folder))
      .filter((name) => name.endsWith('.ts') && conditions[name]?.(model) !== false)
      .sort()
      .map((name) => ({
        path: `${to}${name}`,
        content: readTemplateFile(`${folder}/${name}`),
        formatted: true,
      }));
  });
}
