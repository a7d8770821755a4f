import { emit } from '../../emit/emit.js';
import type { RenderedFile } from '../../emit/rendered-file.js';
import { buildModel } from '../../model/index.js';
import type { LoadedSpec, ModelOptions } from '../../model/index.js';
import type { FileKind } from '../../plan/generation-plan.js';
import { planGeneration } from '../../plan/plan.js';
import type { Target } from '../../plan/targets.js';

const typeKinds: ReadonlySet<FileKind> = new Set(['models', 'handlers', 'handlersIndex']);

/** Those of the generated files that hold the types which handlers are written against. */
export function emitTypes(
  spec: LoadedSpec,
  options: ModelOptions,
  target: Target,
): readonly RenderedFile[] {
  const plan = planGeneration(buildModel(spec, options), spec, target);
  return emit({ ...plan, files: plan.files.filter(({ kind }) => typeKinds.has(kind)) }).files;
}
