import type { ApiModel } from '../model/index.js';
import { audit } from './audit.js';
import { compareModels } from './comparison.js';
import { finish } from './finish.js';
import type { DiffOptions, DiffResult } from './options.js';

/**
 * Compares two versions of an API from the side of who implements it. Pure; the same documents and
 * options always give the same result.
 */
export function diff(before: ApiModel, after: ApiModel, options: DiffOptions = {}): DiffResult {
  const { changes, proposals } = finish(compareModels(before, after, options), options);
  return {
    before: { title: before.title, version: before.version },
    after: { title: after.title, version: after.version },
    changes,
    proposals,
    audit: audit(changes, options.changelog, { before, after }),
  };
}
