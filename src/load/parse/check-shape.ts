import { fail } from '../../diagnostics/index.js';
import type { JsonValue } from '../../model/index.js';
import { maximumDepth, maximumValues } from './limits.js';

/** Counts the keys of all objects, and fails with FG1014 or FG1015 when a value is too deep or too large. */
export function checkShape(root: JsonValue, file: string): number {
  let keys = 0;
  let values = 0;
  let level: readonly JsonValue[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maximumDepth) throw fail('FG1014', { limit: maximumDepth }, { file });
    const next: JsonValue[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      const children: readonly JsonValue[] = Array.isArray(value) ? value : Object.values(value);
      if (!Array.isArray(value)) keys += children.length;
      for (const child of children) {
        values += 1;
        if (typeof child === 'object' && child !== null) next.push(child);
      }
      if (values > maximumValues) throw fail('FG1015', { limit: maximumValues }, { file });
    }
    level = next;
  }
  return keys;
}
