import { visible } from '../../diagnostics/index.js';
import { renderJsonReport } from './json.js';
import { renderMarkdownReport } from './markdown.js';
import type { UpgradeResult } from './result.js';
import { renderTextReport } from './text.js';

export type { UpgradeResult } from './result.js';

export type ReportFormat = 'text' | 'markdown' | 'json';

/** The report in one of its forms; only JSON carries the patch of a dry run. */
export function renderUpgrade(
  result: UpgradeResult & { readonly isNeeded: boolean },
  format: ReportFormat,
  patch: string,
): string {
  if (format === 'json') return renderJsonReport(result, patch);
  if (!result.isNeeded) return `${visible(`${result.title} ${result.to}`)}: nothing to upgrade.\n`;
  return format === 'markdown' ? renderMarkdownReport(result) : renderTextReport(result);
}
