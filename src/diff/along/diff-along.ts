import type { ApiModel } from '../../model/index.js';
import { compareModels } from '../comparison.js';
import { diff } from '../diff.js';
import type { DiffOptions, DiffResult } from '../options.js';
import { composeLineages } from './lineage.js';
import type { Lineage } from './lineage.js';
import { linksOf } from './links.js';

/**
 * Compares the first of several versions with the last, in the knowledge of those in between: a rename
 * of a rename is one rename, with the names of the first and the last. `models` are in order, oldest
 * first or newest first, at least one.
 */
export function diffAlong(models: readonly ApiModel[], options: DiffOptions = {}): DiffResult {
  const [first, last] = [models[0], models[models.length - 1]];
  if (first === undefined || last === undefined) throw new RangeError('no version to compare');
  if (models.length <= 2) return diff(first, last, options);
  let lineage: Lineage | undefined;
  for (let i = 1; i < models.length; i++) {
    const [before, after] = [models[i - 1], models[i]];
    if (before === undefined || after === undefined) continue;
    const links = linksOf(compareModels(before, after, options, true));
    lineage = lineage === undefined ? links : composeLineages(lineage, links);
  }
  return diff(first, last, { ...options, ...(lineage === undefined ? {} : { lineage }) });
}
