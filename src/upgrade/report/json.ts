import { visibleJson } from '../../diagnostics/index.js';
import type { UpgradeResult } from './result.js';

/** The report as JSON; `changes` of points and `change` of rewrites are ids of changes. */
export function renderJsonReport(result: UpgradeResult, patch: string): string {
  const { title, from, to, diff, changelog, rewrites, points, edited, created } = result;
  const document = {
    title,
    from,
    to,
    edited,
    created,
    rewrites,
    points: points.map((point) => ({ ...point, changes: point.changes.map(({ id }) => id) })),
    changes: diff.changes,
    changelog: changelog.map(({ version, text, line }) => ({ version, text, line })),
    ...(patch === '' ? {} : { patch }),
  };
  return `${visibleJson(document)}\n`;
}
