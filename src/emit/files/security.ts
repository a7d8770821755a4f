import type { GenerationPlan } from '../../plan/generation-plan.js';
export function renderSecurity(_plan: GenerationPlan): string {
  return '';
}
