import type { GenerationPlan } from '../../plan/generation-plan.js';
export function renderServer(_plan: GenerationPlan): string {
  return '';
}
