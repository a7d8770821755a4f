import { diagnostic } from '../../diagnostics/index.js';
import type { Diagnostic } from '../../diagnostics/index.js';

/** How many of one kind are told one by one. */
const listed = 50;

/** Of very many warnings of one kind only the first ones, and how many more there are. Errors are all told. */
export function few(found: readonly Diagnostic[]): Diagnostic[] {
  const counts = new Map<string, number>();
  const shown = found.filter(({ code, severity }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= listed || severity === 'error';
  });
  const more = [...counts].flatMap(([code, count]) => {
    const hidden = count - shown.filter((one) => one.code === code).length;
    return hidden > 0 ? [diagnostic('FG2045', { code, more: hidden })] : [];
  });
  return [...shown, ...more];
}
