import type { GenerationPlan } from '../../plan/generation-plan.js';
import type { RenderedFile } from '../rendered-file.js';
export function validatorFiles(_plan: GenerationPlan): RenderedFile[] {
  return [];
}
