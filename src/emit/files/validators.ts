import type { GenerationPlan } from '../../plan/generation-plan.js';
import type { Emission } from '../emission.js';
import { compileValidators } from '../validators/index.js';
import { withHeader } from './header.js';

/** The compiled schemas: one module a group, and modules for what several groups share. */
export function emitValidators({ model, groups, spec }: GenerationPlan): Emission {
  const { files, diagnostics } = compileValidators({
    document: model.document,
    groups: groups.map(({ tag, validators }) => ({
      fileName: tag.fileName,
      entries: validators,
    })),
    locate: spec.locate,
  });
  return {
    files: files.map(({ path, content }) => ({
      path,
      content: withHeader(content),
      formatted: true,
    })),
    diagnostics,
  };
}
