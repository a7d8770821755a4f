import type { GenerationPlan } from '../../plan/generation-plan.js';
import type { RenderedFile } from '../rendered-file.js';
import { compileValidators } from '../validators/index.js';

/** The compiled schemas: one module a group, and modules for what several groups share. */
export function validatorFiles({ model, groups }: GenerationPlan): RenderedFile[] {
  const { files } = compileValidators({
    document: model.document,
    groups: groups.map(({ tag, validators }) => ({
      fileName: tag.fileName,
      entries: validators,
    })),
  });
  return files.map(({ path, content }) => ({ path, content, formatted: true }));
}
