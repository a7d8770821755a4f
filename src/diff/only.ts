import { fail } from '../diagnostics/index.js';
import { AXES } from './report/summary.js';
import type { Axis } from './change.js';
import { kindIds, kinds } from './kinds/index.js';
import { nameSimilarity } from './match/words.js';
import type { DiffResult } from './options.js';

/**
 * Leaves only the changes asked for: kinds (`property-renamed`), groups of kinds (`properties`), levels
 * (`breaks`), or axes (`clients`: what breaks or may break them). Several are alternatives.
 *
 * @throws FteroGenError FG7003 for a word that is none of these
 */
export function only(result: DiffResult, words: readonly string[]): DiffResult {
  if (words.length === 0) return result;
  const groups = new Set<string>(kindIds.map((id) => kinds[id].group));
  const known = [...kindIds, ...groups, 'breaks', 'may-break', 'ok', ...AXES];
  for (const word of words) {
    if (known.includes(word)) continue;
    const nearest = known.reduce((best, one) =>
      nameSimilarity(one, word) > nameSimilarity(best, word) ? one : best,
    );
    throw fail('FG7003', { value: word, known: nearest });
  }
  const wanted = (one: DiffResult['changes'][number]): boolean =>
    words.some(
      (word) =>
        one.kind === word ||
        kinds[one.kind].group === word ||
        one.level === word ||
        (AXES.includes(word as Axis) && one.verdicts[word as Axis].level !== 'ok'),
    );
  return {
    ...result,
    changes: result.changes.filter(wanted),
    proposals: result.proposals.filter(({ change }) => wanted(change)),
    audit: {
      ...result.audit,
      unmentionedChanges: result.audit.unmentionedChanges.filter(wanted),
    },
  };
}
