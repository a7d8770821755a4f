import { visibleJson } from '../../diagnostics/index.js';
import type { DiffResult } from '../options.js';
import { summarise } from './summary.js';

/** The report for programs; its form is published in `specs/schemas/diff.schema.json`. */
export function renderJson(result: DiffResult): string {
  const { before, after, changes, proposals, audit } = result;
  const report = {
    formatVersion: 1,
    before,
    after,
    summary: summarise(result),
    changes,
    proposals,
    audit: {
      unmatchedEntries: audit.unmatchedEntries,
      unmentionedChanges: audit.unmentionedChanges.map(({ id }) => id),
    },
  };
  return `${visibleJson(report)}\n`;
}
