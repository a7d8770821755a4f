import { readdirSync } from 'node:fs';
import type { GenerationPlan } from '../../plan/generation-plan.js';
import type { RenderedFile } from '../rendered-file.js';
import { readTemplateFile, templateFolder } from '../templates.js';

/** The folders whose TypeScript files make up the runtime of a target. */
const folders = (framework: string) => ['shared/runtime', framework];

/** Files that only some APIs need. */
const conditions: Readonly<Record<string, (plan: GenerationPlan) => boolean>> = {
  'multipart.ts': ({ usesMultipart }) => usesMultipart,
  'multipart-fields.ts': ({ usesMultipart }) => usesMultipart,
};

/** The runtime of the target: framework-neutral files and the framework's own, verbatim. */
export function runtimeFiles(plan: GenerationPlan): RenderedFile[] {
  return folders(plan.target.name).flatMap((folder) =>
    readdirSync(templateFolder(folder))
      .filter((name) => name.endsWith('.ts') && conditions[name]?.(plan) !== false)
      .sort()
      .map((name) => ({
        path: `runtime/${name}`,
        content: readTemplateFile(`${folder}/${name}`),
        formatted: true,
      })),
  );
}
