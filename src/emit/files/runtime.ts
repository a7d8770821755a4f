import { readdirSync, readFileSync } from 'node:fs';
import type { GenerationPlan } from '../../plan/generation-plan.js';
import type { RenderedFile } from '../rendered-file.js';
import { withHeader } from './header.js';

/** Where generated modules import the runtime's types and functions from. */
export const runtimeModule = 'runtime/index.js';

/** What `npm run build` makes of `templates`: one folder a target. */
const built = new URL('../../../dist/runtime/', import.meta.url);

/** Files that only some APIs need. */
const conditions: Readonly<Record<string, (plan: GenerationPlan) => boolean>> = {
  'multipart.js': ({ usesMultipart }) => usesMultipart,
  'multipart.d.ts': ({ usesMultipart }) => usesMultipart,
};

/** The runtime of the target as it was built: JavaScript with declarations. */
export function runtimeFiles(plan: GenerationPlan): RenderedFile[] {
  const folder = new URL(`${plan.target.name}/`, built);
  return readdirSync(folder)
    .filter((name) => conditions[name]?.(plan) !== false)
    .sort()
    .map((name) => ({
      path: `runtime/${name}`,
      content: withHeader(readFileSync(new URL(name, folder), 'utf8')),
      formatted: true,
    }));
}
