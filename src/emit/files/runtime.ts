import { readdirSync } from 'node:fs';
import type { ApiModel } from '../../model/index.js';
import type { GenerationPlan } from '../../plan/generation-plan.js';
import type { RenderedFile } from '../rendered-file.js';
import { readTemplateFile, templateFolder } from '../templates.js';

/** The folders whose TypeScript files make up the runtime of a target. */
const folders = (framework: string) => ['shared/runtime', framework];

/** Files that only some APIs need. */
const conditions: Readonly<Record<string, (model: ApiModel) => boolean>> = {};

/** The runtime of the target: framework-neutral files and the framework's own, verbatim. */
export function runtimeFiles({ model, target }: GenerationPlan): RenderedFile[] {
  return folders(target.name).flatMap((folder) =>
    readdirSync(templateFolder(folder))
      .filter((name) => name.endsWith('.ts') && conditions[name]?.(model) !== false)
      .sort()
      .map((name) => ({
        path: `runtime/${name}`,
        content: readTemplateFile(`${folder}/${name}`),
        formatted: true,
      })),
  );
}
